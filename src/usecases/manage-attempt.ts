import type { Connection } from '../db/connection.ts'
import { type AttemptRow, findAttempt, insertEvent, lockAttempt } from '../db/repositories/attempts.ts'
import { insertAudit } from '../db/repositories/audit.ts'
import { sharePersonTime, voidAttempt as writeVoid } from '../db/repositories/grants.ts'
import { acceptsUntil, effectiveState } from '../domain/attempt/state.ts'
import { DomainError } from '../domain/errors.ts'
import { type AttemptView, viewAttempt } from './attempt-view.ts'
import type { Context } from './context.ts'
import { visibleAttempt } from './get-attempt.ts'
import { recomputeDeadlines } from './recompute-deadlines.ts'

const MINUTE_MS = 60_000

/**
 * Gives one running attempt more time, on top of every other bound.
 * @throws DomainError `not-found`, `untimed`, `attempt-closed` when its time is over already.
 */
export async function extendAttempt(
  ctx: Context,
  input: { attempt: string; minutes: number; reason: string },
): Promise<AttemptView> {
  return manage(ctx, input, 'extend-attempt', async (tx, attempt) => {
    if (effectiveState(attempt, attempt.serverNow) !== 'inProgress') {
      throw new DomainError('attempt-closed', 'The attempt is closed: there is no time left to extend.', {
        data: { closedAt: (attempt.closedAt ?? acceptsUntil(attempt)).toISOString() },
      })
    }
    if (attempt.deadlineAt === null) {
      throw new DomainError('untimed', 'Nothing limits the time of this attempt: there is nothing to extend.')
    }
    const [time] = await sharePersonTime(tx, { user: attempt.userId })
    await recomputeDeadlines(ctx, tx, [attempt], time!, {
      grant: 'extension',
      grantedMs: input.minutes * MINUTE_MS,
      reason: input.reason,
    })
    return 'changed'
  })
}

/**
 * Voids an attempt in any state, for good: it counts nowhere and uses up no attempt. Voiding it again changes nothing.
 * @throws DomainError `not-found`.
 */
export async function voidAttempt(
  ctx: Context,
  input: { attempt: string; reason: string },
): Promise<AttemptView> {
  return manage(ctx, input, 'void-attempt', async (tx, attempt) => {
    if (attempt.state === 'voided') return 'unchanged'
    await writeVoid(tx, { attempt: attempt.id, now: ctx.now })
    const data = { reason: input.reason, from: effectiveState(attempt, attempt.serverNow) }
    await insertEvent(tx, {
      attempt: attempt.id,
      event: 'voided',
      actor: ctx.actor.userId,
      data,
      now: ctx.now,
    })
    return 'changed'
  })
}

/** Changes an attempt the caller may manage, under its lock, with an audit row in the same transaction. */
async function manage(
  ctx: Context,
  input: { attempt: string; reason: string },
  action: string,
  change: (tx: Connection, attempt: AttemptRow) => Promise<'changed' | 'unchanged'>,
): Promise<AttemptView> {
  const found = await visibleAttempt(ctx, input.attempt)
  return ctx.db.transaction(async (tx) => {
    // The order of every grant: the person first, then the attempt.
    await sharePersonTime(tx, { user: found.userId })
    const attempt = (await lockAttempt(tx, { attempt: found.id, now: ctx.now }))[0]!
    const outcome = await change(tx, attempt)
    const after = (await findAttempt(tx, { attempt: found.id, now: ctx.now }))[0]!
    if (outcome === 'unchanged') return viewAttempt(after, null)
    await insertAudit(tx, ctx.actor, {
      action,
      objectType: 'attempt',
      objectId: found.id,
      before: auditedTimes(attempt),
      after: auditedTimes(after),
      reason: input.reason,
    })
    return viewAttempt(after, null)
  })
}

function auditedTimes({ state, deadlineAt, grantedMs }: AttemptRow) {
  return { state, deadlineAt, grantedMs }
}
