import { writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { connect, type Db } from '../../../src/db/connection.ts'
import { clusterDirOf } from '../../../src/db/embedded/location.ts'
import type { EmbeddedServer } from '../../../src/db/embedded/server.ts'
import { isDatabaseAway, sqlState } from '../../../src/db/failures.ts'
import { savepoint } from '../../../src/db/savepoint.ts'
import { awaitStandby } from '../../support/embedded/standby.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'

const PATIENT = { timeout: 20_000, interval: 20 }
let server: EmbeddedServer

beforeAll(async () => {
  const world = embeddedWorld()
  server = await world.start({ dataDir: await world.folder(), keepAlive: true })
  await asSuperuser('CREATE TABLE kept (id int PRIMARY KEY)')
  return () => world.close()
})

const asSuperuser = (sql: string) => query(server.superuserUrl, sql)

/** The service's door to the server, of one connection. */
function opened(): Db {
  const db = connect({ url: server.superuserUrl, max: 1 })
  onTestFinished(() => db.close())
  return db
}

const backend = async ({ pool }: Db) => (await pool.query('SELECT pg_backend_pid() AS pid')).rows[0].pid

/** Why it failed; null when it did not. */
const failure = (work: Promise<unknown>) => work.then(() => null).catch((error: unknown) => error)

test('a commit that stopped waiting for its standby is acknowledged to nobody', async () => {
  await awaitStandby(server.superuserUrl, 'away')
  const [one, other] = [opened(), opened()]
  const failed = [
    failure(one.transaction(({ pg }) => pg.query('INSERT INTO kept VALUES (1)'))),
    failure(other.pool.query('INSERT INTO kept VALUES (2)')),
  ]
  const waiting = "FROM pg_stat_activity WHERE wait_event = 'SyncRep'"
  await vi.waitFor(async () => expect(await asSuperuser(`SELECT pid ${waiting}`)).toHaveLength(2), PATIENT)
  await asSuperuser(`SELECT pg_cancel_backend(pid) ${waiting}`)
  for (const error of await Promise.all(failed)) {
    expect(sqlState(error)).toBe('08007')
    expect(isDatabaseAway(error)).toBe(true)
  }
  await awaitStandby(server.superuserUrl, '')
  expect(await failure(other.pool.query('INSERT INTO kept VALUES (3)'))).toBeNull()
})

test.each([
  ['a server that takes no writes', 'SET TRANSACTION READ ONLY', '25006', false],
  ['a server that ends its sessions', 'SELECT pg_terminate_backend(pg_backend_pid())', '57P01', false],
  ['a row that is there already', 'INSERT INTO kept VALUES (7)', '23505', true],
] as const)('a transaction that failed for %s', async (_what, first, state, keeps) => {
  const db = opened()
  const before = await backend(db)
  const error = await failure(
    db.transaction((tx) =>
      savepoint(tx, async () => {
        await tx.pg.query(first)
        await tx.pg.query('INSERT INTO kept VALUES (7)')
      }),
    ),
  )
  expect(sqlState(error)).toBe(state)
  expect((await backend(db)) === before).toBe(keeps)
})

test('a connection is made at a moment of chance when the one before was lost, and at once otherwise', async () => {
  const chance = vi.spyOn(Math, 'random')
  onTestFinished(() => chance.mockRestore())
  const db = opened()
  await backend(db)
  expect(chance).not.toHaveBeenCalled()
  await failure(db.pool.query('SELECT pg_terminate_backend(pg_backend_pid())'))
  await backend(db)
  expect(chance).toHaveBeenCalledOnce()
})

test('a pooler that still says of a promoted server that it is a standby is not believed', async () => {
  const db = opened()
  db.pool.on('connect', (client) => {
    const { connection } = client as unknown as { connection: NodeJS.EventEmitter }
    connection.emit('parameterStatus', { parameterName: 'in_hot_standby', parameterValue: 'on' })
  })
  expect(await failure(db.pool.query('SELECT 1'))).toBeNull()
})

test('a server that has become a standby is no server to connect to, until it is promoted', async () => {
  const killed = server.postmasterPid()
  await writeFile(join(clusterDirOf(server.dataDir), 'standby.signal'), '')
  process.kill(killed, 'SIGKILL')
  const recovering = () => asSuperuser('SELECT pg_is_in_recovery() AS is')
  await vi.waitFor(async () => expect(await recovering()).toEqual([{ is: true }]), PATIENT)
  const db = opened()
  const error = await failure(db.pool.query('SELECT 1'))
  expect(sqlState(error)).toBe('25006')
  expect(isDatabaseAway(error)).toBe(true)
  await asSuperuser('SELECT pg_promote()')
  expect(await failure(db.pool.query('INSERT INTO kept VALUES (4)'))).toBeNull()
})
