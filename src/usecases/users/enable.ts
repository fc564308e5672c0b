import type { z } from 'zod'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { lockedPerson } from '../access/locked-person.ts'
import type { Context } from '../context.ts'
import type { disableUserInput } from './disable.ts'

/**
 * Opens a closed account again: its person signs in anew. Harmless when repeated.
 * @throws DomainError `not-found`.
 */
export async function enableAccount(
  ctx: Context,
  { user }: z.output<typeof disableUserInput>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { disabledAt } = await lockedPerson(tx, user)
    if (disabledAt === null) return
    await updateUser(tx, user, { disabledAt: null })
    await insertAudit(tx, ctx.actor, { action: 'user.enable', objectType: 'user', objectId: user })
  })
}
