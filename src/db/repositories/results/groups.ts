import { sql } from '../../drizzle.ts'
import type { paperEntries } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { counted } from './counted.ts'
import { standing } from './exported.ts'
import { given } from './given.ts'

/** What one question earned on all the papers that count, as decimal text. */
export interface QuestionTotalRow
  extends Pick<typeof paperEntries.$inferSelect, 'section' | 'bankRevisionId' | 'questionRevisionId'> {
  points: string
  maxPoints: string
  /** Of papers that count, the same in each row. */
  papers: number
}

/** Joins the entries of the papers of the CTE `chosen`, each by its key: all papers of all time are never read for some. */
export const papersOfChosen = sql`CROSS JOIN LATERAL (
      SELECT * FROM paper_entries e WHERE e.attempt_id = chosen.id OFFSET 0) p`

/** What each question earned on the papers of an assignment that count for their people, by section and rank. */
export const listQuestionTotals = statement.list<QuestionTotalRow, { assignment: string; now: Date | null }>(
  'list_question_totals',
  sql`
    WITH ${given(sql`s.id = ${value('assignment')}::uuid`)}, ${counted()}, chosen AS MATERIALIZED (
      SELECT unnest(attempts) AS id FROM counted WHERE fraction IS NOT NULL
    )
    SELECT p.section, p.bank_revision_id AS "bankRevisionId", p.question_revision_id AS "questionRevisionId",
      sum(q.points)::text AS points, sum(q.max_points)::text AS "maxPoints", (SELECT count(*)::int FROM chosen) AS papers
    FROM chosen ${papersOfChosen} ${standing}
    WHERE q.points IS NOT NULL
    GROUP BY p.section, p.bank_revision_id, p.question_revision_id ORDER BY p.section, min(p.rank), p.question_revision_id`,
)
