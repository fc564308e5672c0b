import { uuidv7 } from 'uuidv7'
import { callerId } from '../../src/usecases/context.ts'
import type { Child } from '../child.ts'
import type { FloorHandlers } from '../floor.ts'
import type { LoadHandlers, Measured, Request } from '../load.ts'
import type { Operation } from '../operations/operation.ts'
import { type Listening, POOL_MAX, startFloor, startLoad, startService } from '../processes.ts'
import { recordSteps, type Subject } from '../recording.ts'
import { fixed, print, quantile, table } from '../report.ts'
import type { ServiceHandlers } from '../service.ts'
import { copyAttempt, newAttempt, newTrainee, seedTrainees, type World } from '../world.ts'

/** Subjects of an operation that may be repeated: more than a class, and fewer saves each than the limit of 600 a minute. */
const REPEATED = 1_000

export interface RequestOptions {
  pairs: number
  sliceMs: number
  connections: number
  /** Most requests of a slice that uses each subject once. */
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
  const slices = await seed(world, operation, 2 * (pairs + 1), onceMax)
  const floorOf = await recordFloor(world, operation)
  const tokens = await signTokens(processes, slices)
  const sides: [Side, Side] = [emptySide(), emptySide()]
  for (let turn = 0; turn < 2 * (pairs + 1); turn++) {
    const subjects = slices[turn]!
    const run = turn % 2 === 0 ? serviceSlice : floorSlice
    const slice = await run(processes, {
      operation,
      subjects,
      tokens,
      sliceMs,
      connections,
      ...floorOf,
    })
    // The first pair warms up: code is compiled, statements are planned, connections opened.
    if (turn > 1) addSlice(sides[turn % 2]!, slice)
  }
  return rowsOf(operation, sides)
}

/** The statements of one run through the use case, with warm caches, as in a process that has served before. */
async function recordFloor(world: World, operation: Operation) {
  const open = await newAttempt(world)
  const ctx = operation.fresh ? await newTrainee(world) : open.ctx
  const { db, steps } = recordSteps(world.services.db)
  const attempt = await operation.run({ ...ctx, db }, open.view)
  return { steps, recorded: { user: callerId(ctx), attempt }, view: open.view }
}

async function seed(
  { admin, ...world }: World,
  operation: Operation,
  slices: number,
  onceMax: number,
): Promise<Subject[][]> {
  const each = operation.repeat ? REPEATED : onceMax
  const users = await seedTrainees(admin, operation.repeat ? each : each * slices)
  const template = (await newAttempt({ admin, ...world })).subject.attempt
  const subjects = operation.fresh
    ? users.map((user) => ({ user, attempt: uuidv7() }))
    : await copyAttempt(admin, template, users)
  return Array.from({ length: slices }, (_, slice) =>
    operation.repeat ? subjects : subjects.slice(slice * each, (slice + 1) * each),
  )
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

interface Slice extends Measured {
  processorMicros: number
}

async function serviceSlice({ service, load }: Processes, prepared: Prepared): Promise<Slice> {
  const { operation, subjects, tokens, view } = prepared
  const sent = subjects.map((subject) => ({
    ...operation.request(subject, view),
    token: tokens.get(subject.user)!,
  }))
  return loaded(service, load, sent, prepared)
}

async function floorSlice({ floor, load }: Processes, prepared: Prepared): Promise<Slice> {
  const { operation, subjects, view, steps, recorded } = prepared
  await floor.call.prepare({ steps, recorded, subjects })
  const sent = subjects.map((subject, i) => ({
    ...operation.request(subject, view),
    path: `/${i}`,
    token: 'none',
  }))
  return loaded(floor, load, sent, prepared)
}

async function loaded(
  server: { port: number; call: { processorMicros(): Promise<number> } },
  load: Child<LoadHandlers>,
  sent: Request[],
  { operation, sliceMs, connections }: Prepared,
): Promise<Slice> {
  const before = await server.call.processorMicros()
  const measured = await load.call.run({
    port: server.port,
    requests: sent,
    connections,
    milliseconds: sliceMs,
    repeat: operation.repeat,
  })
  return { ...measured, processorMicros: (await server.call.processorMicros()) - before }
}

function emptySide(): Side {
  return { rates: [], latencies: [], processorMicros: 0 }
}

function addSlice(side: Side, { elapsedMs, latencies, processorMicros }: Slice): void {
  side.rates.push((latencies.length / elapsedMs) * 1000)
  side.latencies.push(...latencies)
  side.processorMicros += processorMicros
}

function rowsOf({ name, target }: Operation, [service, floor]: [Side, Side]): string[][] {
  const ratios = service.rates.map((rate, pair) => rate / floor.rates[pair]!)
  const [low, median, high] = [0.25, 0.5, 0.75].map((share) => fixed(quantile(ratios, share), 2))
  return [
    [name, ...figures(service), `${median} [${low}-${high}]`, fixed(target, 1)],
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
