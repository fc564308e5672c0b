import { expect, test } from 'vitest'
import { migrate } from '../../../src/db/migrate.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import { createContentStore } from '../../../src/usecases/banks/content/store.ts'
import { dropJournal, dropJournalInput } from '../../../src/usecases/service/drop-journal.ts'
import { monthsAhead } from '../../../src/usecases/service/months-ahead.ts'
import { validated } from '../../../src/usecases/validated.ts'
import { bareme } from '../../support/bareme.ts'
import { type TestDatabase, useTestDatabase } from '../../support/database.ts'
import { query } from '../../support/embedded/world.ts'
import { closeBefore, startBefore } from '../../support/schema/release-before.ts'

const HAND = { kind: 'service', job: 'command-line', by: 'ada' } as const
const SECRET_KEY = 'a secret key of 32 characters or more'

/** Attempts of three months, the one of the second open, and one of the present month that is closed. */
async function journaled(): Promise<TestDatabase & { closed: string; open: string; present: string }> {
  const database = await useTestDatabase()
  const { url } = database
  const old = await startBefore(url, '018bcfe5-6800-7000-8000-000000000001')
  const open = await startBefore(url, '018cc251-f400-7000-8000-000000000001')
  const present = await startBefore(url)
  for (const attempt of [old, present]) await closeBefore(url, attempt)
  await migrate(url)
  return { ...database, closed: old.id, open: open.id, present: present.id }
}

/** How much is stored of every attempt, by table. */
async function storedOf(url: string, ...attempts: string[]) {
  const of = (table: string) =>
    `SELECT count(*)::int FROM ${table} WHERE attempt_id IN (${attempts.map((id) => `'${id}'`).join(', ')})`
  const rows = await query(
    url,
    `SELECT (${of('response_journal')}) AS journal, (${of('attempt_events')}) AS events,
       (${of('question_scores')}) AS scores, (${of('question_score_parts')}) AS parts, (${of('responses')}) AS answers`,
  )
  return rows[0]
}

test('months of the journal go, and nothing else: not the present month, nor one in which an attempt is open', async () => {
  const { url, db, closed, open, present } = await journaled()
  const before = await storedOf(url, closed)
  expect(await dropJournal(db, HAND, { before: '2999-01' })).toEqual({
    dropped: ['2023-11'],
    kept: ['2024-01'],
  })
  expect(await storedOf(url, closed)).toEqual({ ...before, journal: 0 })
  expect(await storedOf(url, open)).toMatchObject({ journal: 1, events: 1 })
  expect(await storedOf(url, present)).toMatchObject({ journal: 1, events: 2 })
  expect(await monthsAhead(db)).toBe(24)
  const audit = await query(
    url,
    'SELECT action, object_type, object_id, actor_kind, actor_name FROM audit_log',
  )
  expect(audit).toEqual([
    {
      action: 'journal.drop',
      object_type: 'journal',
      object_id: '2023-11',
      actor_kind: 'service',
      actor_name: 'command-line: ada',
    },
  ])
})

test('the month that is named is the first that stays', async () => {
  const { db } = await journaled()
  expect(await dropJournal(db, HAND, { before: '2023-11' })).toEqual({ dropped: [], kept: [] })
  expect(await dropJournal(db, HAND, { before: '2023-12' })).toEqual({ dropped: ['2023-11'], kept: [] })
})

test.each(['2027', '2027-13', '27-01', '2027-1', '2027-01-01', ''])('%o is no month', (before) => {
  expect(() => validated(dropJournalInput, { before })).toThrow()
})

test('it is the owner’s: the command line says what it dropped, the service may not', async () => {
  const { url } = await journaled()
  const args = ['--as', 'ada', 'journal', 'drop', '--before', '2024-02']
  const env = { DATABASE_URL: 'postgresql://127.0.0.1:1/nowhere', MIGRATE_DATABASE_URL: url, SECRET_KEY }
  const { code, out, err } = await bareme(args, { env })
  expect({ code, err, out }).toEqual({
    code: 0,
    err: '',
    out: 'dropped 2023-11\nkept 2024-01: an attempt that began then is open\n',
  })
  const again = await bareme([...args.slice(0, -1), '2023-12'], { env })
  expect(again).toMatchObject({ code: 0, out: 'nothing before 2023-12\n' })
  expect(await query(url, 'SELECT action, actor_name FROM audit_log')).toEqual([
    { action: 'journal.drop', actor_name: 'command-line: ada' },
  ])
  await expect(query(url, 'SET ROLE bareme_app; DROP TABLE response_journal_2024_01')).rejects.toThrow(
    'must be owner',
  )
})

test('what has fewer months than the others counts for the metric', async () => {
  const { url, db } = await useTestDatabase()
  expect(await monthsAhead(db)).toBe(24)
  const [last] = await query(
    url,
    `SELECT max(inhrelid::regclass::text) AS name FROM pg_inherits
     WHERE inhparent = 'question_scores'::regclass AND inhrelid::regclass::text NOT LIKE '%default'`,
  )
  await query(url, `DROP TABLE ${last!['name']}`)
  expect(await monthsAhead(db)).toBe(23)
  const { registry } = createMetrics({ db, content: createContentStore(Buffer.alloc(32)) })
  expect(await registry.getSingleMetricAsString('bareme_months_ahead')).toMatch(/^bareme_months_ahead 23$/m)
})
