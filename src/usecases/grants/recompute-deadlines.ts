import type { Connection } from '../../db/connection.ts'
import { listWindows } from '../../db/repositories/assignments/windows.ts'
import { updateDeadline } from '../../db/repositories/attempts/deadline.ts'
import { insertAttemptEvent } from '../../db/repositories/attempts/events.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { actedBy } from '../../db/repositories/service/acted-by.ts'
import { type Accommodation, extended, recomputed } from '../../domain/attempt/deadline.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import type { Context } from '../context.ts'

/**
 * Moves the deadlines of locked attempts after a grant, never earlier. One whose time was over before the grant
 * stays as it is: time given afterwards does not bring it back.
 */
export async function recomputeDeadlines(
  ctx: Context,
  tx: Connection,
  attempts: readonly AttemptRow[],
  accommodation: Accommodation,
  why: { grant: 'accommodation' | 'extension'; grantedMs?: number; reason?: string | undefined },
): Promise<void> {
  const running = attempts.filter((attempt) => effectiveState(attempt, attempt.serverNow) === 'inProgress')
  const assignments = running.flatMap((attempt) => attempt.assignmentId ?? [])
  const windows = new Map((await listWindows(tx, { assignments })).map((row) => [row.id, row.closesAt]))
  for (const attempt of running) {
    const grantedMs = attempt.grantedMs + (why.grantedMs ?? 0)
    const closesAt = attempt.assignmentId ? windows.get(attempt.assignmentId)! : null
    const terms = { ...attempt, closesAt, accommodation, grantedMs }
    const next = why.grantedMs ? extended(attempt, terms, why.grantedMs) : recomputed(attempt, terms)
    if (next === attempt) continue
    await updateDeadline(tx, { attempt: attempt.id, ...next, grantedMs })
    await insertAttemptEvent(tx, {
      attempt: attempt.id,
      event: 'deadline',
      ...actedBy(ctx.actor),
      data: { ...why, from: attempt.deadlineAt, to: next.deadlineAt },
      now: ctx.now,
    })
  }
}
