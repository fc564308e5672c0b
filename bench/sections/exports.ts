import { request } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { startLoad, startService } from '../processes.ts'
import { fixed, print, quantile, table } from '../report.ts'
import { BIG_ASSIGNMENT, BIG_COHORT, fillBigCohort, fillResults, TRAINER_IDS } from '../result-reads.ts'
import { joined, SAVES_PER_SECOND, savesUntil, steadySaves } from '../steady-saves.ts'
import { QUIZ, type World } from '../world.ts'

const ATTEMPTS = 100_000
const ALONE_MS = 10_000
const REST_MS = 3_000
const LOOK_MS = 50

const EXPORTS: Record<string, string> = {
  'gradebook, JSON': `/v1/cohorts/${BIG_COHORT}/results/export`,
  'marks, CSV': `/v1/assignments/${BIG_ASSIGNMENT}/results/export?format=csv&dialect=fr`,
  'points, CSV': `/v1/assignments/${BIG_ASSIGNMENT}/results/export?format=csv&detail=points`,
  'answers, JSON': `/v1/assignments/${BIG_ASSIGNMENT}/results/export?detail=answers`,
}

/** What an export of 100,000 attempts costs memory, and the saves of others meanwhile. */
export async function exports(world: World): Promise<void> {
  const client = await world.admin.connect()
  await client.query('SET session_replication_role = replica')
  await fillResults(client, { from: 0, to: 0, quiz: QUIZ })
  await fillBigCohort(client, { attempts: ATTEMPTS, quiz: QUIZ })
  await client.query('RESET session_replication_role')
  client.release()
  const [service, load] = [await startService(world), startLoad()]
  try {
    const saves = await steadySaves(world, { service, load })
    const [trainer] = await service.call.trainerTokens(TRAINER_IDS)
    await saves(REST_MS)
    const rows: string[][] = []
    for (const [name, path] of Object.entries(EXPORTS)) {
      const before = await saves(ALONE_MS)
      await delay(REST_MS)
      const rest = await restOf(service)
      const done = download(service.port, path, trainer!)
      const peak = peakUntil(() => restOf(service), done)
      const during = await savesUntil(saves, done)
      const { bytes, ms } = await done
      const after = await saves(ALONE_MS)
      const [p99, alone] = [quantile(during, 0.99), quantile(joined([before, after]), 0.99)]
      rows.push([
        name,
        fixed(bytes / 1e6),
        fixed(ms / 1000, 1),
        fixed(rest),
        fixed((await peak) - rest),
        fixed(p99, 1),
        fixed(alone, 1),
        fixed(p99 / alone, 2),
      ])
    }
    print(
      'Exports',
      `${world.postgres}; ${ATTEMPTS.toLocaleString('en')} attempts of three questions, and ${SAVES_PER_SECOND} saves a second meanwhile; memory of the service alone. Targets: under 100 MB above rest, 1.5 times the p99.`,
      table(['export', 'MB sent', 's', 'MB at rest', 'MB above', 'p99 of saves, ms', 'alone', 'times'], rows),
    )
  } finally {
    await Promise.all([load.stop(), service.stop()])
  }
}

const restOf = async (service: { call: { residentBytes(): Promise<number> } }) =>
  (await service.call.residentBytes()) / 1e6

async function peakUntil(look: () => Promise<number>, end: Promise<unknown>): Promise<number> {
  let peak = 0
  let isOver = false
  end.finally(() => {
    isOver = true
  })
  while (!isOver) {
    peak = Math.max(peak, await look())
    await delay(LOOK_MS)
  }
  return peak
}

/** Reads an export to its end, and keeps nothing of it. */
function download(port: number, path: string, token: string): Promise<{ bytes: number; ms: number }> {
  const start = performance.now()
  return new Promise((resolve, reject) => {
    const sent = request(
      { host: '127.0.0.1', port, path, headers: { authorization: `Bearer ${token}` } },
      (response) => {
        let bytes = 0
        response.on('data', (chunk: Buffer) => {
          bytes += chunk.length
        })
        response.on('error', reject)
        response.on('end', () => {
          if (response.statusCode === 200) return resolve({ bytes, ms: performance.now() - start })
          reject(new Error(`${path}: ${response.statusCode}`))
        })
      },
    )
    sent.on('error', reject)
    sent.end()
  })
}
