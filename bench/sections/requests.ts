import type { Child } from '../child.ts'
import type { LoadHandlers } from '../load.ts'
import type { Operation } from '../operations/operation.ts'
import { type Listening, POOL_MAX, startFloor, startLoad, startService } from '../processes.ts'
import type { Subject } from '../recording.ts'
import { fixed, print, quantile, table } from '../report.ts'
import type { FloorHandlers } from '../servers/floor.ts'
import type { ServiceHandlers } from '../servers/service.ts'
import { rateOf, recordFloor, runSlice, type Slice, seedSubjects } from '../slices.ts'
import type { World } from '../world.ts'

export interface RequestOptions {
  pairs: number
  sliceMs: number
  /** Most requests of a slice that uses each subject once. */
  connections: number
  onceMax: number
  operations: readonly Operation[]
  /** Further flags of the service's process, to profile it. */
  execArgv: string[]
}

interface Processes {
  service: Listening<Child<ServiceHandlers>>
  floor: Listening<Child<FloorHandlers>>
  load: Child<LoadHandlers>
}

interface Side {
  rates: number[]
  latencies: number[]
  processorMicros: number
}

/** Measures each operation against its floor: A B A B, both in one run, loaded from a third process. */
export async function requests(world: World, options: RequestOptions): Promise<void> {
  const processes = await startProcesses(world, options.execArgv)
  const rows: string[][] = []
  try {
    for (const operation of options.operations) {
      rows.push(...(await measure(world, processes, operation, options)))
    }
  } finally {
    await Promise.all([processes.load.stop(), processes.service.stop(), processes.floor.stop()])
  }
  print(
    'Requests',
    `${world.postgres}; ${options.connections} keep-alive connections, pools of ${POOL_MAX}, ${options.pairs} pairs of slices of ${options.sliceMs} ms; ratio: median [quartiles] over the pairs.`,
    table(
      ['operation', 'requests/s', 'p50 ms', 'p99 ms', 'CPU us/request', 'ratio to the floor', 'target'],
      rows,
    ),
  )
}

async function startProcesses(world: World, execArgv: string[]): Promise<Processes> {
  const [service, floor] = [await startService(world, execArgv), await startFloor(world)]
  return { service, floor, load: startLoad() }
}

async function measure(
  world: World,
  processes: Processes,
  operation: Operation,
  { pairs, sliceMs, connections, onceMax }: RequestOptions,
): Promise<string[][]> {
  const slices = await seedSubjects(world, operation, { slices: 2 * (pairs + 1), onceMax })
  const floorOf = await recordFloor(world, operation)
  const tokens = await signTokens(processes, slices)
  const sides: [Side, Side] = [emptySide(), emptySide()]
  for (let turn = 0; turn < 2 * (pairs + 1); turn++) {
    const subjects = slices[turn]!
    const run = turn % 2 === 0 ? serviceSlice : floorSlice
    const slice = await run(processes, { operation, subjects, tokens, sliceMs, connections, ...floorOf })
    // The first pair warms up: code is compiled, statements are planned, connections opened.
    if (turn > 1) addSlice(sides[turn % 2]!, slice)
  }
  return rowsOf(operation, sides)
}

/** Signed before the slices: a person's token is the same from request to request. */
async function signTokens(
  { service }: Processes,
  slices: readonly Subject[][],
): Promise<Map<string, string>> {
  const users = [...new Set(slices.flat().map(({ user }) => user))]
  const tokens = await service.call.tokens(users)
  return new Map(users.map((user, i) => [user, tokens[i]!]))
}

type Prepared = Awaited<ReturnType<typeof recordFloor>> & {
  operation: Operation
  subjects: Subject[]
  /** Access tokens by user. */
  tokens: Map<string, string>
  sliceMs: number
  connections: number
}

async function serviceSlice({ service, load }: Processes, prepared: Prepared): Promise<Slice> {
  const { operation, subjects, tokens, view, sliceMs, connections } = prepared
  const requests = subjects.map((subject) => ({
    ...operation.request(subject, view),
    token: tokens.get(subject.user)!,
  }))
  return runSlice(service, load, { requests, connections, milliseconds: sliceMs, repeat: operation.repeat })
}

async function floorSlice({ floor, load }: Processes, prepared: Prepared): Promise<Slice> {
  const { operation, subjects, view, steps, recorded, sliceMs, connections } = prepared
  await floor.call.prepare({ steps, recorded, subjects })
  const requests = subjects.map((subject, i) => ({
    ...operation.request(subject, view),
    path: `/${i}`,
    token: 'none',
  }))
  return runSlice(floor, load, { requests, connections, milliseconds: sliceMs, repeat: operation.repeat })
}

function emptySide(): Side {
  return { rates: [], latencies: [], processorMicros: 0 }
}

function addSlice(side: Side, slice: Slice): void {
  side.rates.push(rateOf(slice))
  side.latencies.push(...slice.latencies)
  side.processorMicros += slice.processorMicros
}

function rowsOf({ name, target }: Operation, [service, floor]: [Side, Side]): string[][] {
  const ratios = service.rates.map((rate, pair) => rate / floor.rates[pair]!)
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => fixed(quantile(ratios, share), 2))
  return [
    [name, ...figures(service), `${median} [${low}-${high}]`, fixed(target, 2)],
    [`${name}, floor`, ...figures(floor), '', ''],
  ]
}

function figures({ rates, latencies, processorMicros }: Side): string[] {
  return [
    fixed(quantile(rates, 0.5)),
    fixed(quantile(latencies, 0.5), 1),
    fixed(quantile(latencies, 0.99), 1),
    fixed(processorMicros / latencies.length),
  ]
}
