import { type SQL, sql } from '../../drizzle.ts'
import type { assignments } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { joinOwn, windowEnd } from '../assignments/terms.ts'
import { judgedAt } from '../clock.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'
import { counted } from './counted.ts'
import { given } from './given.ts'
import { joinProgress, type ProgressRow, progressColumns } from './progress.ts'

/** What the marks of an assignment come to. Fractions of the maximum as decimal text; null over none. */
export interface FiguresRow
  extends Pick<typeof assignments.$inferSelect, 'id' | 'quiz' | 'opensAt' | 'closesAt' | 'cohortId'> {
  quizRevisionId: string
  /** Marks, and with `zero` absences. */
  over: number
  mean: string | null
  median: string | null
  passed: number
  /** Of those, how many can pass or fail. */
  passedOver: number
  /** Present members whose window ended without an attempt, and without an excuse. */
  absences: number
}

interface FiguresValues {
  /** Absences count as 0. */
  zero: boolean
  now: Date | null
}

function figures(where: SQL, more: SQL, joined: SQL = sql``): SQL {
  return sql`WITH ${given(where)}, ${counted()}, absent AS MATERIALIZED (
      SELECT s.id AS assignment_id, s.pass_mark
      FROM given s JOIN cohort_members m ON m.cohort_id = s.cohort_id AND m.left_at IS NULL
      JOIN users u ON u.id = m.user_id ${joinOwn(sql`u.id`)}
      WHERE ${judgedAt} > ${windowEnd(sql`s.content`)}
        AND NOT EXISTS (
          SELECT FROM attempts a
          WHERE a.user_id = u.id AND a.quiz = s.quiz AND a.assignment_id = s.id AND a.state <> 'voided')
        AND NOT EXISTS (SELECT FROM assignment_excuses x WHERE x.assignment_id = s.id AND x.user_id = u.id)
    ), marks AS (
      SELECT assignment_id, fraction, passed FROM counted WHERE fraction IS NOT NULL
      UNION ALL
      SELECT assignment_id, 0, CASE WHEN pass_mark IS NOT NULL THEN false END FROM absent WHERE ${value('zero')}::boolean
    )
    SELECT s.id, s.quiz, s.cohort_id AS "cohortId", s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.revision AS "quizRevisionId",
      f.over, f.mean, f.median, f.passed, f."passedOver", (SELECT count(*)::int FROM absent t WHERE t.assignment_id = s.id) AS absences ${more}
    FROM given s CROSS JOIN LATERAL (
      SELECT count(*)::int AS over, round(avg(k.fraction), 12) AS mean,
        round((percentile_cont(0.5) WITHIN GROUP (ORDER BY k.fraction::double precision))::numeric, 12) AS median,
        count(*) FILTER (WHERE k.passed)::int AS passed, count(k.passed)::int AS "passedOver"
      FROM marks k WHERE k.assignment_id = s.id) f ${joined}
    ORDER BY s.opens_at, s.id`
}

/** The assignments of a cohort, as they open, each with its figures. */
export const listCohortFigures = statement.list<
  FiguresRow & ProgressRow,
  FiguresValues & { cohort: ManagedCohortId }
>('list_cohort_figures', figures(sql`s.cohort_id = ${value('cohort')}::uuid`, progressColumns, joinProgress))

/** How long the closed attempts took. */
export interface Durations {
  closed: number
  meanMs: number | null
  medianMs: number | null
}

/** An assignment that its holder may read the results of. */
export const getAssignmentFigures = statement.get<
  FiguresRow & Durations,
  FiguresValues & { assignment: string }
>(
  'get_assignment_figures',
  figures(
    sql`s.id = ${value('assignment')}::uuid`,
    sql`, (SELECT count(*)::int FROM attempted t WHERE NOT t.running) AS closed,
      (SELECT round(avg(t.took_ms))::double precision FROM attempted t WHERE NOT t.running) AS "meanMs",
      (SELECT round(percentile_cont(0.5) WITHIN GROUP (ORDER BY t.took_ms::double precision)) FROM attempted t
        WHERE NOT t.running) AS "medianMs"`,
  ),
)
