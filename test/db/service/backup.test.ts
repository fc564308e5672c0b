import { Readable, Writable } from 'node:stream'
import { gunzipSync, gzipSync } from 'node:zlib'
import fc from 'fast-check'
import { expect, test } from 'vitest'
import type { Db } from '../../../src/db/connection.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { verifyReceipt } from '../../../src/security/receipts.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../src/usecases/context.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { backup, inInsertOrder } from '../../../src/usecases/service/backup.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { restore } from '../../../src/usecases/service/restore.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import { useTestDatabase } from '../../support/database.ts'
import { migrationsFolder } from '../../support/schema/migrations.ts'
import { createWorld, SILENT, sampleQuiz, type World } from '../../support/world.ts'
import { illustratedFolder, PICTURES } from '../../unit/banks/pictures/bank.ts'

const SECRET = 'a test secret of 32 characters or more'

/** A world with one submitted attempt, one still open, and an account whose name is hard to copy. */
async function busyWorld(): Promise<World & { receipt: string }> {
  const world = await createWorld()
  const { ctx } = await world.person()
  const { attempt } = await startAttempt(ctx, { quiz: 'sample' })
  const choice = { type: 'single', choice: 'right-1' } as never
  await saveResponse(ctx, { attempt: attempt.id, position: 1, response: choice, expectedVersion: null })
  const { receipt } = await submitAttempt(ctx, { attempt: attempt.id })
  await startAttempt((await world.person()).ctx, { quiz: 'untimed' })
  const name = 'Tab\tbackslash\\N "quote" \u0001 Zoé 🦊'
  const account = {
    email: 'zoe@example.org',
    name,
    role: 'trainer',
    password: 'a long enough phrase',
  } as const
  await createUser(serviceContext(world.services, 'command-line'), account)
  return { ...world, receipt }
}

async function backedUp(db: Db, secret: string | null = SECRET): Promise<Buffer> {
  const chunks: Buffer[] = []
  const output = new Writable({
    write(chunk, _encoding, done) {
      chunks.push(chunk)
      done()
    },
  })
  await backup(db, { output, secret })
  return Buffer.concat(chunks)
}

async function restored(db: Db, file: Buffer, secretKey: string | null = null): Promise<string | null> {
  let kept: string | null = null
  const keepSecret = async (secret: string) => {
    kept = secret
  }
  await restore(db, { input: Readable.from([file]), secretKey, keepSecret })
  return kept
}

async function everything(db: Db): Promise<Record<string, string[]>> {
  const { rows } = await db.pool.query<{ name: string }>(
    `SELECT relname AS name FROM pg_class WHERE relnamespace = 'public'::regnamespace AND relkind IN ('r', 'p')
       AND NOT relispartition AND relname NOT IN ('schema_migrations', 'stamped_in') ORDER BY 1`,
  )
  const tables: Record<string, string[]> = {}
  for (const { name } of rows) {
    // The number of a transaction is of its cluster, and a restore is one of its own.
    const content = await db.pool.query<{ row: string }>(
      `SELECT (to_jsonb(t) - 'changed_in')::text AS row FROM "${name}" t ORDER BY 1`,
    )
    tables[name] = content.rows.map(({ row }) => row)
  }
  return tables
}

test('a backup restored into an empty database is equal row by row, and its receipts still verify', async () => {
  const { db, receipt } = await busyWorld()
  const file = await backedUp(db)
  const { db: copy } = await useTestDatabase()
  expect(await restored(copy, file)).toBe(SECRET)
  const before = await everything(db)
  expect(before['receipts']).toHaveLength(1)
  expect(await everything(copy)).toEqual(before)
  const services = await createServices(copy, SECRET, SILENT)
  await expect(verifyReceipt(services.keys.jwks, receipt)).resolves.toMatchObject({ quiz: 'sample' })
})

test('pictures come with a backup, whole and under the ids that they had', async () => {
  const world = await createWorld({ content: false })
  await world.publish(illustratedFolder({ 'docker/sample.quiz.yaml': sampleQuiz('sample') }))
  const { db: copy } = await useTestDatabase()
  await restored(copy, await backedUp(world.db))
  const media = 'SELECT hash, id, type, width, height, bytes FROM media ORDER BY hash'
  const { rows } = await copy.pool.query(media)
  expect(rows).toEqual((await world.db.pool.query(media)).rows)
  expect(rows).toHaveLength(Object.keys(PICTURES).length)
})

