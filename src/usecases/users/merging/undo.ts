import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { endClientSessions } from '../../../db/repositories/auth/sessions.ts'
import { returnExternalIds } from '../../../db/repositories/integration/headless/external-ids.ts'
import {
  endAlias,
  followsAny,
  giveBackCohorts,
  leaveCohorts,
  moveAttempts,
  moveTerms,
  returnToCohorts,
} from '../../../db/repositories/people/merge.ts'
import { findLatestAudit, insertAudit } from '../../../db/repositories/service/audit.ts'
import { updatePersonTime } from '../../../db/repositories/users/extra-time.ts'
import type { UserRow } from '../../../db/repositories/users/rows.ts'
import { notMerged } from '../../../domain/refusals/people.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField, reasonField } from '../../fields.ts'
import { lockBoth } from './merge.ts'
import { longer, type Moved, refuseOpen, renumber, timeOf } from './move.ts'

export const undoMergeInput = z.strictObject({
  user: idField.meta({ description: 'The record that was merged, by its own id.' }),
  reason: reasonField,
})

/**
 * Takes a merge back: what came from the record goes back to it, and both are numbered anew; what was done since stays with
 * the person. The record signs in by a code that is reissued.
 * @throws DomainError `not-found` when the record is not merged, or not the caller's; `attempt-in-progress`.
 */
export async function undoMerge(
  ctx: Context,
  { user: record, reason }: z.output<typeof undoMergeInput>,
): Promise<{ user: string; from: string }> {
  return ctx.db.transaction(async (tx) => {
    const row = await findLatestAudit(tx, { action: 'user.merge', objectType: 'user', objectId: record })
    const moved = row?.after as Moved | undefined
    if (!moved) throw notMerged()
    const { from, into } = await lockBoth(tx, { from: record, into: moved.into })
    if (!from || !into || from.mergedInto !== into.id) throw notMerged()
    await refuseStranger(ctx, tx, moved)
    await refuseOpen(ctx, tx, { from: record, into: into.id })
    await moveBack(ctx, tx, { record: from, into, moved })
    await insertAudit(tx, ctx.actor, {
      action: 'user.unmerge',
      objectType: 'user',
      objectId: record,
      before: { into: into.id },
      reason,
    })
    return { user: record, from: into.id }
  })
}

async function refuseStranger(ctx: Context, tx: Connection, { left }: Moved): Promise<void> {
  const trainer = trainerOf(ctx)
  if (trainer === null) return
  const { follows } = await followsAny(tx, { trainer, cohorts: left })
  if (!follows) throw notMerged()
}

async function moveBack(
  ctx: Context,
  tx: Connection,
  { record, into, moved }: { record: UserRow; into: UserRow; moved: Moved },
): Promise<void> {
  const back = { from: into.id, into: record.id }
  await endAlias(tx, { record: record.id, aliases: moved.aliases, disabled: moved.wasDisabled })
  await returnExternalIds(tx, { record: record.id, made: [record.id, ...moved.aliases] })
  await moveAttempts(tx, { ...back, attempts: moved.attempts })
  for (const user of [record.id, into.id]) await renumber(tx, user)
  await leaveCohorts(tx, { user: into.id, cohorts: moved.entered, now: ctx.now })
  await endClientSessions(tx, { user: into.id, client: null, now: ctx.now })
  await returnToCohorts(tx, { user: record.id, cohorts: moved.left })
  // A row of before trainers were merged tells of none.
  const { followed = [], taken = [] }: Partial<Moved> = moved
  await giveBackCohorts(tx, { record: record.id, into: into.id, cohorts: followed, entered: taken })
  for (const kind of ['overrides', 'excuses', 'admissions'] as const)
    await moveTerms[kind](tx, { ...back, assignments: moved[kind] })
  // An extra time that was set since is not taken away.
  const merged = longer(moved.accommodation, timeOf(record))
  const now = timeOf(into)
  if (now.multiplier === merged.multiplier && now.minutes === merged.minutes)
    await updatePersonTime(tx, { user: into.id, ...moved.accommodation })
}
