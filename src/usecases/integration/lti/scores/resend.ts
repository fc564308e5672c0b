import type { z } from 'zod'
import { hastenColumn } from '../../../../db/repositories/integration/lti/scores/columns.ts'
import { resendScores } from '../../../../db/repositories/integration/lti/scores/shown.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { managedAssignment } from '../../../access/managed-assignment.ts'
import { assignmentInput } from '../../../assignments/get.ts'
import type { Context } from '../../../context.ts'
import { idField } from '../../../fields.ts'

export const resendScoresInput = assignmentInput.extend({
  user: idField.optional().meta({
    description: 'One person, whatever became of their score; absent: every score whose last try failed.',
  }),
})

/**
 * Has scores of an assignment told to its LMS again, at once. Says how many; harmless when repeated.
 * @throws DomainError `not-found`, `cohort-archived`.
 */
export async function resendToldScores(
  ctx: Context,
  { assignment, user }: z.output<typeof resendScoresInput>,
): Promise<{ resent: number }> {
  return ctx.db.transaction(async (tx) => {
    const { id } = await managedAssignment(ctx, tx, assignment)
    const resent = await resendScores(tx, { assignment: id, user: user ?? null, now: ctx.now })
    await hastenColumn(tx, { assignment: id, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'lti.resend',
      objectType: 'assignment',
      objectId: id,
      after: { resent, ...(user !== undefined && { userId: user }) },
    })
    return { resent }
  })
}
