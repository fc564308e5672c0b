import pg from 'pg'
import { describe, expect, onTestFinished, test } from 'vitest'
import { connect } from '../../../../src/db/connection.ts'
import { isDatabaseAway } from '../../../../src/db/failures.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import type { Services } from '../../../../src/usecases/context.ts'
import { createServices } from '../../../../src/usecases/service/create-services.ts'
import { choose, rowsOf, save, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { gathered, gathering, sentOn } from '../../../support/races/gathered.ts'
import { legs, openStage } from '../../../support/races/schedule.ts'
import { createWorld, SILENT, TEST_SECRET, type TestPerson } from '../../../support/world.ts'

type Taker = TestPerson & { attempt: string }

/** A world whose pool has one connection, and people with an attempt each, in the order of its id. */
async function scene(count: number) {
  const world = await createWorld({ max: 1 })
  const people: Taker[] = []
  for (let n = 0; n < count; n++) {
    const person = await world.person()
    people.push({ ...person, attempt: await start(person.at(T0)) })
  }
  const sent = sentOn(world.db)
  const kinds = () => sent.map(kindOf)
  const journal = ({ attempt }: Taker) => rowsOf(world.db, 'response_journal', attempt, 'seq')
  return { world, people, sent, kinds, journal }
}

/** Nothing has a name where nothing can be prepared. */
function kindOf({ text }: pg.QueryConfig): string {
  if (text.includes('jsonb_to_recordset')) return 'together'
  return text.includes('INSERT INTO responses') ? 'alone' : text
}

const answering = ({ at, attempt }: Taker, choice = 'right-1') =>
  save(at(plus(MINUTE)), attempt, 1, choose(choice))

/** A session of the test's own, in which something is held. */
async function session(url: string): Promise<pg.Client> {
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  return client
}

const how = (outcomes: PromiseSettledResult<unknown>[]) =>
  outcomes.map((one) => (one.status === 'fulfilled' ? 'stored' : (one.reason.code ?? one.reason.message)))

test('while connections are free every save goes alone, and nothing waits', async () => {
  const { world, people, kinds } = await scene(3)
  for (const person of people) await answering(person)
  expect(kinds()).toEqual(['alone', 'alone', 'alone'])
  expect(world.db.pool.waitingCount).toBe(0)
  await gathered(world.db, () => [answering(people[0]!)])
  expect(kinds().slice(3)).toEqual(['alone'])
  await Promise.all([answering(people[0]!), answering(people[1]!)])
  expect(kinds().slice(4)).toEqual(['alone', 'alone'])
})

test('saves that wait are one statement, 32 at most, and take one place in the line', async () => {
  const { world, people, sent, kinds, journal } = await scene(40)
  const { pool } = world.db
  const { begun, go } = await gathering<unknown>(world.db, () => [
    pool.query({ text: 'SELECT 1' }),
    ...people.slice(0, 20).map((person) => answering(person)),
    pool.query({ text: 'SELECT 2' }),
    ...people.slice(20).map((person) => answering(person)),
    pool.query({ text: 'SELECT 3' }),
  ])
  expect(pool.waitingCount).toBe(5)
  go()
  expect(await Promise.all(begun.slice(1, 21))).toEqual(
    people.slice(0, 20).map(() => ({
      position: 1,
      version: 1,
      savedAt: plus(MINUTE),
      serverNow: plus(MINUTE),
      remainingMs: 9 * MINUTE,
    })),
  )
  await Promise.all(begun)
  expect(kinds()).toEqual(['SELECT 1', 'together', 'SELECT 2', 'together', 'SELECT 3'])
  const sizes = sent.flatMap(({ values }) => (values ? [JSON.parse(values[0]).length] : []))
  expect(sizes).toEqual([32, 8])
  for (const person of people) {
    expect(await journal(person)).toMatchObject([{ seq: 1, version: 1, received_at: plus(MINUTE) }])
    expect(await stored(world.db, person.attempt)).toMatchObject({
      last_seq: 1,
      last_answer_at: plus(MINUTE),
    })
  }
})

test('two saves of one attempt are never in one statement, and follow each other', async () => {
  const { world, people, kinds, journal } = await scene(2)
  const [one, other] = people as [Taker, Taker]
  const outcomes = await gathered(world.db, () => [
    answering(one, 'wrong-1'),
    answering(other),
    answering(one, 'right-1'),
  ])
  expect(outcomes).toMatchObject([1, 1, 2].map((version) => ({ value: { version } })))
  expect(kinds()).toEqual(['together', 'alone'])
  expect(await journal(one)).toMatchObject([{ response: choose('wrong-1') }, { response: choose('right-1') }])
})

test('an attempt that somebody holds is passed over: the others do not wait for it, and it goes alone', async () => {
  const { world, people, kinds, journal } = await scene(3)
  const holder = await session(world.url)
  await holder.query('BEGIN')
  await holder.query('SELECT FROM attempts WHERE id = $1 FOR NO KEY UPDATE', [people[1]!.attempt])
  const { begun, go } = await gathering(world.db, () => people.map((person) => answering(person)))
  go()
  expect(await Promise.all([begun[0], begun[2]])).toMatchObject([{ version: 1 }, { version: 1 }])
  expect(await journalSize(holder, people[1]!)).toBe(0)
  await holder.query('COMMIT')
  expect(await begun[1]).toMatchObject({ version: 1 })
  expect(kinds()).toEqual(['together', 'alone'])
  expect(await journal(people[1]!)).toHaveLength(1)
})

async function journalSize(client: pg.Client, { attempt }: Taker): Promise<number> {
  const { rows } = await client.query('SELECT FROM response_journal WHERE attempt_id = $1', [attempt])
  return rows.length
}

describe('a submit in the middle', () => {
  /** One person's submit against three people's saves that wait together, on a stage. */
  async function played(...order: [string, string][]) {
    const { world, people } = await scene(3)
    const stage = await openStage(world.url, 2)
    onTestFinished(() => stage.close())
    const outcomes: PromiseSettledResult<unknown>[] = []
    const { trace } = await stage.play(
      [
        {
          name: 'submit',
          run: (db) => submitAttempt({ ...people[1]!.at(plus(MINUTE)), db }, { attempt: people[1]!.attempt }),
        },
        {
          name: 'saves',
          run: async (db) => {
            const begin = () =>
              people.map(({ at, attempt }) =>
                save({ ...at(plus(MINUTE)), db }, attempt, 1, choose('right-1')),
              )
            outcomes.push(...(await gathered(db, begin)))
          },
        },
      ],
      legs(...order),
    )
    const [score] = await rowsOf(world.db, 'attempt_scores', people[1]!.attempt)
    return { trace, how: how(outcomes), points: Number(score!['points']) }
  }

  test('that is under way: its save is passed over, waits alone and is refused', async () => {
    const { trace, ...seen } = await played(['submit', 'lock_own_attempt'], ['saves', 'upsert_response'])
    expect(trace).toContain('(saves waiting)')
    expect(seen).toEqual({ how: ['stored', 'attempt-closed', 'stored'], points: 0 })
  })

  test('that comes after them scores what they stored', async () => {
    const { trace, ...seen } = await played(['saves', 'upsert_responses'], ['submit', 'COMMIT'])
    expect(trace).not.toContain('(saves waiting)')
    expect(seen).toEqual({ how: ['stored', 'stored', 'stored'], points: 1 })
  })
})

test('when their connection dies all are told that the database is away, and nothing of any is stored', async () => {
  const { world, people, kinds } = await scene(4)
  const holder = await session(world.url)
  await holder.query('BEGIN; LOCK TABLE response_journal IN ACCESS EXCLUSIVE MODE')
  // A transaction sees the same sessions until its end.
  const killer = await session(world.url)
  const { begun, go } = await gathering(world.db, () => people.map((person) => answering(person)))
  go()
  for (let killed = 0; killed === 0; ) {
    const { rowCount } = await killer.query(
      `SELECT pg_terminate_backend(pid) FROM pg_stat_activity
       WHERE datname = current_database() AND query LIKE '%jsonb_to_recordset%' AND wait_event_type = 'Lock'`,
    )
    killed = rowCount!
  }
  for (const one of begun) expect(isDatabaseAway(await one.catch((error) => error))).toBe(true)
  await holder.query('COMMIT')
  expect(kinds()).toEqual(['together'])
  for (const { attempt } of people) {
    expect(await rowsOf(world.db, 'responses', attempt)).toEqual([])
    expect(await stored(world.db, attempt)).toMatchObject({ last_seq: 0, journal_bytes: 0 })
  }
})

test('what fails hits only who caused it', async () => {
  const { world, people, kinds } = await scene(3)
  const outcomes = await gathered(world.db, () =>
    people.map((person, n) => answering(person, n === 1 ? 'right\u0000' : 'right-1')),
  )
  expect(how(outcomes)).toEqual(['stored', '22021', 'stored'])
  expect(kinds()).toEqual(['together', 'alone', 'alone', 'alone'])
})

test('two services that save the same attempts together lose no answer and give no version twice', async () => {
  const { world, people } = await scene(8)
  const db = connect({ url: world.url, max: 1, applicationName: 'replica' })
  onTestFinished(() => db.close())
  const services: Services[] = [world.services, await createServices(db, TEST_SECRET, SILENT)]
  const acknowledged = new Map(people.map(({ attempt }) => [attempt, [] as number[]]))
  const tell = async (person: Taker, on: Services, choice: string) => {
    const saved = await save({ ...person.at(plus(MINUTE)), ...on }, person.attempt, 1, choose(choice))
    acknowledged.get(person.attempt)!.push(saved.version)
  }
  for (let round = 0; round < 12; round++) {
    const all = services.flatMap((on) =>
      people.flatMap((person) => ['right-1', 'wrong-1'].map((choice) => tell(person, on, choice))),
    )
    await Promise.all(all)
  }
  for (const { attempt } of people) {
    const versions = acknowledged.get(attempt)!.toSorted((a, b) => a - b)
    expect(versions).toEqual(Array.from({ length: 48 }, (_, n) => n + 1))
    const journal = await rowsOf(world.db, 'response_journal', attempt, 'seq')
    expect(journal.map(({ seq, version }) => [seq, version])).toEqual(
      versions.map((version) => [version, version]),
    )
    expect(await stored(world.db, attempt)).toMatchObject({ last_seq: 48 })
  }
})
