import type { BoardMember } from '../../api/types.ts'
import type { Named } from '../ui/name.tsx'
import type { Heard } from './heard.ts'

/** Somebody of the room; `heard` is null before they start. */
export interface Person extends Named {
  heard: Heard | null
}

/** Where somebody stands, those first who need their trainer first. */
export const STANDINGS = [
  'calling',
  'offline',
  'notStarted',
  'late',
  'waiting',
  'running',
  'done',
  'voided',
] as const
export type Standing = (typeof STANDINGS)[number]

const LATE_MS = 5 * 60_000

/** Milliseconds left at `now`, by the clock of `heardAt`; null: nothing limits it. */
export function leftMs({ member: { remainingMs }, heardAt }: Heard, now: number): number | null {
  return remainingMs === null ? null : Math.max(0, remainingMs - (now - heardAt))
}

export function standingOf({ heard }: Person, now: number): Standing {
  if (heard === null) return 'notStarted'
  const { member } = heard
  if (member.calls.length > 0) return 'calling'
  if (member.state === 'voided') return 'voided'
  if (member.waitingUntil !== null) return 'waiting'
  if (member.state !== 'inProgress') return 'done'
  if (member.presence === 'offline') return 'offline'
  const left = leftMs(heard, now)
  return left !== null && left < LATE_MS ? 'late' : 'running'
}

/**
 * Who needs the trainer first: who calls, the longest wait first; who went offline, the longest ago first; who has not started; who has under five
 * minutes, the fewest first; then the rest by name.
 */
export function byNeed(people: readonly Person[], now: number): Person[] {
  const placeOf = (person: Person) => STANDINGS.indexOf(standingOf(person, now))
  return people.toSorted(
    (a, b) => placeOf(a) - placeOf(b) || urgencyOf(a, now) - urgencyOf(b, now) || byName(a, b),
  )
}

/** Orders those of one standing; the least first. */
function urgencyOf(person: Person, now: number): number {
  const standing = standingOf(person, now)
  if (standing === 'calling') return Date.parse(oldestCall(person.heard!.member)!.calledAt)
  if (standing === 'offline') return person.heard!.offlineAt ?? 0
  return standing === 'late' ? leftMs(person.heard!, now)! : 0
}

function byName(a: Person, b: Person): number {
  return (a.name ?? '').localeCompare(b.name ?? '') || (a.id < b.id ? -1 : 1)
}

export function oldestCall({ calls }: BoardMember): BoardMember['calls'][number] | undefined {
  return calls[0]
}

/** Everybody of the cohort, and whoever has started, with where they are. */
export function everybody(members: readonly Named[], heard: ReadonlyMap<string, Heard>): Person[] {
  const people = new Map<string, Person>()
  for (const { id, name } of members) people.set(id, { id, name, heard: null })
  for (const [id, one] of heard) people.set(id, { id, name: one.member.name, heard: one })
  return [...people.values()]
}
