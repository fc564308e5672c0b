import type { BoardEvent, BoardMember } from '../../api/types.ts'

/** Where somebody is, and when that was heard, by `performance.now()`. */
export interface Heard {
  member: BoardMember
  heardAt: number
  /** Since when they are offline, by `Date.now()`; null: they are not, or were before anybody followed. */
  offlineAt: number | null
}

/** How long somebody was not seen who is told to be offline. */
const UNSEEN_MS = 60_000

/** What is known of everybody once something was told. Since when somebody is offline outlives a line that was cut. */
export function heardNow(
  before: ReadonlyMap<string, Heard>,
  told: Exclude<BoardEvent, { event: 'end' }>,
  { clock, now }: { clock: number; now: number },
): Map<string, Heard> {
  const next = new Map(told.event === 'snapshot' ? [] : before)
  for (const member of told.data.members) {
    const last = before.get(member.user)
    const isOffline = member.presence === 'offline'
    const wasOffline = last?.member.presence === 'offline'
    const offlineAt = !isOffline || !last ? null : wasOffline ? last.offlineAt : now - UNSEEN_MS
    next.set(member.user, { member, heardAt: clock, offlineAt })
  }
  return next
}
