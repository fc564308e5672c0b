import { readFile } from 'node:fs/promises'
import { join } from 'node:path'
import pg from 'pg'
import { beforeEach, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../src/db/connection.ts'
import { migrate } from '../../src/db/migrate.ts'
import { listQuestionScores } from '../../src/db/repositories/attempts/score.ts'
import { submitAttempt } from '../../src/usecases/attempts/submit.ts'
import { start } from '../support/attempts.ts'
import { useTestDatabase } from '../support/database.ts'
import { query } from '../support/embedded/world.ts'
import { emptyDatabase, migrationsFolder } from '../support/schema/migrations.ts'
import {
  closeBefore,
  type OldAttempt,
  readBefore,
  settleBefore,
  startBefore,
} from '../support/schema/release-before.ts'
import { createWorld } from '../support/world.ts'

const FOUNDATION = '0001_foundation.sql'
let released: string

beforeEach(async () => {
  const text = await readFile(join(import.meta.dirname, '../../migrations', FOUNDATION), 'utf8')
  released = await migrationsFolder({ [FOUNDATION]: text })
})

/** What this release reads of an attempt that 0.2.0 closed: all it was, and what statistics ask. */
async function expectKept(url: string, { id, questions }: OldAttempt): Promise<void> {
  const db = connect({ url, max: 1 })
  const scores = await listQuestionScores(db, { attempt: id, revision: 1 }).finally(() => db.close())
  expect(scores).toEqual(
    questions.map((_question, index) => ({
      position: index + 1,
      comment: null,
      corrected: null,
      state: 'final',
      points: '1.0000000',
      maxPoints: '2.0000000',
      parts: [{ code: `part-${index + 1}` }],
    })),
  )
  const rows = await query(
    url,
    `SELECT key_hash, engine_version, chosen, parts FROM question_scores WHERE attempt_id = '${id}' ORDER BY position`,
  )
  expect(rows).toEqual(
    questions.map(({ chosen }, index) => ({
      key_hash: `key-${index}`,
      engine_version: 1,
      chosen,
      parts: [],
    })),
  )
  expect(
    await query(
      url,
      `SELECT revision, cause, cause_id, changed_in IS NOT NULL AS told FROM attempt_scores WHERE attempt_id = '${id}'`,
    ),
  ).toEqual([{ revision: 1, cause: 'close', cause_id: null, told: true }])
}

test('an upgrade from 0.2.0 keeps every score, journal row and event, and ids go on', async () => {
  const url = await emptyDatabase()
  await migrate(url, released)
  const attempts = [await startBefore(url), await startBefore(url, '01890000-0000-7000-8000-000000000001')]
  for (const attempt of attempts) await closeBefore(url, attempt)
  const kept = `SELECT (SELECT array_agg(j::text ORDER BY j) FROM response_journal j) AS journal,
    (SELECT array_agg((id, attempt_id, event, at, actor_id, data)::text ORDER BY id) FROM attempt_events) AS events`
  const before = await query(url, kept)
  await migrate(url)
  expect(await query(url, kept)).toEqual(before)
  for (const attempt of attempts) await expectKept(url, attempt)
  const { id } = await startBefore(url)
  const ids = await query(url, `SELECT attempt_id, id FROM attempt_events ORDER BY id`)
  expect(ids).toHaveLength(5)
  expect(ids.at(-1)).toEqual({ attempt_id: id, id: String(5) })
})

test('an upgrade waits for whoever holds an attempt, and lets them finish: neither waits in a ring', async () => {
  const url = await emptyDatabase()
  await migrate(url, released)
  const { id } = await startBefore(url)
  const saver = new pg.Client(url)
  await saver.connect()
  onTestFinished(() => saver.end())
  await saver.query(`BEGIN; SELECT FROM attempts WHERE id = '${id}' FOR NO KEY UPDATE`)
  const [{ pid }] = (await saver.query('SELECT pg_backend_pid() AS pid')).rows
  const upgrade = migrate(url)
  while (
    (await query(url, `SELECT FROM pg_stat_activity WHERE ${pid} = ANY (pg_blocking_pids(pid))`)).length === 0
  );
  await saver.query(`INSERT INTO response_journal (attempt_id, seq, position, response, version, received_at, outcome)
    VALUES ('${id}', 2, 1, 'null', 2, now(), 'accepted')`)
  await saver.query('COMMIT')
  expect(await upgrade).toContain('202611282103_months.sql')
  expect(await query(url, 'SELECT seq FROM response_journal ORDER BY seq')).toEqual([{ seq: 1 }, { seq: 2 }])
})

test('0.2.0 goes on starting, saving and closing on the tables of this release, and nothing it writes is lost', async () => {
  const { url } = await useTestDatabase()
  const attempt = await startBefore(url)
  await closeBefore(url, attempt)
  await expectKept(url, attempt)
})

test('0.2.0 reads a score of this release, without the words of its parts', async () => {
  const world = await createWorld()
  const person = await world.person()
  const id = await start(person.ctx)
  const { receipt } = await submitAttempt(person.ctx, { attempt: id })
  const question = { total: '0.0000000', jws: receipt, state: 'final', points: '0.0000000', parts: [] }
  expect(await readBefore(world.url, id)).toMatchObject(
    [1, 2, 3].map((position) => ({ ...question, position })),
  )
})

test('0.2.0 settles no pending score on these tables: it would relabel what it leaves', async () => {
  const { url } = await useTestDatabase()
  const attempt = await startBefore(url)
  await closeBefore(url, attempt)
  await expect(settleBefore(url, attempt.id)).rejects.toThrow('question_scores is append-only')
})
