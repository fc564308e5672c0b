import type { Connection } from '../../db/connection.ts'
import { lockIdle, lockOverdue } from '../../db/repositories/attempts/close.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { savepoint } from '../../db/savepoint.ts'
import type { Context } from '../context.ts'
import { type ClosedAttempt, closeAttempts } from './closing/close.ts'
import { expiryOrder } from './closing/expire.ts'

const BATCH = 200
/** Attempts read, graded and written at once. */
const CHUNK = 20
/** A batch that took so long leaves the rest to the next: PostgreSQL ends a transaction that is idle for 10 s. */
const MOST_MS = 2000

/** One attempt closed by the job, and how long after its time that was done. */
export interface ClosedOverdue {
  attempt: string
  lagMs: number
}

export interface OverdueReport {
  closed: ClosedOverdue[]
  /** Attempts that could not be closed: leave them out for a while, so that they hold up no other. */
  failed: string[]
  /** More may be waiting. */
  more: boolean
}

/**
 * Closes one batch of attempts whose time is over, whichever replica comes first. A batch that fails is redone one
 * attempt at a time, each under its savepoint, so that one bad attempt holds up no other. `except`: attempts that
 * failed a moment ago.
 */
export async function closeOverdue(ctx: Context, except: readonly string[] = []): Promise<OverdueReport> {
  try {
    return await ctx.db.transaction((tx) => closeBatch(ctx, tx, except, closeTogether))
  } catch (error) {
    ctx.log.error({ err: error }, 'a batch of overdue attempts failed; closing them one at a time')
    return ctx.db.transaction((tx) => closeBatch(ctx, tx, except, closeOneByOne))
  }
}

type Closer = (ctx: Context, tx: Connection, attempts: readonly AttemptRow[]) => Promise<ClosedAttempt[]>

async function closeBatch(
  ctx: Context,
  tx: Connection,
  except: readonly string[],
  close: Closer,
): Promise<OverdueReport> {
  const values = { limit: BATCH, failed: [...except], now: ctx.now }
  const overdue = [...(await lockOverdue(tx, values)), ...(await lockIdle(tx, values))]
  const { tried, closed } = await inChunks(overdue, (chunk) => close(ctx, tx, chunk))
  const done = new Set(closed.map(({ attempt }) => attempt.id))
  return {
    closed: closed.map(({ attempt: { id, closedAt, processedAt } }) => ({
      attempt: id,
      lagMs: processedAt!.getTime() - closedAt!.getTime(),
    })),
    failed: tried.filter(({ id }) => !done.has(id)).map(({ id }) => id),
    more: overdue.length >= BATCH || tried.length < overdue.length,
  }
}

/** Closes chunk by chunk while there is time; what was not `tried` is as it was. */
async function inChunks(
  overdue: readonly AttemptRow[],
  close: (chunk: readonly AttemptRow[]) => Promise<ClosedAttempt[]>,
): Promise<{ tried: readonly AttemptRow[]; closed: ClosedAttempt[] }> {
  const end = performance.now() + MOST_MS
  const closed: ClosedAttempt[] = []
  let tried = 0
  while (tried < overdue.length && performance.now() < end) {
    closed.push(...(await close(overdue.slice(tried, tried + CHUNK))))
    tried += CHUNK
  }
  return { tried: overdue.slice(0, tried), closed }
}

function closeTogether(
  ctx: Context,
  tx: Connection,
  attempts: readonly AttemptRow[],
): Promise<ClosedAttempt[]> {
  return closeAttempts(
    ctx,
    tx,
    attempts.flatMap((attempt) => expiryOrder(attempt) ?? []),
  )
}

async function closeOneByOne(
  ctx: Context,
  tx: Connection,
  attempts: readonly AttemptRow[],
): Promise<ClosedAttempt[]> {
  const closed: ClosedAttempt[] = []
  for (const attempt of attempts) {
    try {
      closed.push(...(await savepoint(tx, () => closeTogether(ctx, tx, [attempt]))))
    } catch (error) {
      ctx.log.error({ err: error, attempt: attempt.id }, 'an overdue attempt cannot be closed')
    }
  }
  return closed
}
