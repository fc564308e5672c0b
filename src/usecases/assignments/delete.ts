import type { z } from 'zod'
import { deleteAssignmentRow, lockWholeAssignment } from '../../db/repositories/assignments/change.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { assignmentBegun, noSuchAssignment } from '../../domain/refusals/quizzes.ts'
import { managedAssignment } from '../access/managed-assignment.ts'
import type { Context } from '../context.ts'
import type { assignmentInput } from './get.ts'

/**
 * Deletes an assignment that nobody has started, with all that was said of single people under it.
 * @throws DomainError `not-found`, `cohort-archived`, `assignment-begun`.
 */
export async function deleteAssignment(
  ctx: Context,
  { assignment, reason }: z.output<typeof assignmentInput> & { reason?: string | undefined },
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const { id, quiz, cohort } = await managedAssignment(ctx, tx, assignment)
    if (!(await lockWholeAssignment(tx, { assignment: id }))) throw noSuchAssignment()
    if ((await deleteAssignmentRow(tx, { assignment: id })) === 0) throw assignmentBegun()
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.delete',
      objectType: 'assignment',
      objectId: id,
      before: { cohort: { id: cohort.id, name: cohort.name }, quiz },
      reason,
    })
  })
}
