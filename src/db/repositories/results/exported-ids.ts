import { sql } from '../../drizzle.ts'
import type { cohorts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import type { ManagedCohortId } from '../cohorts/find.ts'
import { listOrder } from '../users/list-order.ts'
import { ofCohort } from './gradebook.ts'

/** Who is in an export, as 16 bytes an id, at its instant. */
export interface ExportedIds {
  ids: Buffer | null
  at: Date
  /** Of the cohort. */
  timeZone: (typeof cohorts.$inferSelect)['timeZone']
}

/** Sorts people as lists do; with a salt in an order that tells nothing of their names. */
const order = sql`CASE WHEN ${value('salt')}::text IS NULL THEN '' ELSE md5(${value('salt')}::text || u.id) END COLLATE "C",
      ${listOrder(sql`u`)}`

/** The people whom the gradebook shows. */
export const getGradebookIds = statement.get<
  ExportedIds,
  { cohort: ManagedCohortId; salt: string | null; now: Date | null }
>(
  'get_gradebook_ids',
  sql`
    WITH ${ofCohort}
    SELECT (
      SELECT string_agg(uuid_send(u.id), ''::bytea ORDER BY ${order}) FROM members m JOIN users u ON u.id = m.user_id
    ) AS ids, ${judgedAt} AS at, h.time_zone AS "timeZone"
    FROM cohorts h WHERE h.id = ${value('cohort')}::uuid`,
)

/** The attempts of an assignment. */
export const getAttemptIds = statement.get<
  ExportedIds,
  { assignment: string; salt: string | null; now: Date | null }
>(
  'get_attempt_ids',
  sql`
    SELECT (
      SELECT string_agg(uuid_send(a.id), ''::bytea ORDER BY ${order}, a.number) FROM attempts a JOIN users u ON u.id = a.user_id
      WHERE a.assignment_id = s.id) AS ids, ${judgedAt} AS at, h.time_zone AS "timeZone"
    FROM assignments s JOIN cohorts h ON h.id = s.cohort_id WHERE s.id = ${value('assignment')}::uuid`,
)
