import { z } from 'zod'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { lockedPerson, lockedReplaceable } from '../access/locked-person.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { roleField } from './fields.ts'

export const changeRoleInput = z.strictObject({ user: idField, role: roleField })

/**
 * Gives a person another role; access tokens issued so far are refused, and the next refresh brings the new one.
 * @throws DomainError `not-found`, `last-admin`.
 */
export async function changeRole(
  ctx: Context,
  { user, role }: z.output<typeof changeRoleInput>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = role === 'admin' ? await lockedPerson(tx, user) : await lockedReplaceable(tx, user)
    if (before.role === role) return
    await updateUser(tx, user, { role, epoch: before.epoch + 1 })
    await insertAudit(tx, ctx.actor, {
      action: 'user.role',
      objectType: 'user',
      objectId: user,
      before: { role: before.role },
      after: { role },
    })
  })
}
