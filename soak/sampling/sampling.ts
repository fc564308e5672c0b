import { setTimeout as delay } from 'node:timers/promises'
import type { Load } from '../load/load.ts'
import type { Supervised } from '../replica.ts'
import type { Disturbance } from '../verdict/promises.ts'
import type { World } from '../world.ts'
import type { Sample } from './figures.ts'
import { findPostmaster, takeFigures } from './sample.ts'

const EVERY_MS = 15_000
/** How many samples lie between two events at least. */
const BETWEEN_EVENTS = 6
/** What has just been started warms up for so long. */
const SETTLES_MS = 60_000

export interface SamplingOptions {
  world: World
  replicas: { lasting: Supervised; other: Supervised }
  load: Load
  disturbances: readonly Disturbance[]
  /** Between two events. */
  everyMs: number
}

export interface Sampling {
  samples: readonly Sample[]
  stop(): Promise<void>
}

/** Looks at every figure every so often, until it is stopped. */
export async function startSampling(options: SamplingOptions): Promise<Sampling> {
  const { world, replicas, load, disturbances } = options
  const everyMs = Math.min(EVERY_MS, options.everyMs / BETWEEN_EVENTS)
  const settlesMs = Math.min(SETTLES_MS, options.everyMs / 2)
  const stage = { world, replicas, postmaster: await findPostmaster(world), saves: load.outcomes.saves }
  const begin = performance.now()
  const samples: Sample[] = []
  const stopping = new AbortController()
  const taking = (async () => {
    let last = begin
    for (let turn = 1; ; turn++) {
      const waitMs = begin + turn * everyMs - performance.now()
      await delay(waitMs, undefined, { signal: stopping.signal }).catch(() => undefined)
      if (stopping.signal.aborted) return
      const now = performance.now()
      const figures = await takeFigures(stage, now - last)
      const isDisturbed = disturbances.some(({ from, back }) => now >= from && last <= back + settlesMs)
      samples.push({ at: now - begin, isDisturbed, figures })
      last = now
    }
  })()
  return {
    samples,
    async stop() {
      stopping.abort()
      await taking
    },
  }
}
