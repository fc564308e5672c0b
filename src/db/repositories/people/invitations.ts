import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { cohortInvitations } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { listOrder } from '../users/list-order.ts'

type Invitation = typeof cohortInvitations.$inferSelect

export interface InvitationRow extends Pick<Invitation, 'invitedAt'> {
  cohort: { id: string; name: string }
  trainers: (string | null)[]
}

export const invitationOrder = keyset('ASC', ['uuid', sql`i.cohort_id`])

/** The cohorts into which a person is invited, but for those that are archived. */
export const listInvitations = statement.list<InvitationRow & PageRow, PageValues & { user: string }>(
  'list_invitations',
  sql`
    SELECT jsonb_build_object('id', c.id, 'name', c.name) AS cohort, i.invited_at AS "invitedAt",
      (SELECT coalesce(jsonb_agg(u.name ORDER BY ${listOrder(sql`u`)}), '[]')
       FROM cohort_trainers t JOIN users u ON u.id = t.user_id WHERE t.cohort_id = c.id) AS trainers,
      ${invitationOrder.key}
    FROM cohort_invitations i JOIN cohorts c ON c.id = i.cohort_id
    WHERE i.user_id = ${value('user')}::uuid AND c.archived_at IS NULL AND ${invitationOrder.rest}
    ${invitationOrder.order}`,
)

/** Takes up an invitation, which is then no more; null when there is none. */
export const takeInvitation = statement.find<Pick<Invitation, 'recordId'>, { user: string; cohort: string }>(
  'take_invitation',
  sql`
    DELETE FROM cohort_invitations WHERE user_id = ${value('user')}::uuid AND cohort_id = ${value('cohort')}::uuid
    RETURNING record_id AS "recordId"`,
)
