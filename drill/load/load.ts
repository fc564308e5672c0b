import { setTimeout as delay } from 'node:timers/promises'
import type { Trainee } from '../service/world.ts'
import { save } from './save.ts'

/** An answer that nobody acknowledged so long after it was due is given up, and told. */
const GIVEN_UP_MS = 120_000

/** An answer that the service said to have. */
export interface Acknowledged {
  attempt: string
  position: number
  text: string
  version: number
}

/** What came of a load; instants on the clock of `performance.now()`. */
export interface Outcomes {
  acknowledged: Acknowledged[]
  /** When each acknowledgement came. */
  successes: number[]
  /** Milliseconds from when each was due to its acknowledgement. */
  latencies: number[]
  /** Refusals by how: every try counts. */
  refusals: Map<string, number>
  slowestRefusalMs: number
  givenUp: number
}

export interface Load {
  outcomes: Outcomes
  /** Sends nothing new, and waits for what is under way. */
  stop(): Promise<void>
}

export interface LoadOptions {
  trainees: readonly Trainee[]
  positions: number
  urls: readonly string[]
  perSecond: number
}

/**
 * Saves a new answer every so often, whatever the answers before it take. A refused one is sent again after the time that the
 * refusal names, to the next replica; each place of a paper sends one at a time, as a page does.
 */
export function startLoad({ trainees, positions, urls, perSecond }: LoadOptions): Load {
  const outcomes: Outcomes = {
    acknowledged: [],
    successes: [],
    latencies: [],
    refusals: new Map(),
    slowestRefusalMs: 0,
    givenUp: 0,
  }
  const places = Array.from({ length: positions }, (_, index) => index + 1).flatMap((position) =>
    trainees.map((trainee) => ({ trainee, position, version: 0, last: Promise.resolve() })),
  )
  const begin = performance.now()
  let isOver = false
  const arrivals = (async () => {
    for (let turn = 0; !isOver; turn++) {
      const due = begin + (turn * 1000) / perSecond
      const early = due - performance.now()
      if (early > 0) await delay(early)
      const place = places[turn % places.length]!
      place.last = place.last.then(() => saveUntilTaken(place, { turn, due, urls, outcomes }))
    }
  })()
  return {
    outcomes,
    async stop() {
      isOver = true
      await arrivals
      await Promise.all(places.map(({ last }) => last))
    },
  }
}

interface Place {
  trainee: Trainee
  position: number
  version: number
}

async function saveUntilTaken(
  place: Place,
  { turn, due, urls, outcomes }: { turn: number; due: number; urls: readonly string[]; outcomes: Outcomes },
): Promise<void> {
  const text = `réponse ${turn}`
  const { trainee, position } = place
  for (let attempt = 0; performance.now() - due < GIVEN_UP_MS; attempt++) {
    const sent = performance.now()
    const outcome = await save(urls[(turn + attempt) % urls.length]!, { ...place, text })
    const now = performance.now()
    if (outcome.kind === 'saved') {
      place.version = outcome.version
      outcomes.acknowledged.push({ attempt: trainee.attempt, position, text, version: outcome.version })
      outcomes.successes.push(now)
      outcomes.latencies.push(now - due)
      return
    }
    outcomes.refusals.set(outcome.how, (outcomes.refusals.get(outcome.how) ?? 0) + 1)
    outcomes.slowestRefusalMs = Math.max(outcomes.slowestRefusalMs, now - sent)
    await delay(outcome.retryAfterMs)
  }
  outcomes.givenUp++
}
