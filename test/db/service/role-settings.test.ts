import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { connect } from '../../../src/db/connection.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { ensureRoleSettings, ROLE_SETTINGS, roleSettingLines } from '../../../src/db/role-settings.ts'
import { createReadiness } from '../../../src/usecases/service/readiness.ts'
import { query } from '../../support/embedded/world.ts'
import { emptyDatabase, newRole } from '../../support/schema/migrations.ts'

const NAMES = Object.keys(ROLE_SETTINGS)

/** A database, and what of it a new connection has in force. */
async function database() {
  const owner = await newRole()
  const url = await emptyDatabase(owner)
  const inForce = async (address = url) => {
    const rows = await query(
      address,
      `SELECT ${NAMES.map((name) => `current_setting('${name}') AS ${name}`).join(', ')}`,
    )
    return rows[0]
  }
  return { url, owner, inForce }
}

test('a role with other defaults, or none, gets those that promises rest on', async () => {
  const { url, owner, inForce } = await database()
  await query(
    url,
    `ALTER ROLE ${owner.name} SET synchronous_commit = off; ALTER ROLE ${owner.name} SET lock_timeout = '1min';
     ALTER ROLE ${owner.name} SET timezone = 'Europe/Paris'`,
  )
  expect(await inForce()).not.toEqual(ROLE_SETTINGS)
  expect((await ensureRoleSettings(url)).toSorted()).toEqual(NAMES.toSorted())
  expect(await inForce()).toEqual(ROLE_SETTINGS)
  expect(await ensureRoleSettings(url)).toEqual([])
})

test('of replicas that start at once one writes, and the others are content with what it wrote', async () => {
  const { url, owner, inForce } = await database()
  const first = new pg.Client(url)
  await first.connect()
  await first.query('BEGIN')
  const name = new URL(url).pathname.slice(1)
  for (const line of roleSettingLines(owner.name, name)) await first.query(line)
  const second = ensureRoleSettings(url)
  const waiting = `SELECT count(*)::int AS waiting FROM pg_stat_activity
    WHERE datname = '${name}' AND wait_event_type = 'Lock'`
  await expect.poll(() => query(url, waiting), { interval: 5 }).toEqual([{ waiting: 1 }])
  await first.query('COMMIT')
  await first.end()
  await second
  expect(await inForce()).toEqual(ROLE_SETTINGS)
})

test('what is stronger than asked for stays', async () => {
  const { url, owner, inForce } = await database()
  await query(url, `ALTER ROLE ${owner.name} SET synchronous_commit = remote_apply`)
  expect(await ensureRoleSettings(url)).not.toContain('synchronous_commit')
  expect(await inForce()).toEqual({ ...ROLE_SETTINGS, synchronous_commit: 'remote_apply' })
})

test.each([
  ['synchronous_commit is off', '-c synchronous_commit=off'],
  ['statement_timeout is 0', '-c statement_timeout=0'],
  ['lock_timeout is 0, timezone is Europe/Paris', '-c lock_timeout=0 -c timezone=Europe/Paris'],
])('an address under which %s is refused, with the line to run', async (said, options) => {
  const { url, owner } = await database()
  const address = new URL(url)
  address.searchParams.set('options', options)
  const refused = await ensureRoleSettings(address.href).catch((error: Error) => error.message)
  expect(refused).toContain(`not in force on DATABASE_URL: ${said}.\n`)
  const [name] = said.split(' ')
  const inDatabase = `IN DATABASE "${address.pathname.slice(1)}"`
  expect(refused).toContain(`  ALTER ROLE "${owner.name}" ${inDatabase} SET ${name} TO `)
})

test('readiness sees a setting that is lost while the service runs, and that it is mended', async () => {
  const { url, owner } = await database()
  await migrate(url)
  await ensureRoleSettings(url)
  const db = connect({ url })
  onTestFinished(() => db.close())
  const readiness = createReadiness(db, { settingsEveryMs: 0 })
  expect(await readiness()).toEqual({ status: 'ready' })
  const name = new URL(url).pathname.slice(1)
  const set = (value: string) =>
    query(
      url,
      `ALTER ROLE ${owner.name} IN DATABASE ${name} SET synchronous_commit = ${value};
       SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE application_name = 'bareme-probe' AND datname = '${name}'`,
    )
  await set('off')
  await expect
    .poll(readiness, { interval: 5 })
    .toEqual({ status: 'settings-apart', settings: ['synchronous_commit'] })
  await set('on')
  await expect.poll(readiness, { interval: 5 }).toEqual({ status: 'ready' })
})

test('readiness has a connection of its own: it answers while all others are busy', async () => {
  const { url } = await database()
  await migrate(url)
  await ensureRoleSettings(url)
  const db = connect({ url, max: 1 })
  onTestFinished(() => db.close())
  const busy = await db.pool.connect()
  try {
    expect(await createReadiness(db)()).toEqual({ status: 'ready' })
  } finally {
    busy.release()
  }
})
