import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'
import type { ScoreRow } from './score.ts'
import { type TotalColumns, totalColumns } from './withheld.ts'

/** An attempt with the score that stands; null without one. */
export interface ScoredAttemptRow extends AttemptRow, TotalColumns, Pick<ScoreRow, 'points' | 'passed'> {
  scoreState: ScoreRow['state'] | null
  maxPoints: ScoreRow['maxPoints'] | null
  scoredAt: ScoreRow['scoredAt'] | null
}

/** Columns of a ScoredAttemptRow beside those of the attempt. */
export const scoreColumns = sql`s.state AS "scoreState", s.points, s.max_points AS "maxPoints", s.passed,
  s.scored_at AS "scoredAt", ${totalColumns}`

/** The score that stands of `attempts a`, as `s`. */
export const standingScore = sql.raw(
  `LEFT JOIN attempt_scores s ON s.attempt_id = a.id AND s.superseded_at IS NULL`,
)

/** What a person did of some quizzes, by number: neither previews nor what was voided. */
export const listCountable = statement.list<
  ScoredAttemptRow,
  { user: string; quizzes: string[]; now: Date | null }
>(
  'list_countable',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", ${scoreColumns} FROM attempts a ${standingScore}
    WHERE a.user_id = ${value('user')}::uuid AND a.quiz = ANY (${value('quizzes')}::text[])
      AND a.kind <> 'preview' AND a.state <> 'voided'
    ORDER BY a.quiz, a.number`,
)
