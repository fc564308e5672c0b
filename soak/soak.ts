import { setTimeout as delay } from 'node:timers/promises'
import { freePorts } from '../drill/cluster/ports.ts'
import type { Ending } from '../drill/ending.ts'
import { told } from '../drill/promises.ts'
import { EVENTS, type Stage } from './events.ts'
import { type Load, startLoad } from './load/load.ts'
import { proveAll, readClosings } from './proof.ts'
import { Supervised } from './replica.ts'
import { minuteLine } from './sampling/minute-line.ts'
import { startSampling } from './sampling/sampling.ts'
import { brokenPromises, counted, type Disturbance, latestClosing } from './verdict/promises.ts'
import { growing, summarise, summaryTable } from './verdict/summary.ts'
import { createWorld, type World } from './world.ts'

const MINUTE_MS = 60_000
const CLASS = { trainees: 40, trainers: 6 }
/** Between two events, in a run that is long enough for several. */
const EVENT_EVERY_MS = 3 * MINUTE_MS
const EVENTS_AT_LEAST = 6
/** The time of the attempts that were open at the end goes by, and the job closes them. */
const CLOSED_WITHIN_MS = 40_000

export interface SoakOptions {
  lastsMs: number
  perSecond: number
  ending: Ending
  onFolder(folder: string): void
}

/** Runs a service for so long, tells what became of it, and whether something is not as it should be. */
export async function soak({ lastsMs, perSecond, ending, onFolder }: SoakOptions): Promise<boolean> {
  const world = await createWorld()
  onFolder(world.folder)
  ending.push(() => world.close())
  await world.republish()
  const replicas = await startReplicas(world, ending)
  const load = startLoad({ urls: [replicas.lasting.url, replicas.other.url], perSecond })
  const enter = async () => load.enter(await world.newClass(CLASS))
  const disturbances: Disturbance[] = []
  const everyMs = Math.min(EVENT_EVERY_MS, lastsMs / EVENTS_AT_LEAST)
  const sampling = await startSampling({ world, replicas, load, disturbances, everyMs })
  const happened: string[] = []
  const minutes = setInterval(() => {
    process.stdout.write(`${minuteLine(sampling.samples.at(-1), load, happened.splice(0))}\n`)
  }, MINUTE_MS)
  try {
    await enter()
    await letHappen({ stage: { world, replicas, enter }, lastsMs, everyMs, disturbances, happened })
  } finally {
    clearInterval(minutes)
    await sampling.stop()
    await load.stop()
  }
  await delay(CLOSED_WITHIN_MS)
  const summaries = summarise(sampling.samples, lastsMs)
  const faults = [
    ...growing(summaries).map(({ figure }) => `grows: ${figure.name}`),
    ...brokenPromises({
      answers: await proveAll(world, load.acknowledged),
      refusals: load.outcomes.refusals,
      disturbances,
      givenUp: load.outcomes.givenUp,
      closings: await readClosings(world, latestClosing(disturbances)),
      lives: replicas.lasting.pid === null ? 0 : replicas.lasting.lives,
    }),
  ]
  process.stdout.write(`\n${world.postgres}; ${tellLoad(load)}\n\n${summaryTable(summaries)}\n\n`)
  const isShort = summaries.some(({ figure, verdict }) => figure.floor !== null && verdict === 'too short')
  const flat = isShort ? 'Too short to say what stays flat' : 'All stays flat'
  process.stdout.write(`${faults.join('\n') || `${flat}; every promise was kept.`}\n`)
  return faults.length > 0
}

async function startReplicas(world: World, ending: Ending): Promise<Stage['replicas']> {
  const [first, second] = await freePorts(2)
  const lasting = new Supervised(world, { name: 'replica1', port: first! })
  ending.push(() => lasting.end())
  const other = new Supervised(world, { name: 'replica2', port: second! })
  ending.push(() => other.end())
  await Promise.all([lasting.ready(), other.ready()])
  return { lasting, other }
}

interface Happening {
  stage: Stage
  lastsMs: number
  everyMs: number
  disturbances: Disturbance[]
  happened: string[]
}

/** Lets one event after another happen until the time is over, which ends in quiet. */
async function letHappen({ stage, lastsMs, everyMs, disturbances, happened }: Happening): Promise<void> {
  const begin = performance.now()
  const waitUntil = (ms: number) => delay(Math.max(0, begin + ms - performance.now()))
  for (let turn = 1; (turn + 0.5) * everyMs < lastsMs; turn++) {
    await waitUntil(turn * everyMs)
    const event = EVENTS[(turn - 1) % EVENTS.length]!
    happened.push(event.name)
    const disturbance = { from: performance.now(), back: Number.POSITIVE_INFINITY }
    if (event.disturbs) disturbances.push(disturbance)
    await event.happen(stage)
    disturbance.back = performance.now()
  }
  await waitUntil(lastsMs)
}

function tellLoad({ outcomes, acknowledged }: Load): string {
  return `answered: ${told(outcomes.answered)}; refused: ${told(counted(outcomes.refusals))}; saves acknowledged: ${acknowledged.length}`
}
