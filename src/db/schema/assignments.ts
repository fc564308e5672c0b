import { sql } from 'drizzle-orm'
import { bigint, integer, pgTable, text, timestamp, uuid } from 'drizzle-orm/pg-core'

export const assignments = pgTable('assignments', {
  id: uuid('id').primaryKey(),
  cohortId: uuid('cohort_id').notNull(),
  quiz: text('quiz').notNull(),
  opensAt: timestamp('opens_at', { withTimezone: true }).notNull(),
  closesAt: timestamp('closes_at', { withTimezone: true }).notNull(),
  timeLimitMs: bigint('time_limit_ms', { mode: 'number' }),
  maxAttempts: integer('max_attempts'),
  scoreReleasedAt: timestamp('score_released_at', { withTimezone: true }),
  answersReleasedAt: timestamp('answers_released_at', { withTimezone: true }),
  quizRevisionId: uuid('quiz_revision_id'),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})
