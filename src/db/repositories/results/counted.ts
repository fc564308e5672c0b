import { type SQL, sql } from 'drizzle-orm'
import { isRunning, tookMs } from './given.ts'

/**
 * The CTEs that say what counts of each person's attempts under the CTE `given`, as `countedAttempt` of the domain has it:
 * `attempted`, all but the voided, and `counted`, a row for each person who has closed one. `fraction` is null while it
 * depends on a score that is pending; `attempt` is null for a mean. `whose`: of which of `attempts a`.
 */
export function counted(whose: SQL = sql`true`): SQL {
  return sql`attempted AS MATERIALIZED (
      SELECT a.assignment_id, a.user_id, a.id, a.number, ${isRunning} AS running,
        CASE WHEN c.max_points = 0 THEN 0 * c.points ELSE c.points / c.max_points END AS fraction, c.passed,
        ${tookMs} AS took_ms
      FROM given s JOIN attempts a ON a.assignment_id = s.id
      LEFT JOIN attempt_scores c ON c.attempt_id = a.id AND c.superseded_at IS NULL
      WHERE a.state <> 'voided' AND ${whose}
    ), ranked AS (
      SELECT DISTINCT ON (t.assignment_id, t.user_id) t.assignment_id, t.user_id, t.id, t.number, t.fraction, t.passed, s.counts, s.pass_mark,
        min(t.number) FILTER (WHERE t.fraction IS NULL) OVER theirs AS unknown, avg(t.fraction) OVER theirs AS mean
      FROM attempted t JOIN given s ON s.id = t.assignment_id
      WHERE NOT t.running
      WINDOW theirs AS (PARTITION BY t.assignment_id, t.user_id)
      ORDER BY t.assignment_id, t.user_id, CASE s.counts WHEN 'best' THEN t.fraction END DESC NULLS LAST,
        CASE s.counts WHEN 'last' THEN -t.number ELSE t.number END
    ), counted AS (
      SELECT assignment_id, user_id, CASE WHEN counts <> 'mean' THEN id END AS attempt,
        CASE counts WHEN 'mean' THEN CASE WHEN unknown IS NULL THEN mean END
          WHEN 'best' THEN CASE WHEN unknown IS NULL OR (fraction >= 1 AND number < unknown) THEN fraction END
          ELSE fraction END AS fraction,
        CASE counts WHEN 'mean' THEN round(mean, 12) * 100 >= pass_mark ELSE passed END AS passed
      FROM ranked
    )`
}
