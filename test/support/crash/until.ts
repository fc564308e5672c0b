import { setTimeout as delay } from 'node:timers/promises'

const PATIENCE_MS = 60_000

/** Asks until it holds, for a minute at most. */
export async function until(what: string, holds: () => Promise<boolean>): Promise<void> {
  const deadline = performance.now() + PATIENCE_MS
  while (!(await holds())) {
    if (performance.now() > deadline) throw new Error(`waited in vain: ${what}`)
    await delay(25)
  }
}
