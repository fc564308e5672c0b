import { z } from 'zod'
import {
  type InvitationRow,
  invitationOrder,
  listInvitations,
} from '../../db/repositories/people/invitations.ts'
import { type Context, callerId } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'

export const listInvitationsInput = z.strictObject(pageFields)

export interface InvitationView extends Omit<InvitationRow, 'invitedAt'> {
  invitedAt: string
}

/**
 * A page of the cohorts into which the caller is invited, by an address of theirs that is proven.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listMyInvitations(
  ctx: Context,
  input: z.output<typeof listInvitationsInput>,
): Promise<Page<InvitationView>> {
  const listing = { list: 'invitations', kinds: invitationOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listInvitations(ctx.db, { ...values, user: callerId(ctx) }),
  )
  const views = items.map((row) => ({ ...row, invitedAt: row.invitedAt.toISOString() }))
  return { items: views, nextCursor }
}
