import { type SQL, sql } from 'drizzle-orm'
import { isRunning } from './given.ts'

/**
 * The CTEs that say what counts of each person's attempts under the CTE `given`, as `countedOf` of the domain has it:
 * `attempted`, all but the voided, and `counted`, a row for each person who has closed one. `fraction` is null while it
 * depends on a score that is pending; `attempt` is null for a mean.
 */
export function counted(): SQL {
  return sql`attempted AS MATERIALIZED (
      SELECT a.assignment_id, a.user_id, a.id, a.number, ${isRunning} AS running,
        c.points / nullif(c.max_points, 0) AS fraction, c.passed
      FROM given s JOIN attempts a ON a.assignment_id = s.id
      LEFT JOIN attempt_scores c ON c.attempt_id = a.id AND c.superseded_at IS NULL
      WHERE a.state <> 'voided'
    ), ranked AS (
      SELECT DISTINCT ON (t.assignment_id, t.user_id) t.assignment_id, t.user_id, t.id, t.fraction, t.passed, s.counts, s.pass_mark,
        bool_and(t.fraction IS NOT NULL) OVER theirs AS known, avg(t.fraction) OVER theirs AS mean
      FROM attempted t JOIN given s ON s.id = t.assignment_id
      WHERE NOT t.running
      WINDOW theirs AS (PARTITION BY t.assignment_id, t.user_id)
      ORDER BY t.assignment_id, t.user_id, CASE s.counts WHEN 'best' THEN t.fraction END DESC NULLS LAST,
        CASE s.counts WHEN 'last' THEN -t.number ELSE t.number END
    ), counted AS (
      SELECT assignment_id, user_id, CASE WHEN counts <> 'mean' THEN id END AS attempt,
        CASE counts WHEN 'mean' THEN CASE WHEN known THEN mean END
          WHEN 'best' THEN CASE WHEN known OR fraction >= 1 THEN fraction END
          ELSE fraction END AS fraction,
        CASE counts WHEN 'mean' THEN round(mean, 12) * 100 >= pass_mark ELSE passed END AS passed
      FROM ranked
    )`
}
