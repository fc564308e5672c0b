import type { Corrected } from '../../../domain/scoring/corrections/correction.ts'
import type { GradedQuestion } from '../../../domain/scoring/score.ts'
import { sql } from '../../drizzle.ts'
import type { attemptScores, questionScoreParts, questionScores, receipts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'
import { correctedColumn } from '../corrections/reach.ts'

export interface ScoreRow
  extends Pick<
    typeof attemptScores.$inferSelect,
    'attemptId' | 'revision' | 'closeNumber' | 'state' | 'points' | 'maxPoints' | 'passed' | 'scoredAt'
  > {
  receipt: (typeof receipts.$inferSelect)['jws'] | null
}

/** The score that stands for an attempt, with the receipt of its closing. */
export const findScore = statement.find<ScoreRow, { attempt: string }>(
  'find_score',
  sql`
    SELECT s.attempt_id AS "attemptId", s.revision, s.close_number AS "closeNumber", s.state, s.points,
      s.max_points AS "maxPoints", s.passed, s.scored_at AS "scoredAt", r.jws AS receipt
    FROM attempt_scores s LEFT JOIN receipts r USING (attempt_id, close_number)
    WHERE s.attempt_id = ${value('attempt')}::uuid AND s.superseded_at IS NULL`,
)

/** One question's score as it is read. */
export type QuestionScoreRow = Pick<
  typeof questionScores.$inferSelect,
  'position' | 'state' | 'points' | 'maxPoints'
> &
  Pick<typeof questionScoreParts.$inferSelect, 'parts'> & {
    /** What a trainer wrote who gave these points by hand; null: they were graded. */
    comment: string | null
    corrected: Corrected | null
  }

/** The question scores of one revision of an attempt's score, by position: each as it was last written by then. */
export const listQuestionScores = statement.list<QuestionScoreRow, { attempt: string; revision: number }>(
  'list_question_scores',
  sql`
    SELECT DISTINCT ON (s.position) s.position, s.state, s.points, s.max_points AS "maxPoints", p.parts, o.comment,
      ${correctedColumn} AS corrected
    FROM question_scores s JOIN question_score_parts p USING (attempt_id, position, revision)
    LEFT JOIN score_overrides o
      ON o.attempt_id = s.attempt_id AND o.position = s.position AND o.undone_at IS NULL
    WHERE s.attempt_id = ${value('attempt')}::uuid AND s.revision <= ${value('revision')}::integer
    ORDER BY s.position, s.revision DESC`,
)

/** The question scores that stand, with all that was stored of each. */
export const listStandingScores = statement.list<GradedQuestion, { attempt: string }>(
  'list_standing_scores',
  sql`
    SELECT DISTINCT ON (s.position) s.position, s.state, s.points, s.max_points AS "maxPoints", p.parts,
      s.key_hash AS "keyHash", s.engine_version AS "engineVersion", s.chosen, s.corrections::text[] AS corrections,
      s.corrected_by AS "correctedBy",
      CASE WHEN s.fraction_numerator IS NOT NULL
        THEN jsonb_build_object('n', s.fraction_numerator, 'd', s.fraction_denominator) END AS fraction
    FROM question_scores s JOIN question_score_parts p USING (attempt_id, position, revision)
    WHERE s.attempt_id = ${value('attempt')}::uuid
    ORDER BY s.position, s.revision DESC`,
)

/** The columns of questions as they were just graded, from the JSON of GradedQuestion[]. */
export const gradedColumns = sql.raw(`
  AS q(position integer, state text, points numeric, "maxPoints" numeric, fraction jsonb, "keyHash" text,
    "engineVersion" integer, chosen text[], parts jsonb, corrections uuid[], "correctedBy" uuid)`)

/** The CTEs that store what the CTE `graded` (attempt_id, revision, and these columns) holds. */
export const insertGraded = sql.raw(`
  questions AS (
    INSERT INTO question_scores (attempt_id, position, revision, state, points, max_points, fraction_numerator,
      fraction_denominator, key_hash, engine_version, chosen, corrections, corrected_by)
    SELECT attempt_id, position, revision, state, points, "maxPoints", (fraction->>'n')::bigint,
      (fraction->>'d')::bigint, "keyHash", "engineVersion", chosen, NULLIF(corrections, '{}'), "correctedBy"
    FROM graded
  ), parts AS (
    INSERT INTO question_score_parts (attempt_id, position, revision, parts)
    SELECT attempt_id, position, revision, parts FROM graded
  )`)

export interface NewRevision
  extends Pick<
    typeof attemptScores.$inferSelect,
    'cause' | 'causeId' | 'state' | 'points' | 'maxPoints' | 'passed' | 'engineVersion'
  > {
  attempt: string
  /** JSON of GradedQuestion[]: the questions that changed. */
  questions: string
  now: Date | null
}

/**
 * Supersedes the score that stands, which is kept as it is, by a new revision and rows for the questions that changed.
 * The caller holds the attempt's lock.
 */
export const insertScoreRevision = statement.run<NewRevision>(
  'insert_score_revision',
  sql`
    WITH superseded AS (
      UPDATE attempt_scores SET superseded_at = greatest(${storedNow}, scored_at), changed_in = pg_current_xact_id()
      WHERE attempt_id = ${value('attempt')}::uuid AND superseded_at IS NULL
      RETURNING attempt_id, close_number, revision, superseded_at
    ), scored AS (
      INSERT INTO attempt_scores (attempt_id, close_number, revision, cause, cause_id, state, points, max_points, passed,
        engine_version, scored_at)
      SELECT attempt_id, close_number, revision + 1, ${value('cause')}, ${value('causeId')}::uuid, ${value('state')},
        ${value('points')}::numeric, ${value('maxPoints')}::numeric, ${value('passed')}::boolean,
        ${value('engineVersion')}::integer, superseded_at
      FROM superseded
      RETURNING attempt_id, revision
    ), graded AS MATERIALIZED (
      SELECT scored.attempt_id, scored.revision, q.*
      FROM scored, jsonb_to_recordset(${value('questions')}::jsonb) ${gradedColumns}
    ), ${insertGraded}
    SELECT attempt_id FROM scored`,
)

/** Attempts that wait for a score: what was voided is waited for by nobody. */
export const listPendingScores = statement.list<Pick<ScoreRow, 'attemptId'>, { limit: number }>(
  'list_pending_scores',
  sql`
    SELECT s.attempt_id AS "attemptId" FROM attempt_scores s JOIN attempts a ON a.id = s.attempt_id
    WHERE s.state = 'pending' AND s.superseded_at IS NULL AND a.state <> 'voided'
    ORDER BY s.scored_at LIMIT ${value('limit')}::int`,
)
