import { sql } from 'drizzle-orm'
import type { attemptScores, questionScores, receipts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'

/** One question's score, ready to store. */
export type StoredQuestionScore = Omit<typeof questionScores.$inferSelect, 'attemptId' | 'closeNumber'>

export interface ScoreRow
  extends Omit<typeof attemptScores.$inferSelect, 'engineVersion' | 'scoredAt' | 'supersededAt'> {
  receipt: (typeof receipts.$inferSelect)['jws'] | null
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
export const listPendingScores = statement.list<Pick<ScoreRow, 'attemptId'>, { limit: number }>(
  'list_pending_scores',
  sql`
    SELECT attempt_id AS "attemptId" FROM attempt_scores
    WHERE state = 'pending' AND superseded_at IS NULL ORDER BY scored_at LIMIT ${value('limit')}::int`,
)

/** Turns a pending score into what grading gave now; a final one is never touched. */
export const settlePending = statement.run<
  Pick<typeof attemptScores.$inferSelect, 'closeNumber' | 'state' | 'points' | 'passed' | 'engineVersion'> & {
    attempt: string
    /** JSON of StoredQuestionScore[]. */
    questions: string
    now: Date | null
  }
>(
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
