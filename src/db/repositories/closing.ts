import { sql } from 'drizzle-orm'
import { statement, value } from '../statement.ts'
import { storedNow } from './clock.ts'

/** One paper entry with the answer it got; what grading, views and receipts are made from. */
export interface PaperRow {
  attemptId: string
  position: number
  section: number
  rank: number
  type: string
  bankRevisionId: string
  questionRevisionId: string
  optionOrder: string[]
  response: unknown
  version: number
  flagged: boolean
  certainty: number | null
  savedAt: Date | null
}

/** The papers of several attempts with their answers, in order. Read after the lock, so that nothing is missed. */
export const listPapers = statement.list<PaperRow, { attempts: string[] }>(
  'list_papers',
  sql`
    SELECT p.attempt_id AS "attemptId", p.position, p.section, p.rank, p.type,
      p.bank_revision_id AS "bankRevisionId", p.question_revision_id AS "questionRevisionId",
      p.option_order AS "optionOrder", r.response, coalesce(r.version, 0) AS version,
      coalesce(r.flagged, false) AS flagged, r.certainty, r.saved_at AS "savedAt"
    FROM paper_entries p
    LEFT JOIN responses r ON r.attempt_id = p.attempt_id AND r.position = p.position
    WHERE p.attempt_id = ANY (${value('attempts')}::uuid[])
    ORDER BY p.attempt_id, p.position`,
)

/** One question's score, ready to store. */
export interface StoredQuestionScore {
  position: number
  state: 'final' | 'pending'
  points: string | null
  maxPoints: string
  parts: unknown[]
}

/** A whole closing: the new state, its score and its receipt. */
export interface Closing {
  id: string
  state: 'submitted' | 'expired'
  closedAt: Date
  processedAt: Date
  reason: string
  closeNumber: number
  scoreState: 'final' | 'pending'
  points: string | null
  maxPoints: string
  passed: boolean | null
  engineVersion: number
  receipt: string
  actor: string | null
  questions: StoredQuestionScore[]
}

/** Writes closings of locked attempts in one statement; returns the ids closed. */
export const writeClosings = statement.list<{ id: string }, { closings: string }>(
  'write_closings',
  sql`
    WITH closing AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${value('closings')}::jsonb) AS c(
        id uuid, state text, "closedAt" timestamptz, "processedAt" timestamptz, reason text, "closeNumber" integer,
        "scoreState" text, points numeric, "maxPoints" numeric, passed boolean, "engineVersion" integer,
        receipt text, actor uuid, questions jsonb)
    ), closed AS (
      UPDATE attempts a SET state = c.state, closed_at = c."closedAt", processed_at = c."processedAt",
        close_reason = c.reason, close_number = c."closeNumber"
      FROM closing c WHERE a.id = c.id AND a.state = 'inProgress' RETURNING a.id
    ), scored AS (
      INSERT INTO attempt_scores
        (attempt_id, close_number, state, points, max_points, passed, engine_version, scored_at)
      SELECT c.id, c."closeNumber", c."scoreState", c.points, c."maxPoints", c.passed, c."engineVersion", c."processedAt"
      FROM closing c JOIN closed USING (id)
    ), questions AS (
      INSERT INTO question_scores (attempt_id, close_number, position, state, points, max_points, parts)
      SELECT c.id, c."closeNumber", q.position, q.state, q.points, q."maxPoints", q.parts
      FROM closing c JOIN closed USING (id), jsonb_to_recordset(c.questions)
        AS q(position integer, state text, points numeric, "maxPoints" numeric, parts jsonb)
    ), receipt AS (
      INSERT INTO receipts (attempt_id, close_number, jws)
      SELECT c.id, c."closeNumber", c.receipt FROM closing c JOIN closed USING (id)
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_id, data)
      SELECT c.id, c.state, c."processedAt", c.actor,
        jsonb_build_object('closedAt', c."closedAt", 'reason', c.reason, 'closeNumber', c."closeNumber")
      FROM closing c JOIN closed USING (id)
    )
    SELECT id FROM closed`,
)

export interface ScoreRow {
  attemptId: string
  closeNumber: number
  state: 'final' | 'pending'
  points: string | null
  maxPoints: string
  passed: boolean | null
  receipt: string | null
}

/** The score that stands for an attempt, with the receipt of the same closing. */
export const findScore = statement.find<ScoreRow, { attempt: string }>(
  'find_score',
  sql`
    SELECT s.attempt_id AS "attemptId", s.close_number AS "closeNumber", s.state, s.points, s.max_points AS "maxPoints",
      s.passed, r.jws AS receipt
    FROM attempt_scores s LEFT JOIN receipts r USING (attempt_id, close_number)
    WHERE s.attempt_id = ${value('attempt')}::uuid AND s.superseded_at IS NULL`,
)

/** The question scores of one closing, by position. */
export const listQuestionScores = statement.list<
  StoredQuestionScore,
  { attempt: string; closeNumber: number }
>(
  'list_question_scores',
  sql`
    SELECT position, state, points, max_points AS "maxPoints", parts FROM question_scores
    WHERE attempt_id = ${value('attempt')}::uuid AND close_number = ${value('closeNumber')}::integer ORDER BY position`,
)

/** Attempts whose standing score is pending. */
export const listPendingScores = statement.list<{ attemptId: string }, { limit: number }>(
  'list_pending_scores',
  sql`
    SELECT attempt_id AS "attemptId" FROM attempt_scores
    WHERE state = 'pending' AND superseded_at IS NULL ORDER BY scored_at LIMIT ${value('limit')}::int`,
)

/** Turns a pending score into what grading gave now; a final one is never touched. */
export const settlePending = statement.run<{
  attempt: string
  closeNumber: number
  state: 'final' | 'pending'
  points: string | null
  passed: boolean | null
  engineVersion: number
  questions: string
  now: Date | null
}>(
  'settle_pending',
  sql`
    WITH settled AS (
      UPDATE attempt_scores SET state = ${value('state')}, points = ${value('points')}::numeric,
        passed = ${value('passed')}::boolean, engine_version = ${value('engineVersion')}::integer, scored_at = ${storedNow}
      WHERE attempt_id = ${value('attempt')}::uuid AND close_number = ${value('closeNumber')}::integer AND state = 'pending'
      RETURNING attempt_id, close_number
    ), questions AS (
      UPDATE question_scores s SET state = q.state, points = q.points, parts = q.parts
      FROM settled, jsonb_to_recordset(${value('questions')}::jsonb)
        AS q(position integer, state text, points numeric, parts jsonb)
      WHERE s.attempt_id = settled.attempt_id AND s.close_number = settled.close_number
        AND s.position = q.position AND s.state = 'pending'
    )
    SELECT attempt_id AS "attemptId" FROM settled`,
)
