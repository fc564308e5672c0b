import { setTimeout as delay } from 'node:timers/promises'

const EVERY_MS = 100

/**
 * Asks until there is an answer.
 * @throws Error that names what did not come within `ms`.
 */
export async function until<T>(
  what: string,
  ms: number,
  ask: () => Promise<T | null> | T | null,
): Promise<T> {
  const late = performance.now() + ms
  for (;;) {
    const answer = await ask()
    if (answer !== null) return answer
    if (performance.now() > late) throw new Error(`${what} did not come within ${ms / 1000} s`)
    await delay(EVERY_MS)
  }
}
