import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { insertAdmissions, markAfterRelease } from '../../db/repositories/assignments/admissions.ts'
import { lockOpenAttempts } from '../../db/repositories/attempts/lock.ts'
import { listCohortsTimed } from '../../db/repositories/cohorts/find.ts'
import { trainsPerson } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { lockPersonTime, updatePersonTime } from '../../db/repositories/users/extra-time.ts'
import type { Accommodation } from '../../domain/attempt/deadline.ts'
import { personNotFound } from '../../domain/refusals/users.ts'
import { type Context, callerOf } from '../context.ts'
import { forceField, idField, reasonField } from '../fields.ts'
import { recomputeDeadlines } from './recompute-deadlines.ts'
import { reopenedBy } from './reopened.ts'

export const setAccommodationInput = z.strictObject({
  user: idField,
  multiplier: z
    .number()
    .min(1)
    .max(10)
    .multipleOf(0.01)
    .meta({ description: 'Of every time limit.', examples: [1.33] }),
  minutes: z
    .int()
    .min(0)
    .max(1440)
    .meta({ description: 'On top of it.', examples: [0] }),
  reason: reasonField,
  force: forceField,
})

/**
 * Sets a person's extra time for every quiz; running attempts feel it at once, and never lose time by it. The audit of
 * each cohort whose assignments it moves tells its trainers, but not why: the reason stands in the person's alone.
 * @throws DomainError `not-found` for a person the caller does not train; `answers-released` where it would reopen an
 * assignment whose answers are open to all, unless forced.
 */
export async function setAccommodation(
  ctx: Context,
  input: z.output<typeof setAccommodationInput>,
): Promise<Accommodation> {
  await mustTrain(ctx, input.user)
  return ctx.db.transaction(async (tx) => {
    const before = await lockPersonTime(tx, { user: input.user })
    if (!before) throw personNotFound()
    const reopened = await reopenedBy(ctx, tx, input)
    const after = await updatePersonTime(tx, input)
    const open = await lockOpenAttempts(tx, { user: input.user, now: ctx.now })
    await recomputeDeadlines(ctx, tx, open, { grant: 'accommodation' })
    await insertAdmissions(tx, { user: input.user, assignments: reopened })
    await markAfterRelease(tx, { user: input.user, assignments: reopened })
    await insertAudit(tx, ctx.actor, {
      action: 'accommodation.set',
      objectType: 'user',
      objectId: input.user,
      before: timeOf(before),
      after: reopened.length > 0 ? { ...timeOf(after), admittedTo: reopened } : timeOf(after),
      reason: input.reason,
    })
    await tellCohorts(ctx, tx, input.user, { before: timeOf(before), after: timeOf(after) })
    return timeOf(after)
  })
}

async function tellCohorts(
  ctx: Context,
  tx: Connection,
  userId: string,
  { before, after }: { before: Accommodation; after: Accommodation },
): Promise<void> {
  for (const { id } of await listCohortsTimed(tx, { user: userId })) {
    await insertAudit(tx, ctx.actor, {
      action: 'accommodation.set',
      objectType: 'cohort',
      objectId: id,
      before: { userId, ...before },
      after: { userId, ...after },
    })
  }
}

async function mustTrain(ctx: Context, user: string): Promise<void> {
  const { userId, role } = callerOf(ctx)
  if (role === 'admin') return
  const { trains } = await trainsPerson(ctx.db, { trainer: userId, user })
  if (!trains) throw personNotFound()
}

function timeOf({ multiplier, minutes }: Accommodation): Accommodation {
  return { multiplier, minutes }
}
