import { type SQL, sql } from '../../drizzle.ts'
import { joinRevision } from '../assignments/terms.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { judgedAt } from '../clock.ts'

/**
 * The CTE `given`: assignments with what of their quiz decides a result, of the revision they give; `content` is that
 * without its sections.
 */
export function given(where: SQL): SQL {
  return sql`given AS MATERIALIZED (
      SELECT s.id, s.cohort_id, s.quiz, s.opens_at, s.closes_at, s.time_limit_ms, s.release, s.score_released_at,
        s.answers_released_at, r.id AS revision, r.content, r.content->'attempts'->>'counts' AS counts,
        (r.content->>'passMark')::numeric AS pass_mark, r.content->>'before' AS before_quiz
      FROM assignments s ${joinRevision}
      WHERE ${where})`
}

/** Whether `attempts a` is under way, at the clock of the statement. */
export const isRunning = sql`(a.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntil})`

/** The state of `attempts a` that everyone is shown, as `effectiveState` of the domain has it. */
export const effectiveState = sql`CASE WHEN a.state = 'inProgress' AND NOT ${isRunning} THEN 'expired' ELSE a.state END`

/** What `attempts a` took, or will have taken at the latest, in milliseconds. */
export const tookMs = sql`round(extract(epoch FROM coalesce(a.closed_at, ${acceptsUntil}) - a.started_at) * 1000)`
