import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { traced } from '../../src/tracing.ts'
import { save } from '../operations/save.ts'
import { CONNECTIONS, startLoad, startService } from '../processes.ts'
import { fixed, median, print, quantile, table } from '../report.ts'
import { copyAttempt, newAttempt, seedTrainees, type World } from '../world.ts'

const SAVERS = 1_000
const PAIRS = 15
const SLICE_MS = 500
const CALLS = 1_000_000
const SDK = pathToFileURL(join(import.meta.dirname, '../servers/tracing-on.ts')).href

/** What spans cost a save: two services over one database, without an SDK and with one, in turn. */
export async function traces(world: World): Promise<void> {
  const off = await startService(world)
  const on = await startService(world, ['--import', SDK])
  const load = startLoad()
  try {
    const { view, subject } = await newAttempt(world)
    const subjects = await copyAttempt(world.admin, subject.attempt, await seedTrainees(world.admin, SAVERS))
    const tokens = await off.call.tokens(subjects.map(({ user }) => user))
    const requests = subjects.map((one, i) => ({ ...save.request(one, view), token: tokens[i]! }))
    const slice = async ({ port, call }: typeof off) => {
      const before = await call.processorMicros()
      const bounds = { connections: CONNECTIONS, milliseconds: SLICE_MS, repeat: true }
      const { elapsedMs, latencies } = await load.call.run({ port, requests, ...bounds })
      const micros = (await call.processorMicros()) - before
      return { rate: (latencies.length / elapsedMs) * 1000, micros: micros / latencies.length }
    }
    const pairs: { off: Awaited<ReturnType<typeof slice>>; on: Awaited<ReturnType<typeof slice>> }[] = []
    for (let pair = 0; pair <= PAIRS; pair++) {
      const measured = { off: await slice(off), on: await slice(on) }
      // The first warms up.
      if (pair > 0) pairs.push(measured)
    }
    tell(pairs, idleNanos())
  } finally {
    await Promise.all([load.stop(), off.stop(), on.stop()])
  }
}

type Side = { rate: number; micros: number }

function tell(pairs: readonly { off: Side; on: Side }[], nanos: number): void {
  const row = (name: string, side: 'off' | 'on') => [
    name,
    fixed(median(pairs, (pair) => pair[side].rate)),
    fixed(median(pairs, (pair) => pair[side].micros)),
  ]
  const ratios = pairs.map(({ off, on }) => on.rate / off.rate)
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => fixed(quantile(ratios, share), 2))
  print(
    'Traces',
    `Saves on ${CONNECTIONS} connections, ${PAIRS} pairs of slices of ${SLICE_MS} ms. Without an SDK each of a save's two spans costs ${fixed(nanos)} ns.`,
    table(
      ['save', 'requests/s', 'CPU us/request', 'ratio'],
      [
        [...row('no SDK', 'off'), ''],
        [...row('every span recorded, none sent', 'on'), `${middle} [${low}-${high}]`],
      ],
    ),
  )
}

/** What `traced` adds to work that does nothing, where nobody traces. */
function idleNanos(): number {
  const nothing = Promise.resolve()
  const work = () => nothing
  const timed = (call: () => Promise<void>) => {
    const begin = performance.now()
    for (let at = 0; at < CALLS; at++) call()
    return performance.now() - begin
  }
  const rounds = Array.from({ length: 5 }, () => {
    const plain = timed(work)
    return timed(() => traced('statement', 'nothing', work)) - plain
  })
  return (quantile(rounds, 0.5) * 1e6) / CALLS
}