test('who is there is in no backup', async () => {
  const { db } = await busyWorld()
  await db.pool.query('INSERT INTO attempt_presence (attempt_id, seen_at) SELECT id, now() FROM attempts')
  const { db: copy } = await useTestDatabase()
  await restored(copy, await backedUp(db))
  const { attempt_presence, ...kept } = await everything(copy)
  expect(attempt_presence).toEqual([])
  expect(await everything(db)).toMatchObject(kept)
})

test('what is restored counts as changed by the restore, whatever its transactions were numbered before', async () => {
  const { db } = await busyWorld()
  const { db: copy } = await useTestDatabase()
  await restored(copy, await backedUp(db))
  const { rows } = await copy.pool.query(
    `SELECT bool_and(changed_in < pg_snapshot_xmax(pg_current_snapshot())) AS past,
       bool_and(changed_in::text = xmin::text) AS own
     FROM (SELECT xmin, changed_in FROM attempt_scores UNION ALL SELECT xmin, changed_in FROM attempts) t`,
  )
  expect(rows).toEqual([{ past: true, own: true }])
})

test('life goes on after a restore: identities follow the restored rows', async () => {
  const { db: source } = await busyWorld()
  const { db: copy } = await useTestDatabase()
  await restored(copy, await backedUp(source))
  const services = await createServices(copy, SECRET, SILENT)
  const account = {
    email: 'new@example.org',
    name: 'New',
    role: 'trainer',
    password: 'a long enough phrase',
  } as const
  await createUser(serviceContext(services, 'command-line'), account)
  const last = 'SELECT action FROM audit_log ORDER BY id DESC LIMIT 1'
  expect((await copy.pool.query(last)).rows).toEqual([{ action: 'user.create' }])
  const next = `SELECT nextval('attempt_events_id_seq') - max(id) AS step FROM attempt_events`
  expect((await copy.pool.query(next)).rows).toEqual([{ step: 1 }])
  const count = async (of: Db) => (await everything(of))['audit_log']!.length
  expect(await count(copy)).toBe((await count(source)) + 1)
})

test('a database that holds anything refuses a backup and keeps what it has', async () => {
  const { db } = await busyWorld()
  const { db: used } = await useTestDatabase()
  await used.pool.query(`INSERT INTO cohorts (id, name) VALUES (gen_random_uuid(), 'Here first')`)
  const before = await everything(used)
  await expect(restored(used, await backedUp(db))).rejects.toThrow(/not empty \(cohorts\)/)
  expect(await everything(used)).toEqual(before)
})

test('a database at other migrations refuses a backup', async () => {
  const { db } = await busyWorld()
  const { db: newer } = await useTestDatabase()
  await newer.pool.query(
    `INSERT INTO schema_migrations (number, name, hash) VALUES (9999, '9999_later.sql', '')`,
  )
  await expect(restored(newer, await backedUp(db))).rejects.toThrow(/more: 9999_later\.sql; fewer: none/)
})

test('a backup fits a database that got the same migrations in another order', async () => {
  const colour = { '202601010900_colour.sql': 'ALTER TABLE cohorts ADD COLUMN colour text' }
  const motto = { '202601020900_motto.sql': 'ALTER TABLE cohorts ADD COLUMN motto text' }
  const [source, copy] = [await useTestDatabase(), await useTestDatabase()]
  for (const files of [colour, motto]) await migrate(source.url, await migrationsFolder(files))
  await source.db.pool.query(
    `INSERT INTO cohorts (id, name, colour, motto) VALUES (gen_random_uuid(), 'C', 'red', 'go')`,
  )
  const file = await backedUp(source.db)
  await migrate(copy.url, await migrationsFolder(motto))
  await expect(restored(copy.db, file)).rejects.toThrow(/more: none; fewer: 202601010900_colour\.sql/)
  await migrate(copy.url, await migrationsFolder(colour))
  await restored(copy.db, file)
  const cohorts = 'SELECT id, name, colour, motto FROM cohorts'
  expect((await copy.db.pool.query(cohorts)).rows).toEqual((await source.db.pool.query(cohorts)).rows)
})

