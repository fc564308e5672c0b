import { bigint, boolean, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const attempts = pgTable('attempts', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  quiz: text('quiz').notNull(),
  quizRevisionId: uuid('quiz_revision_id').notNull(),
  assignmentId: uuid('assignment_id'),
  kind: text('kind', { enum: ['practice', 'assigned', 'preview'] }).notNull(),
  number: integer('number').notNull(),
  state: text('state', { enum: ['inProgress', 'submitted', 'expired', 'voided'] })
    .notNull()
    .default('inProgress'),
  seed: text('seed').notNull(),
  drawVersion: integer('draw_version').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  timeLimitMs: bigint('time_limit_ms', { mode: 'number' }),
  grantedMs: bigint('granted_ms', { mode: 'number' }).notNull().default(0),
  deadlineAt: timestamp('deadline_at', { withTimezone: true }),
  limitedBy: text('limited_by', { enum: ['timeLimit', 'window'] }),
  graceMs: integer('grace_ms').notNull(),
  asksCertainty: boolean('asks_certainty').notNull(),
  lastSeq: integer('last_seq').notNull().default(0),
  lastAnswerAt: timestamp('last_answer_at', { withTimezone: true }),
  closedAt: timestamp('closed_at', { withTimezone: true }),
  closeReason: text('close_reason', { enum: ['submitted', 'timeLimit', 'window', 'idle', 'voided'] }),
  processedAt: timestamp('processed_at', { withTimezone: true }),
  closeNumber: integer('close_number').notNull().default(0),
  scoreReleasedAt: timestamp('score_released_at', { withTimezone: true }),
  answersReleasedAt: timestamp('answers_released_at', { withTimezone: true }),
})
