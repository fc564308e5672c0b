import type { z } from 'zod'
import { deleteExcuse } from '../../../db/repositories/assignments/excuses.ts'
import { lockPeople } from '../../../db/repositories/assignments/overrides.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import type { overrideInput } from '../overrides/set.ts'

/**
 * Takes an excuse back: an absence counts as one again. Again changes nothing.
 * @throws DomainError `not-found`, `cohort-archived`.
 */
export async function removeExcuse(
  ctx: Context,
  { assignment, user, reason }: z.output<typeof overrideInput> & { reason?: string | undefined },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { id } = await managedAssignment(ctx, tx, assignment)
    await lockPeople(tx, { users: [user] })
    if ((await deleteExcuse(tx, { assignment: id, user })) === 0) return
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.unexcuse',
      objectType: 'assignment',
      objectId: id,
      before: { user },
      reason,
    })
  })
}
