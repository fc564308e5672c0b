import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type CohortName, shareLivingCohort } from '../../db/repositories/cohorts/find.ts'
import { insertMember } from '../../db/repositories/cohorts/members.ts'
import { takeInvitation } from '../../db/repositories/people/invitations.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { lockUser } from '../../db/repositories/users/lock.ts'
import { hasIdentity } from '../../domain/cohort/person.ts'
import { signInAgain } from '../../domain/refusals/auth.ts'
import { notInvited } from '../../domain/refusals/people.ts'
import { type Context, callerId } from '../context.ts'
import { idField } from '../fields.ts'
import { lockBoth } from '../users/merging/merge.ts'
import { moveRecord } from '../users/merging/move.ts'

export const acceptInvitationInput = z.strictObject({ cohort: idField })

/**
 * Takes the caller into a cohort that they are invited into. The record that was made under their address becomes theirs, with
 * what was done by it, unless somebody made it an account meanwhile.
 * @throws DomainError `not-found`; `attempt-in-progress` while an attempt of either is open.
 */
export async function acceptInvitation(
  ctx: Context,
  { cohort: id }: z.output<typeof acceptInvitationInput>,
): Promise<CohortName> {
  const user = callerId(ctx)
  return ctx.db.transaction(async (tx) => {
    const cohort = await shareLivingCohort(tx, { cohort: id })
    const invitation = cohort && (await takeInvitation(tx, { user, cohort: id }))
    if (!cohort || !invitation) throw notInvited()
    const record = invitation.recordId
    const merged = record === null ? null : await takeRecord(ctx, tx, { record, user })
    if (!merged && !(await lockUser(tx, user))) throw signInAgain()
    await insertMember(tx, { cohortId: id, userId: user, now: ctx.now })
    await insertAudit(tx, ctx.actor, {
      action: 'invitation.accept',
      objectType: 'cohort',
      objectId: id,
      after: { userId: user, ...(merged && { record }) },
    })
    return cohort
  })
}

async function takeRecord(
  ctx: Context,
  tx: Connection,
  { record, user }: { record: string; user: string },
): Promise<boolean> {
  const { from, into } = await lockBoth(tx, { from: record, into: user })
  if (!into) throw signInAgain()
  if (!from || from.mergedInto !== null || hasIdentity(from)) return false
  await insertAudit(tx, ctx.actor, {
    action: 'user.merge',
    objectType: 'user',
    objectId: record,
    after: await moveRecord(ctx, tx, { from, into }),
  })
  return true
}
