import type { Connection } from '../../../db/connection.ts'
import { lockOpenAttempts, lockOwn } from '../../../db/repositories/attempts/lock.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { expiry } from '../../../domain/attempt/state.ts'
import { callerValues, mine } from '../../access/caller.ts'
import type { Context } from '../../context.ts'
import { type CloseOrder, closeAttempts } from './close.ts'

/** How an attempt that is out of time closes, or null while it runs. */
export function expiryOrder(attempt: AttemptRow): CloseOrder | null {
  const over = expiry(attempt, attempt.serverNow)
  return over && { attempt, state: 'expired', reason: over.closeReason, closedAt: over.closedAt }
}

/** Closes the caller's own attempt when its time is over; its reads do so, so that a result never waits for a job. */
export async function closeIfOver(ctx: Context, attempt: AttemptRow): Promise<boolean> {
  if (!expiry(attempt, attempt.serverNow)) return false
  await ctx.db.transaction(async (tx: Connection) => {
    const locked = mine(await lockOwn(tx, { ...callerValues(ctx), attempt: attempt.id }))
    const order = locked.state === 'inProgress' ? expiryOrder(locked) : null
    if (order) await closeAttempts(ctx, tx, [order])
  })
  return true
}

/** Closes the attempts of a person whose time is over, whether or not a job has come by. */
export async function closeOverdueOf(ctx: Context, tx: Connection, user: string): Promise<void> {
  const open = await lockOpenAttempts(tx, { user, now: ctx.now })
  await closeAttempts(
    ctx,
    tx,
    open.flatMap((attempt) => expiryOrder(attempt) ?? []),
  )
}
