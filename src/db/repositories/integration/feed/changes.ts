import { sql } from '../../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../page.ts'
import type { externalIds } from '../../../schema/index.ts'
import { statement, value } from '../../../statement.ts'
import { type AttemptRow, attemptColumns } from '../../attempts/rows.ts'
import type { ScoreRow } from '../../attempts/score.ts'
import { standingScore } from '../../attempts/scored.ts'
import { judgedAt } from '../../clock.ts'

/** An assigned attempt as its trainers see it, by ids. */
export interface ChangeRow extends AttemptRow, Pick<ScoreRow, 'points' | 'passed'> {
  changedAt: Date
  externalIds: (typeof externalIds.$inferSelect)['externalId'][]
  cohort: string
  assignment: string
  scoreState: ScoreRow['state'] | null
  maxPoints: ScoreRow['maxPoints'] | null
}

export const changeOrder = keyset('ASC', ['transaction', sql`a.changed_in`], ['uuid', sql`a.id`])

const ofCohorts = sql`FROM attempts a JOIN assignments g ON g.id = a.assignment_id
    AND g.cohort_id = ANY (${value('cohorts')}::uuid[])`

/** The attempts of cohorts in the order in which they last changed, of the transactions that are below a number. */
export const listChanges = statement.list<
  ChangeRow & PageRow,
  PageValues & { client: string; cohorts: readonly string[]; below: string; now: Date | null }
>(
  'list_changes',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", g.cohort_id AS cohort, g.id AS assignment,
      a.changed_at AS "changedAt", s.state AS "scoreState", s.points,
      s.max_points AS "maxPoints", s.passed, ARRAY(
        SELECT e.external_id FROM external_ids e WHERE e.user_id = a.user_id AND e.client_id = ${value('client')}::uuid
        ORDER BY e.created_at, e.external_id) AS "externalIds", ${changeOrder.key}
    ${ofCohorts} ${standingScore}
    WHERE a.kind = 'assigned' AND ${changeOrder.rest} AND a.changed_in < ${value('below')}::text::xid8
    ${changeOrder.order}`,
)

/** The first transaction of the feed that changed something at an instant or later; null: none did. */
export const getFirstChange = statement.get<
  { changedIn: string | null },
  { cohorts: readonly string[]; since: string }
>(
  'get_first_change',
  sql`
    SELECT min(a.changed_in)::text AS "changedIn" ${ofCohorts}
    WHERE a.kind = 'assigned' AND a.changed_at >= ${value('since')}::text::timestamptz`,
)
