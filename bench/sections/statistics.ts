import { startLoad, startService } from '../processes.ts'
import { fixed, print, quantile, table } from '../report.ts'
import { BIG_ASSIGNMENT, fillBigCohort, fillResults, TRAINER_IDS } from '../result-reads.ts'
import { joined, SAVES_PER_SECOND, savesUntil, steadySaves } from '../steady-saves.ts'
import { QUIZ, type World } from '../world.ts'

const ATTEMPTS = 50_000
const QUESTIONS = 20
const SAMPLES = 5
const CACHED = 50
const ALONE_MS = 10_000
const BESIDE = 10

/** What every figure of a million responses costs, fresh and kept, and the saves of others meanwhile. */
export async function statistics(world: World): Promise<void> {
  await fill(world)
  const [service, load] = [await startService(world), await startLoad()]
  try {
    const saves = await steadySaves(world, { service, load })
    const [token] = await service.call.trainerTokens(TRAINER_IDS)
    const address = `http://127.0.0.1:${service.port}/v1/statistics?assignment=${BIG_ASSIGNMENT}`
    const ask = async () => {
      const start = performance.now()
      const response = await fetch(address, { headers: { authorization: `Bearer ${token}` } })
      const { n, questions } = (await response.json()) as { n: number; questions: object[] }
      if (n !== ATTEMPTS || questions.length !== QUESTIONS) throw new Error(`${response.status}: n is ${n}`)
      return performance.now() - start
    }
    // What trainers do makes a new version of the data, and with it figures that are computed anew.
    const askFresh = async () => {
      await world.admin.query(
        `INSERT INTO audit_log (actor_kind, action, object_type, object_id) VALUES ('service', 'bench', 'bench', 'bench')`,
      )
      return ask()
    }
    await askFresh()
    const fresh = await repeated(SAMPLES, askFresh)
    const cached = await repeated(CACHED, ask)
    const before = await saves(ALONE_MS)
    const beside = repeated(BESIDE, askFresh)
    const during = await savesUntil(saves, beside)
    const besideMs = await beside
    const after = await saves(ALONE_MS)
    const [p99, alone] = [quantile(during, 0.99), quantile(joined([before, after]), 0.99)]
    print(
      'Statistics',
      `${world.postgres}; ${ATTEMPTS.toLocaleString('en')} attempts of ${QUESTIONS} questions; ${SAVES_PER_SECOND} saves a second beside, each from when it was due.`,
      table(
        ['figures', 'median ms', 'slowest ms', 'target'],
        [
          ['fresh', fixed(quantile(fresh, 0.5)), fixed(quantile(fresh, 1)), '3000'],
          ['kept', fixed(quantile(cached, 0.5), 1), fixed(quantile(cached, 1), 1), '20'],
          [
            'fresh, over and over beside saves',
            fixed(quantile(besideMs, 0.5)),
            fixed(quantile(besideMs, 1)),
            '',
          ],
        ],
      ),
      table(
        ['saves', 'p99 ms', 'times', 'target'],
        [
          ['alone', fixed(alone, 1), '1.0', ''],
          ['beside statistics', fixed(p99, 1), fixed(p99 / alone, 2), '1.5'],
        ],
      ),
    )
  } finally {
    await Promise.all([load.stop(), service.stop()])
  }
}

async function fill(world: World): Promise<void> {
  const client = await world.admin.connect()
  await client.query('SET session_replication_role = replica')
  await fillResults(client, { from: 0, to: 0, quiz: QUIZ })
  await fillBigCohort(client, { attempts: ATTEMPTS, quiz: QUIZ, questions: QUESTIONS })
  await client.query('RESET session_replication_role')
  client.release()
}

async function repeated(times: number, run: () => Promise<number>): Promise<Float64Array> {
  const all: number[] = []
  for (let n = 0; n < times; n++) all.push(await run())
  return Float64Array.from(all)
}
