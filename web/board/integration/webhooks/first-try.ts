import { pause } from '../../../api/pause.ts'
import type { WebhookDelivery } from '../../../api/types.ts'

const EVERY_MS = 700
/** Longer than a receiver is waited for. */
const MOST_LOOKS = 30

/**
 * An event that was just made, once its first try is over; null where that does not come, or is wanted no more. `look`: the newest
 * lines of the log.
 */
export async function firstTry(
  event: string,
  look: () => Promise<readonly WebhookDelivery[]>,
  isWanted: () => boolean,
  everyMs = EVERY_MS,
): Promise<WebhookDelivery | null> {
  for (let looks = 0; looks < MOST_LOOKS && isWanted(); looks++) {
    const line = (await look()).find((one) => one.event === event)
    if (line && isOver(line)) return line
    await pause(everyMs)
  }
  return null
}

/** A try under way has its instant already, and nothing that came of it. */
const isOver = ({ lastStatus, lastError }: WebhookDelivery) => lastStatus !== null || lastError !== null
