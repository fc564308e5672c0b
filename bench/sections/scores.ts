import { blocksOf, explainPrepared, shapeOf } from '../plan.ts'
import { fixed, print, quantile, table } from '../report.ts'
import { fillScores, SCORE_READS, SCORE_VALUES, type ScoreRead } from '../score-reads.ts'
import type { World } from '../world.ts'

const ATTEMPTS = 100_000
const SAMPLES = 11

/** What statistics, corrections and feeds will read of a million scores. */
export async function scores(world: World): Promise<void> {
  const client = await world.admin.connect()
  const rows: string[][] = []
  const shapes: string[] = []
  try {
    await client.query('SET session_replication_role = replica')
    await fillScores(client, ATTEMPTS)
    for (const [name, text] of Object.entries(SCORE_READS) as [ScoreRead, string][]) {
      for (const mode of ['custom', 'generic'] as const) {
        const samples = []
        for (let sample = 0; sample < SAMPLES; sample++)
          samples.push(await explainPrepared(client, { text, values: [SCORE_VALUES[name]] }, mode))
        const { plan } = samples[0]!
        const ms = quantile(
          samples.map((one) => one.ms),
          0.5,
        )
        rows.push([name, mode, String(plan['Actual Rows']), fixed(blocksOf(plan)), fixed(ms, 1)])
        shapes.push(`${name}, ${mode}: ${shapeOf(plan)}`)
      }
    }
  } finally {
    await client.query('RESET session_replication_role')
    client.release()
  }
  print(
    'What is read of scores',
    `${world.postgres}; ${ATTEMPTS.toLocaleString('en')} attempts of 10 questions over 12 months; median of ${SAMPLES}.`,
    table(['read', 'plan', 'rows', 'buffers', 'ms'], rows),
    ...shapes,
  )
}
