import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { cohorts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { judgedAt } from '../clock.ts'
import { listOrder } from '../users/list-order.ts'

type Cohort = typeof cohorts.$inferSelect

/** A cohort as its trainers see it. */
export interface CohortRow extends Pick<Cohort, 'id' | 'name' | 'timeZone' | 'createdAt' | 'archivedAt'> {
  trainers: { id: string; name: string | null }[]
  /** Present ones. */
  members: number
  assignments: number
  openAttempts: number
}

/** Of `cohorts c`. What is open is counted from the open ones, which are few, not from all that a cohort ever did. */
const columns = sql`
  c.id, c.name, c.time_zone AS "timeZone", c.created_at AS "createdAt", c.archived_at AS "archivedAt",
  (SELECT coalesce(jsonb_agg(jsonb_build_object('id', u.id, 'name', u.name) ORDER BY ${listOrder(sql`u`)}), '[]')
   FROM cohort_trainers t JOIN users u ON u.id = t.user_id WHERE t.cohort_id = c.id) AS trainers,
  (SELECT count(*) FROM cohort_members m WHERE m.cohort_id = c.id AND m.left_at IS NULL) AS members,
  (SELECT count(*) FROM assignments s WHERE s.cohort_id = c.id) AS assignments,
  coalesce(open.attempts, 0) AS "openAttempts"`

const opened = sql`LEFT JOIN (
    SELECT s.cohort_id, count(*) AS attempts FROM attempts a JOIN assignments s ON s.id = a.assignment_id
    WHERE a.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntil} GROUP BY s.cohort_id) open ON open.cohort_id = c.id`

/** A cohort with its counts. */
export const getCohortRow = statement.get<CohortRow, { cohort: string; now: Date | null }>(
  'get_cohort_row',
  sql`SELECT ${columns} FROM cohorts c ${opened} WHERE c.id = ${value('cohort')}::uuid`,
)

export const cohortOrder = keyset('DESC', ['uuid', sql`c.id`])

/**
 * The cohorts that a trainer follows, or those among `cohorts`, or without either all of them, archived ones or the others,
 * newest first.
 */
export const listCohortRows = statement.list<
  CohortRow & PageRow,
  PageValues & {
    trainer: string | null
    cohorts: readonly string[] | null
    archived: boolean
    now: Date | null
  }
>(
  'list_cohort_rows',
  sql`
    SELECT ${columns}, ${cohortOrder.key} FROM cohorts c ${opened}
    WHERE ${cohortOrder.rest} AND (c.archived_at IS NOT NULL) = ${value('archived')}::boolean
      AND (${value('cohorts')}::uuid[] IS NULL OR c.id = ANY (${value('cohorts')}::uuid[]))
      AND (${value('trainer')}::uuid IS NULL OR EXISTS (
        SELECT FROM cohort_trainers t WHERE t.cohort_id = c.id AND t.user_id = ${value('trainer')}::uuid))
    ${cohortOrder.order}`,
)
