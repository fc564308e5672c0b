import { setTimeout as delay } from 'node:timers/promises'
import { type Sent, send } from '../../drill/load/send.ts'

/** A request that nobody answered so long after it was due is given up, and told. */
const GIVEN_UP_MS = 120_000

/** A reply that was none; instants on the clock of `performance.now()`. */
export interface Refusal {
  what: string
  how: string
  sentAt: number
  at: number
}

/** A save that was acknowledged: when, and how long after it was due. */
export interface Save {
  at: number
  latencyMs: number
}

/** What came of all requests so far. */
export interface Outcomes {
  /** Requests that were answered, by what was asked for. */
  answered: Map<string, number>
  refusals: Refusal[]
  saves: Save[]
  givenUp: number
}

export function noOutcomes(): Outcomes {
  return { answered: new Map(), refusals: [], saves: [], givenUp: 0 }
}

/** A request, what it is for, and when it was due. */
export interface Asked {
  what: string
  due: number
  request: () => Sent
  /** From when on nobody wants an answer any more, whatever it is. */
  expiresAt?: number
}

export type Ask = (asked: Asked) => Promise<string | null>

/**
 * Asks the replicas in turn. What is refused is sent again after the time that the refusal names, to the next one, as a page
 * does; null once it is given up or has expired.
 */
export function asking(urls: readonly string[], outcomes: Outcomes): Ask {
  let turn = 0
  return async ({ what, due, request, expiresAt = Number.POSITIVE_INFINITY }) => {
    for (let next = turn++; performance.now() - due < GIVEN_UP_MS; next++) {
      const sentAt = performance.now()
      const outcome = await send(urls[next % urls.length]!, request())
      const at = performance.now()
      if (outcome.kind === 'done') {
        outcomes.answered.set(what, (outcomes.answered.get(what) ?? 0) + 1)
        if (what === 'save') outcomes.saves.push({ at, latencyMs: at - due })
        return outcome.text
      }
      if (at > expiresAt) return null
      outcomes.refusals.push({ what, how: outcome.how, sentAt, at })
      await delay(outcome.retryAfterMs)
    }
    outcomes.givenUp++
    return null
  }
}