test('a file that was cut short or changed anywhere restores nothing', async () => {
  const { db } = await busyWorld()
  const file = await backedUp(db)
  const plain = gunzipSync(file)
  const { db: empty } = await useTestDatabase()
  const nothing = await everything(empty)
  const cut = fc.nat({ max: file.length - 1 }).map((end) => file.subarray(0, end))
  const cutInside = fc.nat({ max: plain.length - 1 }).map((end) => gzipSync(plain.subarray(0, end)))
  const changed = fc
    .tuple(fc.nat({ max: plain.length - 1 }), fc.integer({ min: 1, max: 255 }))
    .map(([at, bits]) => {
      const copy = Buffer.from(plain)
      copy[at] = copy[at]! ^ bits
      return gzipSync(copy)
    })
  const damaged = fc.oneof(
    cut,
    cutInside,
    changed,
    fc.constant(gzipSync(Buffer.concat([plain, Buffer.of(0)]))),
  )
  await fc.assert(
    fc.asyncProperty(damaged, async (broken) => {
      await expect(restored(empty, broken)).rejects.toThrow(
        /^The backup cannot be restored|other migrations|another SECRET_KEY/,
      )
      expect(await everything(empty)).toEqual(nothing)
    }),
    { numRuns: 40 },
  )
})

test('a changed byte is told as such, not by what PostgreSQL thinks of it', async () => {
  const { db } = await busyWorld()
  const plain = gunzipSync(await backedUp(db))
  const { db: empty } = await useTestDatabase()
  // Within a name: no text in UTF-8 any more.
  plain[plain.indexOf('Zoé') + 2] = 0xff
  await expect(restored(empty, gzipSync(plain))).rejects.toThrow(
    'The backup cannot be restored: it was changed.',
  )
})

test('another SECRET_KEY than the one of the signing keys restores nothing', async () => {
  const { db } = await busyWorld()
  const { db: empty } = await useTestDatabase()
  const other = 'another secret of 32 characters or more'
  await expect(restored(empty, await backedUp(db, null), other)).rejects.toThrow(/another SECRET_KEY/)
  await expect(restored(empty, await backedUp(db, null))).rejects.toThrow(/another SECRET_KEY/)
  expect(await restored(empty, await backedUp(db, null), SECRET)).toBeNull()
})

test('a backup taken while answers are saved holds one instant', async () => {
  const world = await createWorld()
  const { ctx } = await world.person()
  const { attempt } = await startAttempt(ctx, { quiz: 'sample' })
  const save = () => {
    const response = { type: 'single', choice: 'right-1' } as never
    return saveResponse(ctx, { attempt: attempt.id, position: 1, response, expectedVersion: null })
  }
  await save()
  // Holds the backup between the attempts it has copied and the journal that it has not.
  const holder = await world.db.pool.connect()
  await holder.query('BEGIN; LOCK TABLE receipts IN ACCESS EXCLUSIVE MODE')
  const backingUp = backedUp(world.db)
  const waits = 'SELECT FROM pg_stat_activity WHERE $1 = ANY (pg_blocking_pids(pid))'
  const pid = (await holder.query('SELECT pg_backend_pid() AS pid')).rows[0].pid
  // Asked on another connection: within its transaction the holder would be shown the same moment for ever.
  while ((await world.db.pool.query(waits, [pid])).rowCount === 0);
  await save()
  await holder.query('COMMIT')
  holder.release()
  const file = await backingUp
  const { db: copy } = await useTestDatabase()
  await restored(copy, file)
  const { rows } = await copy.pool.query(
    `SELECT a.last_seq, r.version, (SELECT max(seq) FROM response_journal) AS journal FROM attempts a JOIN responses r ON r.attempt_id = a.id`,
  )
  expect(rows[0].journal).toBe(rows[0].last_seq)
  expect(rows[0].version).toBe(rows[0].last_seq)
})

test('tables come after those they point at; a circle is refused', () => {
  const table = (name: string, ...references: string[]) => ({ name, references })
  const names = inInsertOrder([table('c', 'b'), table('b', 'a'), table('a')]).map(({ name }) => name)
  expect(names).toEqual(['a', 'b', 'c'])
  expect(() => inInsertOrder([table('a', 'b'), table('b', 'a')])).toThrow(/point at each other/)
})
