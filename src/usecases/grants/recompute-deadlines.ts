import type { Connection } from '../../db/connection.ts'
import { listAttemptTerms, updateDeadline } from '../../db/repositories/attempts/deadline.ts'
import { insertAttemptEvent } from '../../db/repositories/attempts/events.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { actedBy } from '../../db/repositories/service/acted-by.ts'
import { extended, longerLimit, recomputed } from '../../domain/attempt/deadline.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import type { Context } from '../context.ts'

/**
 * Moves the deadlines of locked attempts after a grant that is written already, never earlier. One whose time was over
 * before the grant stays as it is: time given afterwards does not bring it back.
 */
export async function recomputeDeadlines(
  ctx: Context,
  tx: Connection,
  attempts: readonly AttemptRow[],
  why: { grant: 'accommodation' | 'extension' | 'terms'; grantedMs?: number; reason?: string | undefined },
): Promise<void> {
  const running = attempts.filter((attempt) => effectiveState(attempt, attempt.serverNow) === 'inProgress')
  const rows = await listAttemptTerms(tx, { attempts: running.map(({ id }) => id) })
  const terms = new Map(rows.map((row) => [row.id, row]))
  for (const attempt of running) {
    const { closesAt, timeLimitMs: limit, ...accommodation } = terms.get(attempt.id)!
    const timeLimitMs = longerLimit(attempt.timeLimitMs, limit)
    const grantedMs = attempt.grantedMs + (why.grantedMs ?? 0)
    const asked = { startedAt: attempt.startedAt, timeLimitMs, closesAt, accommodation, grantedMs }
    const next = why.grantedMs ? extended(attempt, asked, why.grantedMs) : recomputed(attempt, asked)
    if (next === attempt) continue
    await updateDeadline(tx, { attempt: attempt.id, ...next, grantedMs, timeLimitMs })
    await insertAttemptEvent(tx, {
      attempt: attempt.id,
      event: 'deadline',
      ...actedBy(ctx.actor),
      data: { ...why, from: attempt.deadlineAt, to: next.deadlineAt },
      now: ctx.now,
    })
  }
}
