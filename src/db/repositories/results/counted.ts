import { type SQL, sql } from '../../drizzle.ts'
import { isRunning, tookMs } from './given.ts'

const everybody = sql`given s JOIN attempts a ON a.assignment_id = s.id`

/** Of the people of the CTE `page`, each by the index of their own: however many others there are, none is read. */
export const ofPage = sql`(SELECT DISTINCT user_id FROM page) x CROSS JOIN given s CROSS JOIN LATERAL (
        SELECT * FROM attempts b WHERE b.user_id = x.user_id AND b.quiz = s.quiz AND b.assignment_id = s.id OFFSET 0) a`

/**
 * The CTEs that say what counts of each person's attempts under the CTE `given`, as `countedAttempt` of the domain has it:
 * `attempted`, all but the voided, and `counted`, a row for each person who has closed one. `fraction` is null while it
 * depends on a score that is pending; `attempts` is the one that counts, or all of which it is the mean. `among`: where `attempts a` under `given s` are looked for.
 */
export function counted(among: SQL = everybody): SQL {
  return sql`attempted AS MATERIALIZED (
      SELECT a.assignment_id, a.user_id, a.id, a.number, ${isRunning} AS running,
        CASE WHEN c.max_points = 0 THEN 0 * c.points ELSE c.points / c.max_points END AS fraction, c.passed,
        ${tookMs} AS took_ms
      FROM ${among}
      LEFT JOIN attempt_scores c ON c.attempt_id = a.id AND c.superseded_at IS NULL
      WHERE a.state <> 'voided'
    ), ranked AS (
      SELECT DISTINCT ON (t.assignment_id, t.user_id) t.assignment_id, t.user_id, t.id, t.number, t.fraction, t.passed, s.counts, s.pass_mark,
        min(t.number) FILTER (WHERE t.fraction IS NULL) OVER theirs AS unknown, avg(t.fraction) OVER theirs AS mean, array_agg(t.id) OVER theirs AS closed
      FROM attempted t JOIN given s ON s.id = t.assignment_id
      WHERE NOT t.running
      WINDOW theirs AS (PARTITION BY t.assignment_id, t.user_id)
      ORDER BY t.assignment_id, t.user_id, CASE s.counts WHEN 'best' THEN t.fraction END DESC NULLS LAST,
        CASE s.counts WHEN 'last' THEN -t.number ELSE t.number END
    ), counted AS (
      SELECT assignment_id, user_id, CASE counts WHEN 'mean' THEN closed ELSE ARRAY[id] END AS attempts,
        CASE counts WHEN 'mean' THEN CASE WHEN unknown IS NULL THEN mean END
          WHEN 'best' THEN CASE WHEN unknown IS NULL OR (fraction >= 1 AND number < unknown) THEN fraction END
          ELSE fraction END AS fraction,
        CASE counts WHEN 'mean' THEN round(mean, 12) * 100 >= pass_mark ELSE passed END AS passed
      FROM ranked
    )`
}
