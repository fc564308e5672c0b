import type { Quiz } from '../../domain/quiz/schema.ts'
import { bigint, integer, jsonb, pgTable, primaryKey, sql, text, timestamp, uuid } from '../drizzle.ts'
import { bytea } from './bytea.ts'

export const cohorts = pgTable('cohorts', {
  id: uuid('id').primaryKey(),
  name: text('name').notNull(),
  timeZone: text('time_zone').notNull().default('Europe/Paris'),
  archivedAt: timestamp('archived_at', { withTimezone: true }),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
})

export const cohortMembers = pgTable(
  'cohort_members',
  {
    cohortId: uuid('cohort_id').notNull(),
    userId: uuid('user_id').notNull(),
    joinedAt: timestamp('joined_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
    leftAt: timestamp('left_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.userId] })],
)

export const cohortTrainers = pgTable(
  'cohort_trainers',
  {
    cohortId: uuid('cohort_id').notNull(),
    userId: uuid('user_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.userId] })],
)

export const cohortInvitations = pgTable(
  'cohort_invitations',
  {
    cohortId: uuid('cohort_id').notNull(),
    userId: uuid('user_id').notNull(),
    invitedAt: timestamp('invited_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
    recordId: uuid('record_id'),
  },
  (table) => [primaryKey({ columns: [table.cohortId, table.userId] })],
)

export const joinCodes = pgTable('join_codes', {
  id: uuid('id').primaryKey(),
  cohortId: uuid('cohort_id').notNull(),
  codeHash: bytea('code_hash').notNull(),
  createdAt: timestamp('created_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  expiresAt: timestamp('expires_at', { withTimezone: true }).notNull(),
  seats: integer('seats').notNull(),
  seatsUsed: integer('seats_used').notNull().default(0),
})

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
  release: jsonb('release').$type<Quiz['release']>(),
  startCodeSealed: bytea('start_code_sealed'),
})

/** When the release of an assignment may have changed, and integrators are to be told. */
export const releaseLooks = pgTable('release_looks', {
  assignmentId: uuid('assignment_id').primaryKey(),
  dueAt: timestamp('due_at', { withTimezone: true }).notNull(),
})

export const assignmentBanks = pgTable(
  'assignment_banks',
  {
    assignmentId: uuid('assignment_id').notNull(),
    bankRevisionId: uuid('bank_revision_id').notNull(),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.bankRevisionId] })],
)

export const assignmentAdmissions = pgTable(
  'assignment_admissions',
  {
    assignmentId: uuid('assignment_id').notNull(),
    userId: uuid('user_id').notNull(),
    admittedAt: timestamp('admitted_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.userId] })],
)

export const assignmentOverrides = pgTable(
  'assignment_overrides',
  {
    assignmentId: uuid('assignment_id').notNull(),
    userId: uuid('user_id').notNull(),
    opensAt: timestamp('opens_at', { withTimezone: true }),
    closesAt: timestamp('closes_at', { withTimezone: true }),
    timeLimitMs: bigint('time_limit_ms', { mode: 'number' }),
    maxAttempts: integer('max_attempts'),
    release: jsonb('release').$type<Quiz['release']>(),
    scoreReleasedAt: timestamp('score_released_at', { withTimezone: true }),
    answersReleasedAt: timestamp('answers_released_at', { withTimezone: true }),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.userId] })],
)

export const assignmentExcuses = pgTable(
  'assignment_excuses',
  {
    assignmentId: uuid('assignment_id').notNull(),
    userId: uuid('user_id').notNull(),
    excusedAt: timestamp('excused_at', { withTimezone: true }).notNull().default(sql`clock_timestamp()`),
  },
  (table) => [primaryKey({ columns: [table.assignmentId, table.userId] })],
)
