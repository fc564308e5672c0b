import { setTimeout as delay } from 'node:timers/promises'
import { POOL_MAX, startLoad, startService } from '../../processes.ts'
import { print, quantile, table } from '../../report.ts'
import type { World } from '../../world.ts'
import { type Bend, BOUND_MS, findBend } from './bend.ts'
import { countOf, type Driven, drive, OPEN_CONNECTIONS, type Stage, type Stream } from './drive.ts'
import { fillHall, type Hall, RUNNING } from './hall.ts'
import { printCapacity } from './print-capacity.ts'
import { twoReplicas } from './replicas.ts'
import { BEND_HEAD, bendRow, LOAD_HEAD, loadRow, togetherRow } from './rows.ts'
import { storedRows } from './stored-rows.ts'

const STARTS_PER_SECOND = 100
const SUBMITS_PER_SECOND = 100
const SAVES_PER_SECOND = RUNNING / 30
const TIMINGS_PER_SECOND = RUNNING / 20
/** A whole gradebook of two pages each 2 s. */
const PAGES_PER_SECOND = 1
/** How long each load lasts. */
const SECONDS = { starts: 20, running: 30, submits: 10, alone: 6, warmUp: 3, step: 4 }
const REST_MS = 1_000

/** An exam of 10,000: what its loads find, the rates at which they bend, and what that makes of more people. */
export async function exam(world: World): Promise<void> {
  const stage: Stage = { world, services: [await startService(world)], load: startLoad() }
  try {
    const hall = await fillHall(stage)
    const shift = shifting(hall)
    await warmUp(stage, hall, shift)
    await world.admin.query('CHECKPOINT').catch(() => undefined)
    const loads = await runLoads(stage, hall, shift)
    const bends = await findBends(stage, hall, shift)
    print(
      'The exam opens',
      `${world.postgres}; one replica with a pool of ${POOL_MAX}, ${OPEN_CONNECTIONS} connections for each kind of request; latencies from when one was due, CPU us and WAL a request sent.`,
      table(LOAD_HEAD, loads.rows),
      `A rate is raised by a quarter every ${SECONDS.step} s until the p99 passes ${BOUND_MS} ms or a request fails, twice.`,
      table(BEND_HEAD, bends),
    )
    await twoReplicas(stage, running(hall))
    printCapacity(loads.costs, await storedRows(world.admin))
  } finally {
    await Promise.all([stage.load.stop(), ...stage.services.map((service) => service.stop())])
  }
}

/** Requests that are sent once: each call takes the next so many, or none once too few are left. */
type Shift = Record<'starts' | 'submits', (count: number) => Stream['requests'] | null>

function shifting(hall: Hall): Shift {
  const taking = (requests: Stream['requests']) => {
    let taken = 0
    return (count: number) => {
      if (taken + count > requests.length) return null
      taken += count
      return requests.slice(taken - count, taken)
    }
  }
  return { starts: taking(hall.starts), submits: taking(hall.submits) }
}

const once = (shift: Shift, kind: keyof Shift, perSecond: number, seconds: number): Stream | null => {
  const requests = shift[kind](Math.ceil(perSecond * seconds))
  return requests && { requests, perSecond }
}

/** All that 10,000 running attempts ask for, so many times as often. */
const running = ({ saves, timings }: Hall, times = 1): Stream[] => [
  { requests: saves, perSecond: SAVES_PER_SECOND * times, repeat: true },
  { requests: timings, perSecond: TIMINGS_PER_SECOND * times, repeat: true },
]
const gradebook = ({ gradebook: requests }: Hall, perSecond = PAGES_PER_SECOND): Stream => ({
  requests,
  perSecond,
  repeat: true,
})

/** Code is compiled, statements are planned, connections opened. */
async function warmUp(stage: Stage, hall: Hall, shift: Shift): Promise<void> {
  const single = (['starts', 'submits'] as const).map(
    (kind) => once(shift, kind, STARTS_PER_SECOND, SECONDS.warmUp)!,
  )
  await drive(stage, [...single, ...running(hall), gradebook(hall)], SECONDS.warmUp)
}

/** The four loads, and each kind of request alone, which tells what it costs. */
async function runLoads(stage: Stage, hall: Hall, shift: Shift) {
  const starts = await drive(
    stage,
    [once(shift, 'starts', STARTS_PER_SECOND, SECONDS.starts)!],
    SECONDS.starts,
  )
  const mixed = await drive(stage, [...running(hall), gradebook(hall)], SECONDS.running)
  const submits = await drive(
    stage,
    [once(shift, 'submits', SUBMITS_PER_SECOND, SECONDS.submits)!],
    SECONDS.submits,
  )
  const [saves, timings] = running(hall) as [Stream, Stream]
  const saving = await drive(stage, [saves], SECONDS.alone)
  const timing = await drive(stage, [timings], SECONDS.alone)
  const reading = await drive(stage, [gradebook(hall, 4 * PAGES_PER_SECOND)], SECONDS.alone)
  return {
    rows: [
      loadRow('2,000 start within 20 s', STARTS_PER_SECOND, starts),
      loadRow('10,000 save every 30 s', SAVES_PER_SECOND, mixed, 0),
      loadRow('and read the time every 20 s', TIMINGS_PER_SECOND, mixed, 1),
      loadRow('pages of the gradebook of 300 meanwhile', PAGES_PER_SECOND, mixed, 2),
      togetherRow('these three', mixed),
      loadRow('1,000 submit in the last 10 s', SUBMITS_PER_SECOND, submits),
      loadRow('saves alone', SAVES_PER_SECOND, saving),
      loadRow('times alone', TIMINGS_PER_SECOND, timing),
      loadRow('pages of the gradebook alone', 4 * PAGES_PER_SECOND, reading),
    ],
    costs: { start: starts.cost, save: saving.cost, timing: timing.cost, submit: submits.cost },
  }
}

async function findBends(stage: Stage, hall: Hall, shift: Shift): Promise<string[][]> {
  const bend = (first: number, streamsOf: (perSecond: number) => Stream[] | null): Promise<Bend> =>
    findBend(first, async (perSecond) => {
      const streams = streamsOf(perSecond)
      if (!streams) return null
      await delay(REST_MS)
      return stepOf(perSecond, await drive(stage, streams, SECONDS.step))
    })
  const single = (kind: keyof Shift) => (perSecond: number) => {
    const stream = once(shift, kind, perSecond, SECONDS.step)
    return stream && [stream]
  }
  const all = SAVES_PER_SECOND + TIMINGS_PER_SECOND
  return [
    bendRow('starts', await bend(STARTS_PER_SECOND, single('starts'))),
    bendRow('saves and times, two to three', await bend(all, (rate) => running(hall, rate / all))),
    bendRow('submits', await bend(SUBMITS_PER_SECOND, single('submits'))),
    bendRow('pages of the gradebook', await bend(2 * PAGES_PER_SECOND, (rate) => [gradebook(hall, rate)])),
  ]
}

function stepOf(perSecond: number, { answered }: Driven) {
  return {
    perSecond,
    p99Ms: Math.max(
      ...answered.map(({ latencies }) => (latencies.length > 0 ? quantile(latencies, 0.99) : 0)),
    ),
    failures: answered.reduce((sum, { failures }) => sum + countOf(failures), 0),
  }
}
