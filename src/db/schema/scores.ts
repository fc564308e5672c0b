import { sql } from 'drizzle-orm'
import {
  bigint,
  boolean,
  customType,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  text,
  timestamp,
  uuid,
} from 'drizzle-orm/pg-core'
import type { GradedQuestion } from '../../domain/scoring/score.ts'
import { SCORE_CAUSES, SCORE_STATES } from '../../domain/words.ts'

const xid8 = customType<{ data: string }>({ dataType: () => 'xid8' })

export const attemptScores = pgTable(
  'attempt_scores',
  {
    attemptId: uuid('attempt_id').notNull(),
    closeNumber: integer('close_number').notNull(),
    state: text('state', { enum: SCORE_STATES }).notNull(),
    points: numeric('points', { precision: 14, scale: 7 }),
    maxPoints: numeric('max_points', { precision: 14, scale: 7 }).notNull(),
    passed: boolean('passed'),
    engineVersion: integer('engine_version').notNull(),
    scoredAt: timestamp('scored_at', { withTimezone: true }).notNull(),
    supersededAt: timestamp('superseded_at', { withTimezone: true }),
    revision: integer('revision').notNull().default(1),
    cause: text('cause', { enum: SCORE_CAUSES }).notNull().default('close'),
    causeId: uuid('cause_id'),
    changedIn: xid8('changed_in').notNull().default(sql`pg_current_xact_id()`),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.revision] })],
)

export const questionScores = pgTable(
  'question_scores',
  {
    attemptId: uuid('attempt_id').notNull(),
    position: integer('position').notNull(),
    revision: integer('revision').notNull().default(1),
    state: text('state', { enum: SCORE_STATES }).notNull(),
    points: numeric('points', { precision: 12, scale: 7 }),
    maxPoints: numeric('max_points', { precision: 12, scale: 7 }).notNull(),
    fractionNumerator: bigint('fraction_numerator', { mode: 'number' }),
    fractionDenominator: bigint('fraction_denominator', { mode: 'number' }),
    keyHash: text('key_hash').notNull(),
    engineVersion: integer('engine_version').notNull().default(1),
    chosen: text('chosen').array(),
    closeNumber: integer('close_number').notNull().default(1),
    parts: jsonb('parts').$type<unknown[]>().notNull().default([]),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position, table.revision] })],
)

export const scoreOverrides = pgTable('score_overrides', {
  id: uuid('id').primaryKey(),
  attemptId: uuid('attempt_id').notNull(),
  position: integer('position').notNull(),
  points: numeric('points', { precision: 12, scale: 7 }).notNull(),
  comment: text('comment').notNull(),
  graded: jsonb('graded').$type<GradedQuestion>().notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  undoneAt: timestamp('undone_at', { withTimezone: true }),
})

export const questionScoreParts = pgTable(
  'question_score_parts',
  {
    attemptId: uuid('attempt_id').notNull(),
    position: integer('position').notNull(),
    revision: integer('revision').notNull(),
    parts: jsonb('parts').$type<unknown[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position, table.revision] })],
)

export const attestations = pgTable(
  'attestations',
  {
    attemptId: uuid('attempt_id').notNull(),
    revision: integer('revision').notNull(),
    code: text('code').notNull(),
    issuedAt: timestamp('issued_at', { withTimezone: true }).notNull(),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.revision] })],
)
