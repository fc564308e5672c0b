import type { z } from 'zod'
import { findMembership } from '../../../db/repositories/assignments/admissions.ts'
import { getExcuse, insertExcuse } from '../../../db/repositories/assignments/excuses.ts'
import { lockPeople } from '../../../db/repositories/assignments/overrides.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { personNotFound } from '../../../domain/refusals/users.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import { reasonField } from '../../fields.ts'
import { overrideInput } from '../overrides/set.ts'

export const setExcuseInput = overrideInput.extend({ reason: reasonField })

/**
 * Excuses the absence of a member. Again changes nothing.
 * @throws DomainError `not-found` for the assignment or the member, `cohort-archived`.
 */
export async function setExcuse(
  ctx: Context,
  { assignment, user, reason }: z.output<typeof setExcuseInput>,
): Promise<{ user: string; excusedAt: string }> {
  return ctx.db.transaction(async (tx) => {
    const { id } = await managedAssignment(ctx, tx, assignment)
    await lockPeople(tx, { users: [user] })
    const membership = await findMembership(tx, { assignment: id, user })
    if (!membership?.isMember) throw personNotFound()
    if (await insertExcuse(tx, { assignment: id, user, now: ctx.now }))
      await insertAudit(tx, ctx.actor, {
        action: 'assignment.excuse',
        objectType: 'assignment',
        objectId: id,
        after: { user },
        reason,
      })
    const { excusedAt } = await getExcuse(tx, { assignment: id, user })
    return { user, excusedAt: excusedAt.toISOString() }
  })
}
