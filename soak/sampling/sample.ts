import { quantile } from '../../bench/report.ts'
import { parentOf } from '../../src/db/embedded/processes.ts'
import type { Save } from '../load/requests.ts'
import type { Supervised } from '../replica.ts'
import type { World } from '../world.ts'
import type { Sample } from './figures.ts'
import { openDescriptors, ownMegabytes, residentMegabytes } from './processes.ts'

export interface SampledStage {
  world: World
  replicas: { lasting: Supervised; other: Supervised }
  /** PostgreSQL's first process. */
  postmaster: number
  /** Those since the last sample: taken out. */
  saves: Save[]
}

/** SQL: milliseconds from the end of an attempt, deadline and grace, to its closing. */
export const CLOSE_LAG_MS = `(extract(epoch FROM processed_at - (deadline_at + grace_ms * interval '1 millisecond')) * 1000)::float8`

interface InDatabase {
  bareme: number
  reports: number
  probe: number
  closeLag: number | null
  megabytes: number
}

const NOWHERE: { [K in keyof InDatabase]: null } = {
  bareme: null,
  reports: null,
  probe: null,
  closeLag: null,
  megabytes: null,
}

/** The process that every session is a child of. */
export async function findPostmaster({ ask }: World): Promise<number> {
  const [session] = await ask<{ pid: number }>('SELECT pg_backend_pid() AS pid')
  return parentOf(session!.pid)!
}

/** Reads every figure; `sinceMs` is how long ago the last sample was. */
export async function takeFigures(
  { world, replicas: { lasting, other }, postmaster, saves }: SampledStage,
  sinceMs: number,
): Promise<Sample['figures']> {
  // It may be down just now.
  const database = await readDatabase(world, sinceMs).catch(() => NOWHERE)
  const latencies = saves.splice(0).map(({ latencyMs }) => latencyMs)
  const latency = (share: number) => (latencies.length === 0 ? null : quantile(latencies, share))
  return {
    lastingMemory: residentMegabytes(lasting.pid),
    otherMemory: residentMegabytes(other.pid),
    databaseMemory: ownMegabytes(postmaster),
    lastingDescriptors: openDescriptors(lasting.pid),
    otherDescriptors: openDescriptors(other.pid),
    connections: database.bareme,
    reportConnections: database.reports,
    probeConnections: database.probe,
    closeLag: database.closeLag,
    saveP50: latency(0.5),
    saveP99: latency(0.99),
    databaseSize: database.megabytes,
  }
}

async function readDatabase({ ask }: World, sinceMs: number): Promise<InDatabase> {
  const named = (name: string) => `count(*) FILTER (WHERE application_name = '${name}')::int`
  const [connections] = await ask<Omit<InDatabase, 'closeLag' | 'megabytes'>>(
    `SELECT ${named('bareme')} AS bareme, ${named('bareme-reports')} AS reports, ${named('bareme-probe')} AS probe
     FROM pg_stat_activity`,
  )
  const [rest] = await ask<Pick<InDatabase, 'closeLag' | 'megabytes'>>(
    `SELECT pg_database_size(current_database())::float8 / 1e6 AS megabytes,
       (SELECT max(${CLOSE_LAG_MS}) FROM attempts
        WHERE close_reason = 'timeLimit' AND processed_at > now() - $1 * interval '1 millisecond') AS "closeLag"`,
    [sinceMs],
  )
  return { ...connections!, ...rest! }
}
