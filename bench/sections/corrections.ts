import type { Connection, Db } from '../../src/db/connection.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { carryOut } from '../../src/usecases/scores/corrections/carry-out.ts'
import { createCorrection, tryCorrection } from '../../src/usecases/scores/corrections/create.ts'
import { correctionInput } from '../../src/usecases/scores/corrections/fields.ts'
import { revertCorrection } from '../../src/usecases/scores/corrections/manage.ts'
import { fixed, print, table } from '../report.ts'
import { fillBigCohort, fillResults } from '../result-reads.ts'
import { QUIZ, type World } from '../world.ts'

const ATTEMPTS = 10_000
const QUESTIONS = 20
const MOST_LOCKED_MS = 2_000

/** What correcting a question of 10,000 attempts takes, and for how long closings wait meanwhile. */
export async function corrections(world: World): Promise<void> {
  const { question, key } = await fill(world)
  const timed = lastTransaction(world.services.db)
  const ctx = { ...serviceContext(world.services, 'command-line'), db: timed.db }
  const input = correctionInput.parse({ question, policy: 'new-key', key, reason: 'bench' })
  const rows: string[][] = []
  const measured = async <T>(name: string, run: () => Promise<T>, isLocking = true): Promise<T> => {
    const begin = performance.now()
    const result = await run()
    const all = performance.now() - begin
    rows.push([
      name,
      fixed(all / 1000, 1),
      ...(isLocking ? [fixed(timed.lastMs()), fixed(MOST_LOCKED_MS)] : ['', '']),
    ])
    return result
  }
  const { version } = await measured('previewed', () => tryCorrection(ctx, input), false)
  const correction = await createCorrection(ctx, input, version)
  await measured('applied', () => carryOut(ctx, correction))
  await revertCorrection(ctx, { correction, reason: 'bench' })
  await measured('reverted', () => carryOut(ctx, correction))
  print(
    'Corrections',
    `${world.postgres}; one question of ${ATTEMPTS.toLocaleString('en')} attempts of ${QUESTIONS}. Closings wait from the first lock to the last, which is at most the last transaction.`,
    table(['a correction', 's', 'locked, ms', 'target'], rows),
  )
}

/** The database, with how long its last transaction took. */
function lastTransaction(db: Db): { db: Db; lastMs: () => number } {
  let last = 0
  const transaction = async <T>(work: (tx: Connection) => Promise<T>): Promise<T> => {
    const begin = performance.now()
    try {
      return await db.transaction(work)
    } finally {
      last = performance.now() - begin
    }
  }
  return { db: { ...db, transaction }, lastMs: () => last }
}

/** Attempts whose answers to one question are spread over its options, and another key for it. */
async function fill(world: World): Promise<{ question: string; key: object }> {
  const client = await world.admin.connect()
  await client.query('SET session_replication_role = replica')
  await fillResults(client, { from: 0, to: 0, quiz: QUIZ })
  await fillBigCohort(client, { attempts: ATTEMPTS, quiz: QUIZ, questions: QUESTIONS })
  const { rows } = await client.query(`
    SELECT r.id, r.bank || '/' || r.question AS name, r.content->'content'->'options' AS options
    FROM paper_entries e JOIN question_revisions r ON r.id = e.question_revision_id
    WHERE r.type = 'single' LIMIT 1`)
  const [{ id, name, options }] = rows as [
    { id: string; name: string; options: { id: string; correct: boolean }[] },
  ]
  await client.query(
    `INSERT INTO responses (attempt_id, position, response, version, saved_at)
     SELECT attempt_id, position, jsonb_build_object('type', 'single', 'choice',
       ($2::text[])[1 + abs(hashtext(attempt_id::text)) % $3]), 1, now() FROM paper_entries WHERE question_revision_id = $1`,
    [id, options.map((option) => option.id), options.length],
  )
  await client.query(
    `INSERT INTO question_score_parts (attempt_id, position, revision, parts)
     SELECT attempt_id, position, 1, '[]' FROM paper_entries WHERE question_revision_id = $1`,
    [id],
  )
  await client.query('RESET session_replication_role; ANALYZE')
  client.release()
  const other = options.find(({ correct }) => !correct)!
  return { question: name, key: { options: [{ id: other.id, correct: true }] } }
}
