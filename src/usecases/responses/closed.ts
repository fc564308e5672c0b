import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { acceptsUntil, closingOf, effectiveState } from '../../domain/attempt/state.ts'
import type { DomainError } from '../../domain/errors.ts'
import { attemptClosed, closedByTrainer } from '../../domain/refusals/attempts.ts'

/** The refusal of an answer to an attempt whose time is over, with every time of it. */
export function closed(row: AttemptRow): DomainError {
  const times = {
    state: effectiveState(row, row.serverNow),
    startedAt: row.startedAt.toISOString(),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    acceptedUntil: acceptsUntil(row).toISOString(),
    closedAt: closingOf(row).toISOString(),
    serverNow: row.serverNow.toISOString(),
  }
  return row.closeReason === 'trainer' ? closedByTrainer(row.closedBy, times) : attemptClosed(times)
}
