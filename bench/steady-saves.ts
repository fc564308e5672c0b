import { setTimeout as delay } from 'node:timers/promises'
import { save } from './operations/save.ts'
import { CONNECTIONS, type startLoad, type startService } from './processes.ts'
import { copyAttempt, newAttempt, seedTrainees, type World } from './world.ts'

const SAVERS = 500
export const SAVES_PER_SECOND = 200
const REST_MS = 3_000
const SLICE_MS = 1_000

/** Saves for so many milliseconds at a fixed rate: the latency of each, from when it was due. */
export type Saves = (milliseconds: number) => Promise<Float64Array>

interface Processes {
  service: Awaited<ReturnType<typeof startService>>
  load: Awaited<ReturnType<typeof startLoad>>
}

/** Five hundred open attempts that save 200 answers a second. */
export async function steadySaves(world: World, { service, load }: Processes): Promise<Saves> {
  // A start purges sessions that nothing renews: those that follow are made after it.
  await delay(REST_MS)
  const { view, subject } = await newAttempt(world)
  const subjects = await copyAttempt(world.admin, subject.attempt, await seedTrainees(world.admin, SAVERS))
  const tokens = await service.call.tokens(subjects.map(({ user }) => user))
  const requests = subjects.map((one, i) => ({ ...save.request(one, view), token: tokens[i]! }))
  return async (milliseconds) => {
    const { latencies } = await load.call.run({
      port: service.port,
      requests,
      connections: CONNECTIONS,
      milliseconds,
      repeat: true,
      perSecond: SAVES_PER_SECOND,
    })
    return latencies
  }
}

/** The latencies of saves while something else goes on, and not after. */
export async function savesUntil(saves: Saves, end: Promise<unknown>): Promise<Float64Array> {
  const slices: Float64Array[] = []
  let isOver = false
  end.finally(() => {
    isOver = true
  })
  while (!isOver) slices.push(await saves(SLICE_MS))
  return joined(slices)
}

export const joined = (slices: Float64Array[]) => Float64Array.from(slices.flatMap((slice) => [...slice]))
