import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { joinOwn, joinRevision, terms, windowEnd } from './terms.ts'

/** The window of one member that is not over, by their own terms and extra time. */
export interface LaterWindow {
  user: string
  opensAt: Date
  closesAt: Date
}

/** The members whose window of an assignment is not over, the one that ends last first. */
export const listLaterWindows = statement.list<LaterWindow, { assignment: string; now: Date | null }>(
  'list_later_windows',
  sql`
    SELECT m.user_id AS user, ${terms().opensAt} AS "opensAt", ${windowEnd(sql`r.content`)} AS "closesAt"
    FROM assignments s ${joinRevision} JOIN cohort_members m ON m.cohort_id = s.cohort_id AND m.left_at IS NULL
    JOIN users u ON u.id = m.user_id ${joinOwn(sql`m.user_id`)}
    WHERE s.id = ${value('assignment')}::uuid AND ${windowEnd(sql`r.content`)} > ${judgedAt}
    ORDER BY 3 DESC, 1`,
)
