import type { AttemptState, CloseReason, Presence } from '../words.ts'
import { remainingMs } from './deadline.ts'
import { presenceAt, type Sighted } from './presence.ts'
import { effectiveState, expiry, isWaiting, type ReopenedAttempt, type RunningAttempt } from './state.ts'

/** A call that waits for an answer. */
export interface BoardCall {
  id: string
  position: number | null
  text: string | null
  calledAt: string
  closedAt: null
}

/** The latest attempt of one member under an assignment, as it is read for the board. */
export interface BoardRow extends RunningAttempt, ReopenedAttempt, Sighted {
  user: string
  /** All null once erased. */
  name: string | null
  familyName: string | null
  givenName: string | null
  attempt: string
  number: number
  closedAt: Date | null
  closeReason: CloseReason | null
  /** Questions on the paper. */
  questions: number
  answered: number
  flagged: number
  /** Those that wait, oldest first; instants as PostgreSQL writes them in JSON. */
  calls: BoardCall[]
  /** The same for every row of one reading. */
  serverNow: Date
}

/** A line of the board: nothing in it moves with the clock alone, but for what the clock makes of somebody. */
export interface BoardEntry
  extends Pick<
    BoardRow,
    | 'user'
    | 'name'
    | 'familyName'
    | 'givenName'
    | 'attempt'
    | 'number'
    | 'questions'
    | 'answered'
    | 'flagged'
    | 'calls'
  > {
  /** Past its time an attempt reads as expired, closed or not; one that was reopened as in progress, running or not. */
  state: AttemptState
  /** Null once closed, and while it waits to be taken up again. */
  presence: Presence | null
  startedAt: string
  deadlineAt: string | null
  closedAt: string | null
  closeReason: CloseReason | null
  waitingUntil: string | null
}

/** The same with the time left at one instant: null when untimed, 0 once closed and while it waits. */
export interface ShownEntry extends BoardEntry {
  serverNow: string
  remainingMs: number | null
}

/** The line of one member, at the clock of its row. */
export function boardEntry(row: BoardRow): BoardEntry {
  const state = effectiveState(row, row.serverNow)
  const over = expiry(row, row.serverNow)
  const waits = isWaiting(row, row.serverNow)
  return {
    user: row.user,
    name: row.name,
    familyName: row.familyName,
    givenName: row.givenName,
    attempt: row.attempt,
    number: row.number,
    state: waits ? 'inProgress' : state,
    presence: state === 'inProgress' ? presenceAt(row, row.serverNow) : null,
    startedAt: row.startedAt.toISOString(),
    deadlineAt: row.deadlineAt?.toISOString() ?? null,
    closedAt: (row.closedAt ?? over?.closedAt)?.toISOString() ?? null,
    closeReason: row.closeReason ?? over?.closeReason ?? null,
    waitingUntil: waits ? row.waitingUntil!.toISOString() : null,
    questions: row.questions,
    answered: row.answered,
    flagged: row.flagged,
    calls: row.calls.map((call) => ({ ...call, calledAt: new Date(call.calledAt).toISOString() })),
  }
}

/** A line as it is sent at an instant. */
export function shownEntry(entry: BoardEntry, now: Date): ShownEntry {
  const left = remainingMs(entry.deadlineAt === null ? null : new Date(entry.deadlineAt), now)
  return {
    ...entry,
    serverNow: now.toISOString(),
    remainingMs: left === null || (entry.state === 'inProgress' && entry.waitingUntil === null) ? left : 0,
  }
}
