import type { z } from 'zod'
import { deleteExcuse } from '../../../db/repositories/assignments/excuses.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { notExcused } from '../../../domain/refusals/quizzes.ts'
import { managedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import type { overrideInput } from '../overrides/set.ts'

/**
 * Takes an excuse back: an absence counts as one again.
 * @throws DomainError `not-found` for the assignment, or where nobody is excused; `cohort-archived`.
 */
export async function removeExcuse(
  ctx: Context,
  { assignment, user }: z.output<typeof overrideInput>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { id } = await managedAssignment(ctx, tx, assignment)
    if ((await deleteExcuse(tx, { assignment: id, user })) === 0) throw notExcused()
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.unexcuse',
      objectType: 'assignment',
      objectId: id,
      before: { user },
    })
  })
}
