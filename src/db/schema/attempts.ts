import type { GradedQuestion } from '../../domain/scoring/score.ts'
import {
  ACTOR_KINDS,
  ATTEMPT_KINDS,
  ATTEMPT_STATES,
  CLOSE_REASONS,
  RELEASED,
  REPORT_STATES,
  TIME_LIMITS,
} from '../../domain/words.ts'
import {
  bigint,
  boolean,
  integer,
  jsonb,
  pgTable,
  primaryKey,
  smallint,
  sql,
  text,
  timestamp,
  uuid,
} from '../drizzle.ts'
import { xid8 } from './xid8.ts'

export const attempts = pgTable('attempts', {
  id: uuid('id').primaryKey(),
  userId: uuid('user_id').notNull(),
  quiz: text('quiz').notNull(),
  quizRevisionId: uuid('quiz_revision_id').notNull(),
  assignmentId: uuid('assignment_id'),
  kind: text('kind', { enum: ATTEMPT_KINDS }).notNull(),
  number: integer('number').notNull(),
  state: text('state', { enum: ATTEMPT_STATES }).notNull().default('inProgress'),
  seed: text('seed').notNull(),
  drawVersion: integer('draw_version').notNull(),
  startedAt: timestamp('started_at', { withTimezone: true }).notNull(),
  timeLimitMs: bigint('time_limit_ms', { mode: 'number' }),
  grantedMs: bigint('granted_ms', { mode: 'number' }).notNull().default(0),
  deadlineAt: timestamp('deadline_at', { withTimezone: true }),
  limitedBy: text('limited_by', { enum: TIME_LIMITS }),
  graceMs: integer('grace_ms').notNull(),
  asksCertainty: boolean('asks_certainty').notNull(),
  lastSeq: integer('last_seq').notNull().default(0),
  journalBytes: bigint('journal_bytes', { mode: 'number' }).notNull().default(0),
  lastAnswerAt: timestamp('last_answer_at', { withTimezone: true }),
  closedAt: timestamp('closed_at', { withTimezone: true }),
  closeReason: text('close_reason', { enum: CLOSE_REASONS }),
  processedAt: timestamp('processed_at', { withTimezone: true }),
  closeNumber: integer('close_number').notNull().default(0),
  scoreReleasedAt: timestamp('score_released_at', { withTimezone: true }),
  answersReleasedAt: timestamp('answers_released_at', { withTimezone: true }),
  afterRelease: boolean('after_release').notNull().default(false),
  waitingUntil: timestamp('waiting_until', { withTimezone: true }),
  reopenedMs: bigint('reopened_ms', { mode: 'number' }),
  closedBy: uuid('closed_by'),
  changedIn: xid8('changed_in').notNull().default(sql`pg_current_xact_id()`),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull().default(sql`now()`),
  shown: text('shown', { enum: RELEASED }).notNull().default('none'),
})

export const attemptPresence = pgTable('attempt_presence', {
  attemptId: uuid('attempt_id').primaryKey(),
  seenAt: timestamp('seen_at', { withTimezone: true }).notNull(),
})

export const attemptCalls = pgTable('attempt_calls', {
  id: uuid('id').primaryKey(),
  attemptId: uuid('attempt_id').notNull(),
  position: integer('position'),
  text: text('text'),
  calledAt: timestamp('called_at', { withTimezone: true }).notNull(),
  closedAt: timestamp('closed_at', { withTimezone: true }),
})

export const messages = pgTable('messages', {
  id: uuid('id').primaryKey(),
  authorId: uuid('author_id').notNull(),
  attemptId: uuid('attempt_id'),
  assignmentId: uuid('assignment_id'),
  text: text('text'),
  sentAt: timestamp('sent_at', { withTimezone: true }).notNull(),
})

export const questionReports = pgTable('question_reports', {
  id: uuid('id').primaryKey(),
  attemptId: uuid('attempt_id').notNull(),
  position: integer('position').notNull(),
  keyHash: text('key_hash').notNull(),
  text: text('text').notNull(),
  state: text('state', { enum: REPORT_STATES }).notNull().default('open'),
  answer: text('answer'),
  answeredBy: uuid('answered_by'),
  answeredAt: timestamp('answered_at', { withTimezone: true }),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  changedAt: timestamp('changed_at', { withTimezone: true }).notNull(),
})

export const paperEntries = pgTable(
  'paper_entries',
  {
    attemptId: uuid('attempt_id').notNull(),
    position: integer('position').notNull(),
    section: integer('section').notNull(),
    rank: integer('rank').notNull(),
    bankRevisionId: uuid('bank_revision_id').notNull(),
    questionRevisionId: uuid('question_revision_id').notNull(),
    type: text('type').notNull(),
    optionOrder: text('option_order').array().notNull(),
    answerIds: text('answer_ids').array().notNull(),
    maxBytes: integer('max_bytes'),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
)

export const responses = pgTable(
  'responses',
  {
    attemptId: uuid('attempt_id').notNull(),
    position: integer('position').notNull(),
    response: jsonb('response'),
    version: integer('version').notNull(),
    flagged: boolean('flagged').notNull().default(false),
    certainty: smallint('certainty'),
    savedAt: timestamp('saved_at', { withTimezone: true }).notNull(),
    revealed: jsonb('revealed').$type<GradedQuestion>(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position] })],
)

export const responseJournal = pgTable(
  'response_journal',
  {
    attemptId: uuid('attempt_id').notNull(),
    seq: integer('seq').notNull(),
    position: integer('position').notNull(),
    response: jsonb('response'),
    version: integer('version'),
    flagged: boolean('flagged'),
    certainty: smallint('certainty'),
    receivedAt: timestamp('received_at', { withTimezone: true }).notNull(),
    entryId: uuid('entry_id'),
    outcome: text('outcome', { enum: ['accepted', 'stale', 'late'] }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.seq] })],
)

export const receipts = pgTable(
  'receipts',
  {
    attemptId: uuid('attempt_id').notNull(),
    closeNumber: integer('close_number').notNull(),
    jws: text('jws').notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.closeNumber] })],
)

export const attemptEvents = pgTable(
  'attempt_events',
  {
    id: bigint('id', { mode: 'number' }).notNull().default(sql`nextval('attempt_events_id_seq')`),
    attemptId: uuid('attempt_id').notNull(),
    event: text('event').notNull(),
    at: timestamp('at', { withTimezone: true }).notNull(),
    actorId: uuid('actor_id'),
    actorKind: text('actor_kind', { enum: ACTOR_KINDS }),
    clientId: uuid('client_id'),
    data: jsonb('data').$type<object>().notNull().default({}),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.id] })],
)
