import { sql } from '../../drizzle.ts'
import type { PageRow, PageValues } from '../../page.ts'
import type { attemptScores, attempts, cohortMembers, users } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { joinOwn, windowEnd } from '../assignments/terms.ts'
import { judgedAt } from '../clock.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'
import { peopleKeyset } from '../users/list-order.ts'
import { effectiveState, given } from './given.ts'

type Score = typeof attemptScores.$inferSelect

/** An attempt as a cell of the gradebook looks at it; without a maximum it waits for its score. */
export interface CellAttempt
  extends Pick<typeof attempts.$inferSelect, 'id' | 'number' | 'kind' | 'state'>,
    Pick<Score, 'points' | 'passed'> {
  scoreState: Score['state'] | null
  maxPoints: Score['maxPoints'] | null
}

/** A person under one assignment. */
export interface CellRow {
  /** The window of their own is over. */
  hasEnded: boolean
  isExcused: boolean
  /** All but the voided, by number. */
  attempts: CellAttempt[]
}

export const gradebookOrder = peopleKeyset(sql`u`)

export interface GradebookRow
  extends Pick<typeof users.$inferSelect, 'id' | 'name' | 'familyName' | 'givenName' | 'reference'>,
    Pick<typeof cohortMembers.$inferSelect, 'leftAt'> {
  /** By the id of each assignment of the cohort. */
  cells: Record<string, CellRow>
}

/**
 * The CTEs `given`, of a cohort, and `members`, its people: present ones, and former ones who have an attempt under its
 * assignments. These are found before they are looked up: together with `users` in one join, all of `users` is read for them.
 */
export const ofCohort = sql`${given(sql`s.cohort_id = ${value('cohort')}::uuid`)}, members AS MATERIALIZED (
      SELECT m.user_id, m.left_at FROM cohort_members m
      WHERE m.cohort_id = ${value('cohort')}::uuid AND (m.left_at IS NULL OR EXISTS (
        SELECT FROM given s JOIN attempts a ON a.quiz = s.quiz AND a.assignment_id = s.id
        WHERE a.user_id = m.user_id AND a.state <> 'voided')))`

const personColumns = sql`u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference,
      u.left_at AS "leftAt", coalesce(theirs.cells, '{}') AS cells`

/** What each of the CTE `page`, `u`, has under every assignment of `given`. */
const cells = sql`CROSS JOIN LATERAL (
      SELECT json_object_agg(s.id, json_build_object('hasEnded', ${judgedAt} > ${windowEnd(sql`s.content`)},
        'isExcused', EXISTS (SELECT FROM assignment_excuses x WHERE x.assignment_id = s.id AND x.user_id = u.id),
        'attempts', coalesce(t.attempts, '[]'))) AS cells
      FROM given s ${joinOwn(sql`u.id`)} CROSS JOIN LATERAL (
        SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'kind', a.kind, 'state', ${effectiveState},
          'scoreState', c.state, 'points', c.points::text, 'maxPoints', c.max_points::text, 'passed', c.passed)
          ORDER BY a.number) AS attempts
        FROM attempts a LEFT JOIN attempt_scores c ON c.attempt_id = a.id AND c.superseded_at IS NULL
        WHERE a.user_id = u.id AND a.quiz = s.quiz AND a.assignment_id = s.id AND a.state <> 'voided') t) theirs`

/** A page of the people of a cohort. */
export const listGradebook = statement.list<
  GradebookRow & PageRow,
  PageValues & { cohort: ManagedCohortId; now: Date | null }
>(
  'list_gradebook',
  sql`
    WITH ${ofCohort}, page AS MATERIALIZED (
      SELECT u.*, m.left_at, ${gradebookOrder.key} FROM members m JOIN users u ON u.id = m.user_id
      WHERE ${gradebookOrder.rest} ${gradebookOrder.order}
    )
    SELECT ${personColumns}, u."pageKey" FROM page u ${cells} ${gradebookOrder.order}`,
)

/** The same of some people, in the order of their ids as they are given. */
export const listGradebookOf = statement.list<
  GradebookRow,
  { cohort: ManagedCohortId; people: string[]; now: Date | null }
>(
  'list_gradebook_of',
  sql`
    WITH ${ofCohort}, page AS MATERIALIZED (
      SELECT u.*, m.left_at, asked.at FROM unnest(${value('people')}::uuid[]) WITH ORDINALITY AS asked(id, at)
      JOIN cohort_members m ON m.user_id = asked.id AND m.cohort_id = ${value('cohort')}::uuid JOIN users u ON u.id = m.user_id
    )
    SELECT ${personColumns} FROM page u ${cells} ORDER BY u.at`,
)
