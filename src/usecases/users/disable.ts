import { z } from 'zod'
import { revokeSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { disableUser } from '../../db/repositories/users/change.ts'
import { lockedReplaceable } from '../access/locked-person.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const disableUserInput = z.strictObject({ user: idField })

/**
 * Closes an account: its person can no longer sign in, and every session and token of theirs ends at once. What they did
 * stays. Harmless when repeated.
 * @throws DomainError `not-found`, `last-admin`.
 */
export async function disableAccount(
  ctx: Context,
  { user }: z.output<typeof disableUserInput>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { disabledAt } = await lockedReplaceable(tx, user)
    if (disabledAt !== null) return
    await disableUser(tx, user, ctx.now)
    await revokeSessionsOf(tx, user, 'user-disabled', { now: ctx.now })
    await insertAudit(tx, ctx.actor, { action: 'user.disable', objectType: 'user', objectId: user })
  })
}
