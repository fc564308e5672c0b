import { z } from 'zod'
import { lockPeople } from '../../../db/repositories/assignments/overrides.ts'
import { endClientSessions } from '../../../db/repositories/auth/sessions.ts'
import type { CohortName } from '../../../db/repositories/cohorts/find.ts'
import { endMembership } from '../../../db/repositories/cohorts/members.ts'
import { withdrawInvitations } from '../../../db/repositories/people/records.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { notAMember } from '../../../domain/refusals/cohorts.ts'
import { managedCohort } from '../../access/managed-cohort.ts'
import type { Context } from '../../context.ts'
import { idField, reasonField } from '../../fields.ts'

export const removeMemberInput = z.strictObject({
  cohort: idField,
  user: idField,
  reason: reasonField.optional(),
})

/**
 * Takes a person out of a cohort: its assignments are theirs no more, what they answered stays. They can come back by a
 * join code, which is revoked apart; the seat that they took is not given back.
 * @throws DomainError `not-found`.
 */
export async function removeMember(
  ctx: Context,
  { cohort: id, user, reason }: z.output<typeof removeMemberInput>,
): Promise<CohortName> {
  return ctx.db.transaction(async (tx) => {
    const cohort = await managedCohort(ctx, tx, id)
    await lockPeople(tx, { users: [user] })
    if (!(await endMembership(tx, { cohortId: cohort.id, userId: user, now: ctx.now }))) throw notAMember()
    await endClientSessions(tx, { user, client: null, now: ctx.now })
    await withdrawInvitations(tx, { records: [user], cohort: cohort.id })
    await insertAudit(tx, ctx.actor, {
      action: 'member.remove',
      objectType: 'cohort',
      objectId: cohort.id,
      after: { userId: user },
      reason,
    })
    return cohort
  })
}
