import { setTimeout as delay } from 'node:timers/promises'
import type { Class, Person } from '../world.ts'
import type { Ask, Outcomes } from './requests.ts'

/** How long a board is followed, from and to. */
const FOLLOWED_MS = [5_000, 25_000] as const

/** Somebody who follows a class: each step is one request. */
export interface Trainer {
  step(due: number): Promise<void>
}

export interface TrainerOptions {
  person: Person
  followed: Pick<Class, 'assignment' | 'cohort'>
  urls: readonly string[]
  ask: Ask
  outcomes: Outcomes
}

/** A trainer of a class, who goes through the lists, the figures, the exports and the live board. */
export function createTrainer({ person, followed, urls, ask, outcomes }: TrainerOptions): Trainer {
  const { assignment, cohort } = followed
  const reads: [what: string, path: string][] = [
    ['attempts', `/v1/attempts?assignment=${assignment}`],
    ['board', ''],
    ['results', `/v1/assignments/${assignment}/results`],
    ['statistics', `/v1/statistics?assignment=${assignment}`],
    ['gradebook', `/v1/cohorts/${cohort}/results`],
    ['board', ''],
    ['export', `/v1/assignments/${assignment}/results/export?format=csv`],
  ]
  // Not everybody at the same thing.
  let turn = Math.floor(Math.random() * reads.length)
  return {
    async step(due) {
      const [what, path] = reads[turn++ % reads.length]!
      if (what === 'board') return follow(urls[turn % urls.length]!, { assignment, person, outcomes })
      await ask({ what, due, request: () => ({ method: 'GET', path, token: person.token() }) })
    },
  }
}

/** Opens the live board, reads what comes for a while, and closes it. */
async function follow(
  url: string,
  { assignment, person, outcomes }: { assignment: string } & Pick<TrainerOptions, 'person' | 'outcomes'>,
): Promise<void> {
  const sentAt = performance.now()
  const refuse = (how: string) =>
    outcomes.refusals.push({ what: 'board', how, sentAt, at: performance.now() })
  const closing = new AbortController()
  try {
    const response = await fetch(`${url}/v1/assignments/${assignment}/live`, {
      headers: { authorization: `Bearer ${person.token()}` },
      signal: closing.signal,
    })
    if (!response.ok) {
      await response.text()
      return void refuse(String(response.status))
    }
    const [from, to] = FOLLOWED_MS
    const closed = delay(from + Math.random() * (to - from)).then(() => closing.abort())
    for await (const _ of response.body!);
    await closed
    // A board goes on until whoever follows it goes.
    refuse('ended')
  } catch {
    if (!closing.signal.aborted) return void refuse('connection')
    outcomes.answered.set('board', (outcomes.answered.get('board') ?? 0) + 1)
  }
}
