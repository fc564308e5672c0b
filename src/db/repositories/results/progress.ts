import { type SQL, sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { counted } from './counted.ts'
import { standing } from './exported.ts'
import { given } from './given.ts'
import { papersOfChosen, type QuestionTotalRow } from './groups.ts'

/** What people had at the assignment that one is measured against, and have at this one: over who has both marks. */
export interface ProgressRow {
  /** The assignment of the cohort that it is measured against; null: there is none. */
  earlier: string | null
  measured: number
  /** Mean fractions as decimal text; null over none. */
  meanBefore: string | null
  meanAfter: string | null
}

/** The assignment of the cohort of `s`, of `among b`, that it is measured against: the last that opened. */
const earlierOf = (among: SQL) => sql`(
      SELECT b.id FROM ${among} b WHERE b.cohort_id = s.cohort_id AND b.quiz = s.before_quiz
      ORDER BY b.opens_at DESC, b.id LIMIT 1)`

/**
 * Joins them to `given s`, beside the CTE `counted`. A person's two marks are put together by grouping: a join of people to
 * themselves is planned for few, and there may be very many.
 */
export const joinProgress = sql`CROSS JOIN LATERAL (SELECT ${earlierOf(sql`given`)} AS earlier) e CROSS JOIN LATERAL (
      SELECT count(*)::int AS measured, round(avg(before), 12) AS "meanBefore", round(avg(after), 12) AS "meanAfter"
      FROM (
        SELECT max(k.fraction) FILTER (WHERE k.assignment_id = e.earlier) AS before,
          max(k.fraction) FILTER (WHERE k.assignment_id = s.id) AS after
        FROM counted k WHERE e.earlier IS NOT NULL AND k.assignment_id IN (s.id, e.earlier) GROUP BY k.user_id) theirs
      WHERE before IS NOT NULL AND after IS NOT NULL) progress`

/** Columns of a ProgressRow. */
export const progressColumns = sql`, e.earlier, progress.measured, progress."meanBefore", progress."meanAfter"`

const both = given(sql`s.id = ${value('assignment')}::uuid OR s.id = (
        SELECT b.id FROM assignments b
        WHERE b.cohort_id = (SELECT g.cohort_id FROM assignments g WHERE g.id = ${value('assignment')}::uuid)
          AND b.quiz = ${value('before')} ORDER BY b.opens_at DESC, b.id LIMIT 1)`)

type Values = { assignment: string; before: string; now: Date | null }

/** The progress of one assignment; `before` is the quiz that it is measured against. */
export const getProgress = statement.get<ProgressRow, Values>(
  'get_progress',
  sql`
    WITH ${both}, ${counted()}
    SELECT 1 ${progressColumns} FROM given s ${joinProgress} WHERE s.id = ${value('assignment')}::uuid`,
)

/** What each question earned on the papers of both that count, of people who have both marks. */
export const listProgressTotals = statement.list<
  Omit<QuestionTotalRow, 'papers'> & { isBefore: boolean },
  Values
>(
  'list_progress_totals',
  sql`
    WITH ${both}, ${counted()}, chosen AS MATERIALIZED (
      SELECT unnest(attempts) AS id, assignment_id FROM (
        SELECT attempts, assignment_id, count(*) OVER (PARTITION BY user_id) AS marks FROM counted WHERE fraction IS NOT NULL) k
      WHERE marks = 2
    )
    SELECT chosen.assignment_id <> ${value('assignment')}::uuid AS "isBefore", p.section,
      p.bank_revision_id AS "bankRevisionId", p.question_revision_id AS "questionRevisionId", sum(q.points)::text AS points,
      sum(q.max_points)::text AS "maxPoints"
    FROM chosen ${papersOfChosen} ${standing}
    WHERE q.points IS NOT NULL
    GROUP BY chosen.assignment_id, p.section, p.bank_revision_id, p.question_revision_id
    ORDER BY p.section, min(p.rank), p.question_revision_id`,
)
