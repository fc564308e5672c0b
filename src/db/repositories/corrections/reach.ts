import type { QuestionKey } from '../../../domain/statistics/sittings.ts'
import { type SQL, sql } from '../../drizzle.ts'
import { value } from '../../statement.ts'

/** Whether a correction of these cohorts, null for every attempt, and of their members' practice reaches `attempts a`. */
function reaches({ cohorts, practice }: { cohorts: SQL; practice: SQL }): SQL {
  return sql`(${cohorts} IS NULL
      OR EXISTS (SELECT FROM assignments s WHERE s.id = a.assignment_id AND s.cohort_id = ANY (${cohorts}))
      OR (${practice} AND a.kind = 'practice' AND EXISTS (
        SELECT FROM cohort_members m
        WHERE m.user_id = a.user_id AND m.cohort_id = ANY (${cohorts}) AND m.left_at IS NULL)))`
}

/**
 * The corrections that reach the line `paper_entries p`, as JSON in their order. Where there are none at
 * all, a paper is read as before.
 */
export const reachingCorrections = sql`
    CASE WHEN EXISTS (SELECT FROM corrections) THEN (
      SELECT jsonb_agg(jsonb_build_object('id', c.id, 'policy', c.policy, 'key', c.key) ORDER BY c.id)
      FROM attempts a, question_revisions v
      JOIN corrections c ON c.bank = v.bank AND c.question = v.question AND c.key_hash = v.key_hash
      WHERE a.id = p.attempt_id AND v.id = p.question_revision_id AND c.state IN ('applied', 'reverting')
        AND ${reaches({ cohorts: sql`c.cohorts`, practice: sql`c.practice` })}) END`

/** What a correction did to `question_scores s`, as JSON; null where none holds. */
export const correctedColumn = sql`
    CASE WHEN s.corrections IS NOT NULL THEN (
      SELECT jsonb_build_object('policy', l.policy, 'key', (SELECT k.key FROM corrections k WHERE k.id = s.corrected_by))
      FROM corrections l WHERE l.id = s.corrections[cardinality(s.corrections)]) END`

/** A question with one key, and whose attempts at it are meant. */
export interface ReachValues extends QuestionKey {
  /** Null: everybody's. */
  cohorts: string[] | null
  practice: boolean
}

/** Of `question_revisions v`: those of the question with that key. */
export const ofKey = sql`v.bank = ${value('bank')} AND v.question = ${value('question')}
      AND v.key_hash = ${value('keyHash')}`

/** From `attempts a`, with their standing scores `s`: the closed ones that have the question. */
export const closedWithIt = sql`
    attempts a JOIN attempt_scores s ON s.attempt_id = a.id AND s.superseded_at IS NULL
    WHERE a.state IN ('submitted', 'expired') AND a.id IN (
      SELECT p.attempt_id FROM question_revisions v JOIN paper_entries p ON p.question_revision_id = v.id
      WHERE ${ofKey})`

/** The same that are reached. */
export const reachedAttempts = sql`${closedWithIt}
      AND ${reaches({ cohorts: sql`${value('cohorts')}::uuid[]`, practice: sql`${value('practice')}::boolean` })}`
