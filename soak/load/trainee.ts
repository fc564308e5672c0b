import type { Acknowledged } from '../../drill/load/load.ts'
import { saving } from '../../drill/load/save.ts'
import type { Sent } from '../../drill/load/send.ts'
import { EXAM, type Person, POSITIONS, SHORT } from '../world.ts'
import type { Ask } from './requests.ts'

/** One attempt in so many is left open until its time is over. */
const SHORT_EVERY = 3
/** How near its end an attempt is left alone, and how long after it its result is there. */
const LEFT_ALONE_MS = 3_000
const CLOSED_BY_MS = 10_000

/** Requests of an attempt in work, as shares; what is left are saves. */
const SHARES = { submit: 0.025, timing: 0.25, read: 0.12 }

interface Sitting {
  attempt: string
  isShort: boolean
  /** On the clock of `performance.now()`. */
  endsAt: number
  versions: number[]
}

function sittingOf(text: string, isShort: boolean): Sitting {
  const view = JSON.parse(text) as { id: string; deadlineAt: string; serverNow: string }
  const endsAt = performance.now() + Date.parse(view.deadlineAt) - Date.parse(view.serverNow)
  return { attempt: view.id, isShort, endsAt, versions: Array<number>(POSITIONS).fill(0) }
}

/** Somebody who sits one attempt after another: each step is one request, or none while they wait for the end. */
export interface Trainee {
  step(due: number): Promise<void>
}

export interface TraineeOptions {
  person: Person
  assignment: string
  ask: Ask
  acknowledged: Acknowledged[]
}

/** A trainee of a class; what the service says to have is added to `acknowledged`. */
export function createTrainee({ person, assignment, ask, acknowledged }: TraineeOptions): Trainee {
  let sitting: Sitting | null = null
  let isHandedIn = false
  // Not everybody at the same time.
  let started = Math.floor(Math.random() * SHORT_EVERY)
  let texts = 0

  const sent = (method: Sent['method'], path: string, body?: object) => () =>
    ({ method, path, token: person.token(), ...(body && { body }) }) satisfies Sent

  async function start(due: number): Promise<void> {
    const isShort = ++started % SHORT_EVERY === 0
    const request = isShort
      ? sent('POST', `/v1/quizzes/${SHORT}/attempts`, {})
      : sent('POST', `/v1/quizzes/${EXAM}/attempts`, { assignment })
    const text = await ask({ what: 'start', due, request })
    if (text === null) return
    sitting = sittingOf(text, isShort)
    isHandedIn = false
  }

  async function save(due: number, { attempt, versions, endsAt }: Sitting): Promise<void> {
    const position = 1 + (texts % POSITIONS)
    const text = `réponse ${++texts}`
    const version = versions[position - 1]!
    const request = () => saving({ trainee: { attempt, token: person.token() }, position, text, version })
    const reply = await ask({ what: 'save', due, request, expiresAt: endsAt })
    if (reply === null) return
    const saved = (JSON.parse(reply) as { version: number }).version
    versions[position - 1] = saved
    acknowledged.push({ attempt, position, text, version: saved })
  }

  async function result(due: number, { attempt }: Sitting): Promise<void> {
    await ask({ what: 'result', due, request: sent('GET', `/v1/attempts/${attempt}/result`) })
    sitting = null
  }

  return {
    async step(due) {
      if (sitting === null) return start(due)
      if (isHandedIn) return result(due, sitting)
      const { attempt, isShort, endsAt } = sitting
      const leftMs = endsAt - performance.now()
      if (leftMs < -CLOSED_BY_MS) return result(due, sitting)
      if (isShort && leftMs < LEFT_ALONE_MS) return
      const chance = Math.random()
      if (!isShort && chance < SHARES.submit) {
        const request = sent('POST', `/v1/attempts/${attempt}/submit`, {})
        isHandedIn = (await ask({ what: 'submit', due, request })) !== null
      } else if (chance < SHARES.submit + SHARES.timing) {
        await ask({ what: 'timing', due, request: sent('GET', `/v1/attempts/${attempt}/timing`) })
      } else if (chance < SHARES.submit + SHARES.timing + SHARES.read) {
        await ask({ what: 'read', due, request: sent('GET', `/v1/attempts/${attempt}`) })
      } else await save(due, sitting)
    },
  }
}
