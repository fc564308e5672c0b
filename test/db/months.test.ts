import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { migrate } from '../../src/db/migrate.ts'
import { useTestDatabase } from '../support/database.ts'
import { query } from '../support/embedded/world.ts'
import { closeBefore, startBefore } from '../support/schema/release-before.ts'

const GROWN = ['response_journal', 'attempt_events', 'question_scores', 'question_score_parts']

/** The partitions of a table, by name. */
async function partitions(url: string, table: string): Promise<string[]> {
  const rows = await query(
    url,
    `SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = '${table}'::regclass ORDER BY 1`,
  )
  return rows.map((row) => row['name'] as string)
}

/** `count` months from the present one on, as names end. */
function monthsFrom(count: number): string[] {
  const now = new Date()
  return Array.from({ length: count }, (_month, ahead) =>
    new Date(Date.UTC(now.getUTCFullYear(), now.getUTCMonth() + ahead))
      .toISOString()
      .slice(0, 7)
      .replace('-', '_'),
  )
}

/** A session that lasts as long as the test. */
async function connected(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

/** In which partition the rows of an attempt are. */
async function placeOf(url: string, table: string, attempt: string): Promise<string[]> {
  const rows = await query(
    url,
    `SELECT DISTINCT tableoid::regclass::text AS name FROM ${table} WHERE attempt_id = '${attempt}'`,
  )
  return rows.map((row) => row['name'] as string)
}

describe.each(GROWN)('%s', (table) => {
  test('has this month, the 24 to come, and one for what fits none', async () => {
    const { url } = await useTestDatabase()
    expect(await partitions(url, table)).toEqual(
      [...monthsFrom(25), 'default'].map((month) => `${table}_${month}`),
    )
  })

  test('cannot be changed or emptied by the name of a partition, by the service nor by the owner', async () => {
    const { url } = await useTestDatabase()
    const client = await connected(url)
    for (const part of await partitions(url, table)) {
      const changes = [`UPDATE ${part} SET attempt_id = NULL`, `DELETE FROM ${part}`, `TRUNCATE ${part}`]
      for (const change of changes) {
        await client.query('SET ROLE bareme_app')
        await expect(client.query(change), change).rejects.toThrow('permission denied')
        await client.query('RESET ROLE')
        await expect(client.query(change), change).rejects.toThrow(`${part} is append-only`)
      }
    }
  })

  test('keeps that after the migrate of the release before, which grants every table anew', async () => {
    const { url } = await useTestDatabase()
    await query(url, 'GRANT SELECT, INSERT, UPDATE, DELETE ON ALL TABLES IN SCHEMA public TO bareme_app')
    await expect(query(url, `SET ROLE bareme_app; DELETE FROM ${table}_default`)).rejects.toThrow(
      'append-only',
    )
    await migrate(url)
    const change = `SET ROLE bareme_app; DELETE FROM ${table}_default`
    await expect(query(url, change)).rejects.toThrow('permission denied')
  })
})

test('a row stands in the month in which its attempt started, to the millisecond', async () => {
  const { url } = await useTestDatabase()
  const [first, second] = monthsFrom(2) as [string, string]
  const border = Date.parse(`${second.replace('_', '-')}-01T00:00:00Z`)
  const idAt = (ms: number) => {
    const hex = ms.toString(16).padStart(12, '0')
    return `${hex.slice(0, 8)}-${hex.slice(8)}-7000-8000-000000000001`
  }
  for (const [ms, month] of [
    [border - 1, first],
    [border, second],
  ] as const) {
    const { id } = await startBefore(url, idAt(ms))
    expect(await placeOf(url, 'response_journal', id)).toEqual([`response_journal_${month}`])
    expect(await placeOf(url, 'attempt_events', id)).toEqual([`attempt_events_${month}`])
  }
})

test('rows that came before their month did are moved into it, and what fits none stays', async () => {
  const { url } = await useTestDatabase()
  const old = await startBefore(url, '018bcfe5-6800-7000-8000-000000000001')
  const strange = await startBefore(url, 'ffffffff-6800-4000-8000-000000000001')
  for (const { id } of [old, strange])
    expect(await placeOf(url, 'response_journal', id)).toEqual(['response_journal_default'])
  const all = 'SELECT j::text FROM response_journal j ORDER BY 1'
  const before = await query(url, all)
  await migrate(url)
  expect(await placeOf(url, 'response_journal', old.id)).toEqual(['response_journal_2023_11'])
  expect(await placeOf(url, 'attempt_events', old.id)).toEqual(['attempt_events_2023_11'])
  expect(await placeOf(url, 'response_journal', strange.id)).toEqual(['response_journal_default'])
  expect(await query(url, all)).toEqual(before)
  const change = `DELETE FROM response_journal_default`
  await expect(query(url, change)).rejects.toThrow('append-only')
  await expect(query(url, `SET ROLE bareme_app; ${change}`)).rejects.toThrow('permission denied')
  // A second run has nothing left to do: it asks for no lock.
  const reader = await connected(url)
  await reader.query('BEGIN; SELECT FROM response_journal; SELECT FROM attempts')
  await migrate(url)
})

test('scores that another cluster numbered ahead of this one count as changed now', async () => {
  const { url } = await useTestDatabase()
  const attempt = await startBefore(url)
  await closeBefore(url, attempt)
  const ahead = `SELECT changed_in >= pg_snapshot_xmax(pg_current_snapshot()) AS ahead FROM attempt_scores`
  await query(url, `UPDATE attempt_scores SET changed_in = '9000000000'`)
  expect(await query(url, ahead)).toEqual([{ ahead: true }])
  await migrate(url)
  expect(await query(url, ahead)).toEqual([{ ahead: false }])
})

test('months that cannot be made without making others wait are left to the next start', async () => {
  const { url } = await useTestDatabase()
  const last = `response_journal_${monthsFrom(25).at(-1)}`
  await query(url, `DROP TABLE ${last}`)
  const reader = await connected(url)
  await reader.query('BEGIN; SELECT FROM response_journal')
  expect(await migrate(url)).toEqual([])
  expect(await partitions(url, 'response_journal')).not.toContain(last)
  await reader.query('COMMIT')
  await migrate(url)
  expect(await partitions(url, 'response_journal')).toContain(last)
})
