import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { explainPrepared, type Node, nodesOf } from '../../../bench/plan.ts'
import { fillScores, SCORE_READS, SCORE_VALUES, type ScoreRead } from '../../../bench/score-reads.ts'
import { useTestDatabase } from '../../support/database.ts'

const ATTEMPTS = 4_000
/** The indexes a read goes by; a partition's is named after it. */
const INDEXES: Record<ScoreRead, RegExp[]> = {
  'all scores of one key': [
    /^question_revisions_key_hash_idx$/,
    /^paper_entries_question_revision_id_idx$/,
    /^question_scores_20\d\d_\d\d_pkey$/,
  ],
  'all scores of one assignment': [
    /^attempts_assignment_id_idx$/,
    /^attempt_scores_current_key$/,
    /^question_scores_20\d\d_\d\d_pkey$/,
  ],
  'changes since': [/^attempt_scores_changed_in_idx$/],
}
const GROWS = /^(attempts|attempt_scores|paper_entries|question_scores.*)$/

const ran = (plan: Node) => nodesOf(plan).filter((node) => node['Actual Loops'] > 0)

test('what statistics, corrections and feeds read of scores goes by indexes, whatever the table holds', async () => {
  const { url } = await useTestDatabase()
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('SET session_replication_role = replica')
  await fillScores(client, ATTEMPTS)
  for (const [name, text] of Object.entries(SCORE_READS) as [ScoreRead, string][]) {
    for (const mode of ['custom', 'generic'] as const) {
      const { plan } = await explainPrepared(client, { text, values: [SCORE_VALUES[name]] }, mode)
      const label = `${name}, ${mode} plan`
      expect(plan['Actual Rows'], label).toBeGreaterThan(0)
      const used = ran(plan).flatMap((node) => node['Index Name'] ?? [])
      for (const index of INDEXES[name]) expect(used, label).toContainEqual(expect.stringMatching(index))
      const whole = ran(plan).filter(
        (node) => node['Node Type'] === 'Seq Scan' && GROWS.test(node['Relation Name'] ?? ''),
      )
      expect(whole, label).toEqual([])
    }
  }
})
