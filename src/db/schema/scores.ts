import type { AttemptScore, GradedQuestion } from '../../domain/scoring/score.ts'
import { CORRECTION_POLICIES, CORRECTION_STATES, SCORE_CAUSES, SCORE_STATES } from '../../domain/words.ts'
import {
  bigint,
  boolean,
  integer,
  jsonb,
  numeric,
  pgTable,
  primaryKey,
  sql,
  text,
  timestamp,
  uuid,
} from '../drizzle.ts'
import { xid8 } from './xid8.ts'

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
    corrections: uuid('corrections').array(),
    correctedBy: uuid('corrected_by'),
  },
  (table) => [primaryKey({ columns: [table.attemptId, table.position, table.revision] })],
)

export const corrections = pgTable('corrections', {
  id: uuid('id').primaryKey(),
  bank: text('bank').notNull(),
  question: text('question').notNull(),
  keyHash: text('key_hash').notNull(),
  policy: text('policy', { enum: CORRECTION_POLICIES }).notNull(),
  key: jsonb('key').$type<object>(),
  reason: text('reason').notNull(),
  cohorts: uuid('cohorts').array(),
  practice: boolean('practice').notNull(),
  state: text('state', { enum: CORRECTION_STATES }).notNull(),
  madeAt: timestamp('made_at', { withTimezone: true }).notNull(),
  appliedAt: timestamp('applied_at', { withTimezone: true }),
  endedAt: timestamp('ended_at', { withTimezone: true }),
})

export const stagedScores = pgTable(
  'staged_scores',
  {
    correctionId: uuid('correction_id').notNull(),
    step: text('step', { enum: ['apply', 'revert'] }).notNull(),
    attemptId: uuid('attempt_id').notNull(),
    closeNumber: integer('close_number').notNull(),
    baseRevision: integer('base_revision').notNull(),
    score: jsonb('score').$type<AttemptScore>().notNull(),
    before: jsonb('before').$type<GradedQuestion[]>().notNull(),
    questions: jsonb('questions').$type<GradedQuestion[]>().notNull(),
    overridden: jsonb('overridden').$type<{ id: string; graded: GradedQuestion }[]>().notNull(),
  },
  (table) => [primaryKey({ columns: [table.correctionId, table.step, table.attemptId] })],
)

export const scoreOverrides = pgTable('score_overrides', {
  id: uuid('id').primaryKey(),
  attemptId: uuid('attempt_id').notNull(),
  position: integer('position').notNull(),
  points: numeric('points', { precision: 12, scale: 7 }).notNull(),
  comment: text('comment'),
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
