import type { AttemptState, LimitedBy } from '../words.ts'
import { IDLE_MS } from './idle.ts'

/** What closing decisions look at. */
export interface RunningAttempt {
  state: AttemptState
  startedAt: Date
  deadlineAt: Date | null
  limitedBy: LimitedBy | null
  graceMs: number
  lastAnswerAt: Date | null
}

/** A closed attempt that was reopened waits until then for its owner to take it up again; null: it was not. */
export interface ReopenedAttempt {
  state: AttemptState
  waitingUntil: Date | null
}

/** How an attempt that ran out closes: at the end of its grace, whenever that is noticed. */
export interface Expiry {
  closedAt: Date
  closeReason: LimitedBy | 'idle'
}

/** The last instant at which answers are accepted: deadline + grace, or 30 days after the last save when untimed. */
export function acceptsUntil(attempt: RunningAttempt): Date {
  if (attempt.deadlineAt) return new Date(attempt.deadlineAt.getTime() + attempt.graceMs)
  return new Date((attempt.lastAnswerAt ?? attempt.startedAt).getTime() + IDLE_MS)
}

/** When an attempt whose time is over closed, whether or not that is written yet. */
export function closingOf(attempt: RunningAttempt & { closedAt: Date | null }): Date {
  return attempt.closedAt ?? acceptsUntil(attempt)
}

/** The expiry of an attempt whose time was over at `judgedAt`, or null while answers are still accepted. */
export function expiry(attempt: RunningAttempt, judgedAt: Date): Expiry | null {
  if (attempt.state !== 'inProgress') return null
  const closedAt = acceptsUntil(attempt)
  if (judgedAt <= closedAt) return null
  return { closedAt, closeReason: attempt.limitedBy ?? 'idle' }
}

/** Whether an attempt waits for its owner: once voided, or taken up, it does not. */
export function isWaiting({ state, waitingUntil }: ReopenedAttempt, serverNow: Date): boolean {
  return state !== 'voided' && waitingUntil !== null && serverNow <= waitingUntil
}

/** The state everyone is shown: an attempt past its time reads as expired before any job has closed it. */
export function effectiveState(attempt: RunningAttempt, serverNow: Date): AttemptState {
  return expiry(attempt, serverNow) ? 'expired' : attempt.state
}
