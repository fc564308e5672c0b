import type { Person } from './order.ts'

export type Deed = 'message' | 'seen' | 'extend' | 'close' | 'void' | 'reopen' | 'open'

/** Deeds that are done to some of all: whom, is chosen. */
export const FOR_SOME: readonly Deed[] = ['reopen', 'void']

/** What can be done for somebody, or with null for all; what is likeliest first. */
export function deedsFor(person: Person | null, isToCome: boolean): Deed[] {
  if (person === null) return isToCome ? ['open'] : ['extend', 'message', 'close', ...FOR_SOME]
  const member = person.heard?.member
  if (!member) return []
  const calls: Deed[] = member.calls.length > 0 ? ['seen'] : []
  if (member.state === 'voided') return calls
  if (member.state !== 'inProgress') return [...calls, ...FOR_SOME]
  if (member.waitingUntil !== null) return [...calls, 'close', 'void']
  return calls.length > 0
    ? ['message', ...calls, 'extend', 'close', 'void']
    : ['extend', 'message', 'close', 'void']
}

/** Whether a deed among some of all can be done to somebody. */
export function fits(deed: Deed, { heard }: Person): boolean {
  const state = heard?.member.state
  if (deed === 'void') return state !== undefined && state !== 'voided'
  return state === 'submitted' || state === 'expired'
}
