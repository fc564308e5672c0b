import type { Presence } from '../words.ts'

/** How long nothing may be heard of somebody. */
const QUIET_MS = 60_000

/** What tells whether somebody is there; a save and the start are sights too. */
export interface Sighted {
  startedAt: Date
  lastAnswerAt: Date | null
  /** The last call on the attempt that was written; null: none yet. */
  seenAt: Date | null
}

/** Whether somebody is at their running attempt: not seen for 60 s is `offline`, no save for 60 s `idle`. */
export function presenceAt({ startedAt, lastAnswerAt, seenAt }: Sighted, now: Date): Presence {
  const saved = (lastAnswerAt ?? startedAt).getTime()
  const seen = Math.max(saved, seenAt?.getTime() ?? 0)
  if (now.getTime() - seen >= QUIET_MS) return 'offline'
  return now.getTime() - saved >= QUIET_MS ? 'idle' : 'active'
}
