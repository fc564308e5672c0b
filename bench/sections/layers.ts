import type { Child } from '../child.ts'
import type { LoadHandlers, Request } from '../load.ts'
import type { Operation } from '../operations/operation.ts'
import { read } from '../operations/read.ts'
import { save } from '../operations/save.ts'
import {
  CONNECTIONS,
  type Listening,
  POOL_MAX,
  startFloor,
  startLayered,
  startLoad,
  startService,
} from '../processes.ts'
import { fixed, median, print, quantile, table } from '../report.ts'
import type { FloorHandlers } from '../servers/floor.ts'
import { LAYERS, type Layer, type LayeredHandlers } from '../servers/layered.ts'
import type { ServiceHandlers } from '../servers/service.ts'
import { rateOf, recordFloor, runSlice, seedSubjects } from '../slices.ts'
import type { World } from '../world.ts'

/** Until code is compiled, statements are planned and connections opened. */
const WARM_MS = 2_000

interface Options {
  pairs: number
  sliceMs: number
}

/** What answers the same requests as the service. */
type Server = Listening<Pick<Child<{ processorMicros(): number }>, 'call'>>

/** An operation ready to be sent, to the floor and to all others. */
interface Case {
  operation: Operation
  toFloor: Request[]
  toService: Request[]
  prepare(server: Child<LayeredHandlers>): Promise<void>
}

interface Side {
  rate: number
  micros: number
}

type Round = Record<'floor' | 'fastify' | 'layer', Side>

interface Bench {
  world: World
  floor: Listening<Child<FloorHandlers>>
  fastify: Listening<Child<LayeredHandlers>>
  load: Child<LoadHandlers>
}

/**
 * The floor, Fastify alone, and Fastify with one layer of the service at a time, all with the same statements: which microsecond
 * goes where. Then every layer at once, and the whole service, which has the use case besides.
 */
export async function layers(world: World, options: Options): Promise<void> {
  const [service, floor, fastify] = [
    await startService(world),
    await startFloor(world),
    await startLayered(world, []),
  ]
  const bench: Bench = { world, floor, fastify, load: startLoad() }
  try {
    for (const operation of [save, read]) {
      const one = await prepareCase(bench, service, operation)
      const rows: Record<string, Round[]> = {}
      for (const layer of LAYERS) rows[layer] = await measureLayers(bench, one, [layer], options)
      rows['all of these'] = await measureLayers(bench, one, LAYERS, options)
      rows['the whole service'] = await measure(bench, one, service, options)
      tell(world, operation, rows, options)
    }
  } finally {
    await Promise.all([bench.load.stop(), service.stop(), floor.stop(), fastify.stop()])
  }
}

async function prepareCase(
  { world, floor, fastify, load }: Bench,
  service: Listening<Child<ServiceHandlers>>,
  operation: Operation,
): Promise<Case> {
  const [subjects] = await seedSubjects(world, operation, { slices: 1, onceMax: 0 })
  const { view, ...recorded } = await recordFloor(world, operation)
  const tokens = await service.call.tokens(subjects!.map(({ user }) => user))
  const requests = subjects!.map((subject) => operation.request(subject, view))
  const toService = requests.map((request, i) => ({ ...request, token: tokens[i]! }))
  const reply = await answerTo(service, toService[0]!)
  const prepare = (server: Child<LayeredHandlers>) =>
    server.call.prepare({ ...recorded, subjects: subjects!, tokens, reply })
  await floor.call.prepare({ ...recorded, subjects: subjects! })
  await prepare(fastify)
  const toFloor = requests.map((request, i) => ({ ...request, path: `/${i}`, token: 'none' }))
  const warm = { connections: CONNECTIONS, milliseconds: WARM_MS, repeat: operation.repeat }
  await runSlice(floor, load, { ...warm, requests: toFloor })
  await runSlice(fastify, load, { ...warm, requests: toService })
  return { operation, toFloor, toService, prepare }
}

async function answerTo({ port }: Server, { method, path, token, body }: Request): Promise<unknown> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== null && { 'content-type': 'application/json' }),
  }
  const response = await fetch(`http://127.0.0.1:${port}${path}`, { method, body, headers })
  if (!response.ok) throw new Error(`${method} ${path}: ${response.status} ${await response.text()}`)
  return response.json()
}

async function measureLayers(
  bench: Bench,
  one: Case,
  layers: readonly Layer[],
  options: Options,
): Promise<Round[]> {
  const server = await startLayered(bench.world, layers)
  try {
    await one.prepare(server)
    return await measure(bench, one, server, options)
  } finally {
    await server.stop()
  }
}

/** Rounds of neighbouring slices: what else the machine does meanwhile touches all three. */
async function measure(
  { floor, fastify, load }: Bench,
  { operation, toFloor, toService }: Case,
  layer: Server,
  { pairs, sliceMs }: Options,
): Promise<Round[]> {
  const slice = async (server: Server, requests: Request[], milliseconds = sliceMs): Promise<Side> => {
    const ran = await runSlice(server, load, {
      requests,
      connections: CONNECTIONS,
      milliseconds,
      repeat: operation.repeat,
    })
    return { rate: rateOf(ran), micros: ran.processorMicros / ran.latencies.length }
  }
  await slice(layer, toService, WARM_MS)
  const rounds: Round[] = []
  for (let round = 0; round < pairs; round++)
    rounds.push({
      floor: await slice(floor, toFloor),
      fastify: await slice(fastify, toService),
      layer: await slice(layer, toService),
    })
  return rounds
}

function tell(
  { postgres }: World,
  { name }: Operation,
  measured: Record<string, Round[]>,
  { pairs, sliceMs }: Options,
): void {
  const all = Object.values(measured).flat()
  print(
    `Layers of a ${name}`,
    `${postgres}; ${CONNECTIONS} keep-alive connections, pools of ${POOL_MAX}; each row ${pairs} rounds of three neighbouring slices of ${sliceMs} ms: the floor, Fastify alone, and Fastify with the layer; median [quartiles].`,
    table(
      ['', 'CPU us/request', 'more than Fastify alone', 'ratio to the floor'],
      [
        ['the floor', fixed(median(all, ({ floor }) => floor.micros)), '', ''],
        rowOf('Fastify alone', all, 'fastify'),
        ...Object.entries(measured).map(([layer, rounds]) => rowOf(layer, rounds, 'layer')),
      ],
    ),
  )
}

function rowOf(name: string, rounds: Round[], side: 'fastify' | 'layer'): string[] {
  return [
    name,
    fixed(median(rounds, (round) => round[side].micros)),
    side === 'layer' ? spread(rounds.map(({ layer, fastify }) => layer.micros - fastify.micros)) : '',
    spread(
      rounds.map((round) => round[side].rate / round.floor.rate),
      2,
    ),
  ]
}

function spread(figures: number[], decimals = 0): string {
  const [low, middle, high] = [0.25, 0.5, 0.75].map((share) => fixed(quantile(figures, share), decimals))
  return `${middle} [${low}-${high}]`
}
