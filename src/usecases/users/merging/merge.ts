import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { isKnownElsewhere, trainsTogether } from '../../../db/repositories/people/merge.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { lockUser } from '../../../db/repositories/users/lock.ts'
import type { UserRow } from '../../../db/repositories/users/rows.ts'
import { hasIdentity } from '../../../domain/cohort/person.ts'
import { mergeByAdmin, mergedIntoThemselves, traineesMerge } from '../../../domain/refusals/people.ts'
import { personNotFound } from '../../../domain/refusals/users.ts'
import { type Context, trainerOf } from '../../context.ts'
import { dryRunField, idField, reasonField } from '../../fields.ts'
import { tried } from '../../requests/dry-run.ts'
import { moveRecord, refuseOpen } from './move.ts'
import { type MergedQuiz, mergeReport } from './report.ts'

export const mergePeopleInput = z.strictObject({
  user: idField,
  into: idField.meta({ description: 'Who the record turned out to be.' }),
  reason: reasonField,
  dryRun: dryRunField,
})

export interface Merged {
  applied: boolean
  user: string
  into: string
  quizzes: MergedQuiz[]
}

/**
 * Moves all that belongs to a record into another person: a trainer where both are in one cohort that they follow, and the
 * record has no address, password or other identity of its own; an admin any two trainees. Receipts stay as they were
 * signed, and the record's id is an alias of the person from then on.
 * @throws DomainError `not-found`; `forbidden` for what is an admin's; `attempt-in-progress`; `answers-released`.
 */
export async function mergePeople(
  ctx: Context,
  { user, into, reason, dryRun }: z.output<typeof mergePeopleInput>,
): Promise<Merged> {
  if (user === into) throw mergedIntoThemselves()
  return tried(ctx, { dryRun }, async (tx) => {
    const pair = await lockedPair(ctx, tx, { from: user, into })
    await refuseOpen(ctx, tx, { from: user, into })
    const quizzes = await mergeReport(ctx, tx, { from: user, into })
    await insertAudit(tx, ctx.actor, {
      action: 'user.merge',
      objectType: 'user',
      objectId: user,
      after: await moveRecord(ctx, tx, pair),
      reason,
    })
    return { applied: !dryRun, user, into, quizzes }
  })
}

async function lockedPair(
  ctx: Context,
  tx: Connection,
  { from: fromId, into: intoId }: { from: string; into: string },
): Promise<{ from: UserRow; into: UserRow }> {
  const { from, into } = await lockBoth(tx, { from: fromId, into: intoId })
  if (!from || !into) throw personNotFound()
  if (from.mergedInto !== null || into.mergedInto !== null) throw personNotFound()
  const trainer = trainerOf(ctx)
  if (trainer !== null) {
    const { together } = await trainsTogether(tx, { from: fromId, into: intoId, trainer })
    if (!together) throw personNotFound()
    const { known } = await isKnownElsewhere(tx, { user: fromId })
    if (known || hasIdentity(from)) throw mergeByAdmin()
  }
  if (from.role !== 'trainee' || into.role !== 'trainee') throw traineesMerge()
  return { from, into }
}

/** Both, locked in the one order of all who lock two. */
export async function lockBoth(
  tx: Connection,
  { from, into }: { from: string; into: string },
): Promise<{ from: UserRow | null; into: UserRow | null }> {
  const locked = new Map<string, UserRow | null>()
  for (const id of [from, into].sort()) locked.set(id, await lockUser(tx, id))
  return { from: locked.get(from)!, into: locked.get(into)! }
}
