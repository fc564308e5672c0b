import { z } from 'zod'
import { findMembership, insertAdmissions } from '../../db/repositories/assignments/admissions.ts'
import { lockPeople } from '../../db/repositories/assignments/overrides.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { noSuchAssignment } from '../../domain/refusals/quizzes.ts'
import { personNotFound } from '../../domain/refusals/users.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField, reasonField } from '../fields.ts'

export const admitToAssignmentInput = z.strictObject({
  assignment: idField,
  user: idField,
  reason: reasonField,
})

/**
 * Lets one member start an assignment within their window although its answers are open to all; the attempt bears the mark.
 * @throws DomainError `not-found` for the assignment, the cohort or the member.
 */
export async function admitToAssignment(
  ctx: Context,
  { assignment, user, reason }: z.output<typeof admitToAssignmentInput>,
): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const membership = await findMembership(tx, { assignment, user })
    if (!membership) throw noSuchAssignment()
    await managedCohort(ctx, tx, membership.cohortId)
    if (!membership.isMember) throw personNotFound()
    await lockPeople(tx, { users: [user] })
    await insertAdmissions(tx, { user, assignments: [assignment] })
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.admit',
      objectType: 'assignment',
      objectId: assignment,
      after: { user },
      reason,
    })
  })
}
