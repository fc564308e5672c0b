import type { Child } from '../../child.ts'
import { databaseProcessorMicros } from '../../database-processor.ts'
import type { LoadHandlers, Request } from '../../load.ts'
import type { Listening } from '../../processes.ts'
import type { ServiceHandlers } from '../../servers/service.ts'
import type { World } from '../../world.ts'

/** More than are ever under way before a load counts as bent: what waits is the service, not the generator. */
export const OPEN_CONNECTIONS = 512

/** Where a load is sent from and to. */
export interface Stage {
  world: World
  services: Listening<Child<ServiceHandlers>>[]
  load: Child<LoadHandlers>
}

/** Requests of one kind, at a fixed rate. */
export interface Stream {
  requests: Request[]
  perSecond: number
  /** Absent: each is sent once, and no more of them. */
  repeat?: boolean
}

/** Of each stream, what came of it. */
export interface Answered {
  latencies: Float64Array
  failures: Map<string, number>
  sent: number
}

/** Processor time in microseconds; the database's is null where its processes are not of this machine. */
export interface Used {
  service: number
  database: number | null
  load: number
  walBytes: number
}

/** What a request cost, of each. */
export type Cost = Used

/** What all streams came to together. */
export interface Driven {
  answered: Answered[]
  cost: Cost
}

/** Sends these streams side by side for so many seconds, to each replica its share, and measures what that took. */
export async function drive(stage: Stage, streams: readonly Stream[], seconds: number): Promise<Driven> {
  const before = await used(stage)
  const answered = await Promise.all(streams.map((stream) => sendTo(stage, stream, seconds)))
  const after = await used(stage)
  const count = answered.reduce((sum, { sent }) => sum + sent, 0)
  const each = (from: number, to: number) => (to - from) / count
  return {
    answered,
    cost: {
      service: each(before.service, after.service),
      database:
        before.database === null || after.database === null ? null : each(before.database, after.database),
      load: each(before.load, after.load),
      walBytes: each(before.walBytes, after.walBytes),
    },
  }
}

/** How many failed, however they did. */
export function countOf(failures: ReadonlyMap<string, number>): number {
  return [...failures.values()].reduce((sum, count) => sum + count, 0)
}

async function sendTo({ services, load }: Stage, stream: Stream, seconds: number): Promise<Answered> {
  const { requests, perSecond, repeat = false } = stream
  const shares = await Promise.all(
    services.map(({ port }, at) =>
      load.call.run({
        port,
        requests: requests.filter((_, index) => index % services.length === at),
        connections: OPEN_CONNECTIONS,
        milliseconds: seconds * 1000,
        repeat,
        perSecond: perSecond / services.length,
        countsFailures: true,
      }),
    ),
  )
  const failures = new Map<string, number>()
  for (const [how, count] of shares.flatMap((share) => [...share.failures]))
    failures.set(how, (failures.get(how) ?? 0) + count)
  return {
    latencies: Float64Array.from(shares.flatMap(({ latencies }) => [...latencies])),
    failures,
    sent: shares.reduce((sum, share) => sum + share.sent, 0),
  }
}

async function used({ world, services, load }: Stage): Promise<Used> {
  const { rows } = await world.admin.query<{ bytes: number }>(
    `SELECT (pg_current_wal_insert_lsn() - '0/0'::pg_lsn)::float8 AS bytes`,
  )
  const micros = await Promise.all(services.map(({ call }) => call.processorMicros()))
  return {
    service: micros.reduce((sum, one) => sum + one),
    database: await databaseProcessorMicros(world.admin),
    load: await load.call.processorMicros(),
    walBytes: rows[0]!.bytes,
  }
}
