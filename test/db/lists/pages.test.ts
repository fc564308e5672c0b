import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { sql } from '../../../src/db/drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../../src/db/page.ts'
import { statement } from '../../../src/db/statement.ts'
import { listAttempts } from '../../../src/usecases/attempts/list.ts'
import { listBanks } from '../../../src/usecases/banks/list.ts'
import { listBankQuestions } from '../../../src/usecases/banks/list-questions.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { listMyAssignments } from '../../../src/usecases/me/list-assignments.ts'
import { type Page, page } from '../../../src/usecases/page.ts'
import { listQuizzes } from '../../../src/usecases/quizzes/list.ts'
import { listUsers } from '../../../src/usecases/users/list.ts'
import { useTestDatabase } from '../../support/database.ts'
import { HOUR } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson, type World } from '../../support/world.ts'

interface Paging {
  limit: number
  cursor?: string | undefined
}

type Read<Item> = (paging: Paging) => Promise<Page<Item>>

/** Every page until the last; `between` runs after each. */
async function through<Item>(read: Read<Item>, limit: number, between = async () => {}): Promise<Item[]> {
  const seen: Item[] = []
  let cursor: string | undefined
  do {
    const { items, nextCursor } = await read({ limit, cursor })
    expect(items.length).toBeLessThanOrEqual(limit)
    expect(seen.length, 'rows so far').toBeLessThan(100)
    seen.push(...items)
    cursor = nextCursor ?? undefined
    await between()
  } while (cursor !== undefined)
  return seen
}

const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
const bankOf = (bank: string) => SAMPLE_BANK.replace('bank: sample', `bank: ${bank}`)

/** Content of five banks and five quizzes. */
const CONTENT: Record<string, string> = Object.fromEntries([
  ['chapters.yaml', chapters],
  ...['sample', 'b1', 'b2', 'b3', 'b4'].map((bank) => [`docker/${bank}.yaml`, bankOf(bank)]),
  ...['q1', 'q2', 'q3', 'q4', 'q5'].map((quiz) => [`docker/${quiz}.quiz.yaml`, sampleQuiz(quiz)]),
])

interface Scene {
  world: World
  person: TestPerson
  /** An admin: sees every attempt and person. */
  admin: TestPerson
}

async function scene(): Promise<Scene> {
  const world = await createWorld({ content: false })
  await world.publish(CONTENT)
  const [person, admin] = [await world.person(), await world.person('admin')]
  for (let index = 0; index < 3; index++) await world.person()
  const cohort = await world.cohort({ members: [person] })
  // Three that close together, and two that differ by a microsecond.
  for (const hours of [1, 1, 1, 2, 3]) await assign(world, cohort, hours)
  await world.db.pool.query(
    `UPDATE assignments SET closes_at = (SELECT min(closes_at) FROM assignments) + interval '1 microsecond' * r.n
     FROM (SELECT id, row_number() OVER (ORDER BY closes_at DESC) AS n FROM assignments) r
     WHERE assignments.id = r.id AND r.n <= 2`,
  )
  await seedAttempts(world, person, 5)
  return { world, person, admin }
}

const assign = (world: World, cohort: string, hours: number) =>
  world.assignment({
    cohort,
    quiz: 'q1',
    opensAt: new Date(0),
    closesAt: new Date(Date.UTC(2027, 0, 1) + hours * HOUR),
  })

/** Closed attempts of one person, the newest last. */
async function seedAttempts({ db }: World, { id }: TestPerson, count: number): Promise<void> {
  await db.pool.query(
    `INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, kind, number, state, seed, draw_version, started_at,
       grace_ms, asks_certainty, closed_at, close_reason, processed_at)
     SELECT gen_random_uuid(), $1, quiz, live_revision_id, 'practice',
       n + (SELECT count(*) FROM attempts WHERE user_id = $1), 'submitted', 's', 1, now(), 0, false, now(),
       'submitted', now()
     FROM quizzes, generate_series(1, $2::int) n WHERE quiz = 'q1'`,
    [id, count],
  )
}

/** Each list: how it is read, the id of an item, and how many there are. */
const LISTS: Record<
  string,
  { read: (s: Scene) => Read<unknown>; idOf: (item: never) => string; count: number }
> = {
  attempts: {
    read: (s) => (paging) => listAttempts(s.admin.ctx, paging),
    idOf: ({ id }: { id: string }) => id,
    count: 5,
  },
  'own attempts of a quiz': {
    read: (s) => (paging) => listAttempts(s.person.ctx, { ...paging, quiz: 'q1' }),
    idOf: ({ id }: { id: string }) => id,
    count: 5,
  },
  banks: {
    read: (s) => (paging) => listBanks(s.admin.ctx, paging),
    idOf: ({ bank }: { bank: string }) => bank,
    count: 5,
  },
  'bank questions': {
    read: (s) => (paging) => listBankQuestions(s.admin.ctx, { ...paging, bank: 'sample' }),
    idOf: ({ id }: { id: string }) => id,
    count: 3,
  },
  quizzes: {
    read: (s) => (paging) => listQuizzes(s.admin.ctx, paging),
    idOf: ({ quiz }: { quiz: string }) => quiz,
    count: 5,
  },
  users: {
    read: (s) => (paging) => listUsers(s.admin.ctx, paging),
    idOf: ({ id }: { id: string }) => id,
    count: 5,
  },
  'my assignments': {
    read: (s) => (paging) => listMyAssignments(s.person.ctx, paging),
    idOf: ({ id }: { id: string }) => id,
    count: 5,
  },
}

test('every list gives each row once and in one order, whatever the size of its pages', async () => {
  const s = await scene()
  for (const [name, { read, idOf, count }] of Object.entries(LISTS)) {
    const whole = (await through(read(s), 200)).map((item) => idOf(item as never))
    expect(new Set(whole).size, name).toBe(count)
    for (let limit = 1; limit <= count + 1; limit++) {
      const paged = (await through(read(s), limit)).map((item) => idOf(item as never))
      expect(paged, `${name} by ${limit}`).toEqual(whole)
    }
  }
})

test('my assignments come soonest to close first, those that close together by id, to the microsecond', async () => {
  const s = await scene()
  const { rows } = await s.world.db.pool.query('SELECT id FROM assignments ORDER BY closes_at, id')
  const seen = await through((paging) => listMyAssignments(s.person.ctx, paging), 1)
  expect(seen.map(({ id }) => id)).toEqual(rows.map(({ id }) => id))
})

test('rows that come or go between two pages neither repeat others nor hide them', async () => {
  const s = await scene()
  const ids = (await listUsers(s.admin.ctx, { limit: 200 })).items.map(({ id }) => id)
  const seen = await through(
    (paging) => listUsers(s.admin.ctx, paging),
    1,
    async () => {
      // Before all that was seen, and the person just seen is gone.
      await s.world.db.pool.query(
        `INSERT INTO users (id, role, name)
         SELECT ('00000000-0000-7000-8000-' || lpad(count(*)::text, 12, '0'))::uuid, 'trainee', 'New' FROM users`,
      )
      await s.world.db.pool.query(`UPDATE users SET erased_at = now(), name = NULL WHERE id = $1`, [ids[1]])
    },
  )
  expect(seen.map(({ id }) => id)).toEqual([ids[0], ...ids.slice(2)])
})

test('a bank published anew between two pages: the pages stay those of one revision', async () => {
  const s = await scene()
  const read: Read<{ id: string }> = (paging) => listBankQuestions(s.admin.ctx, { ...paging, bank: 'sample' })
  const [head, questions] = SAMPLE_BANK.split('questions:\n') as [string, string]
  const newcomer = questions
    .slice(0, questions.indexOf('  - id: second'))
    .replace('id: first', 'id: newcomer')
  const publish = async () => {
    const bank = `${head}questions:\n${newcomer.replace('First', 'Another')}${questions}`
    await s.world.publish({ ...CONTENT, 'docker/sample.yaml': bank })
  }
  expect((await through(read, 1, publish)).map(({ id }) => id)).toEqual(['first', 'second', 'third'])
  expect((await through(read, 1)).map(({ id }) => id)).toEqual(['newcomer', 'first', 'second', 'third'])
})

describe('a cursor is good for the list and the filters that gave it', () => {
  const cursorOf = (parts: unknown) => Buffer.from(JSON.stringify(parts)).toString('base64url')
  const refusal = {
    code: 'validation',
    message: expect.stringMatching(/start again from the first page/),
    errors: [{ pointer: '/cursor', says: { fr: expect.any(String), en: expect.any(String) } }],
  }

  test('another list, another filter and what is no cursor are refused', async () => {
    const { person, admin } = await scene()
    const users = (await listUsers(admin.ctx, { limit: 1 })).nextCursor!
    const attempts = (await listAttempts(admin.ctx, { limit: 1, quiz: 'q1' })).nextCursor!
    const questions = (await listBankQuestions(admin.ctx, { bank: 'sample', limit: 1 })).nextCursor!
    const [mark] = JSON.parse(Buffer.from(questions, 'base64url').toString())
    const unknown = '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11'
    const wrong: Record<string, (ctx: Context) => Promise<unknown>> = {
      'another list': (ctx) => listAttempts(ctx, { limit: 1, cursor: users }),
      'no filter': (ctx) => listAttempts(ctx, { limit: 1, cursor: attempts }),
      'another filter': (ctx) => listAttempts(ctx, { limit: 1, quiz: 'q2', cursor: attempts }),
      'one filter more': (ctx) => listUsers(ctx, { limit: 1, role: 'trainee', cursor: users }),
      'another bank': (ctx) => listBankQuestions(ctx, { bank: 'b1', limit: 1, cursor: questions }),
      'a revision of no bank': (ctx) =>
        listBankQuestions(ctx, { bank: 'sample', limit: 1, cursor: cursorOf([mark, unknown, 'first']) }),
      'a bare id': (ctx) => listUsers(ctx, { limit: 1, cursor: person.id }),
      'an empty one': (ctx) => listUsers(ctx, { limit: 1, cursor: '' }),
      'JSON that is no list': (ctx) => listUsers(ctx, { limit: 1, cursor: cursorOf({ 0: 'x' }) }),
    }
    for (const [name, call] of Object.entries(wrong)) {
      await expect(call(admin.ctx), name).rejects.toMatchObject(refusal)
    }
    await listUsers(admin.ctx, { limit: 1, cursor: users })
  })

  test('whatever key is forged into one, the list answers or refuses, and never fails', async () => {
    const { person } = await scene()
    const given = (await listMyAssignments(person.ctx, { limit: 1 })).nextCursor!
    const [mark, closesAt, id] = JSON.parse(Buffer.from(given, 'base64url').toString())
    const part = fc.oneof(
      fc.constantFrom(closesAt, id, '0000-01-01T00:00:00.000000Z', '2026-02-30T00:00:00.000000Z', 'infinity'),
      fc.constantFrom('', null, '9999-12-31T23:59:59.999999Z', '2026-01-01T24:00:00.000000Z', '\u0000'),
      fc.anything(),
    )
    await fc.assert(
      fc.asyncProperty(fc.array(part, { maxLength: 3 }), async (key) => {
        const forged = listMyAssignments(person.ctx, { limit: 1, cursor: cursorOf([mark, ...key]) })
        await forged.catch((error) => expect(error).toMatchObject(refusal))
      }),
      { numRuns: 300, seed: 20_261_128 },
    )
  })
})

test('keys of several columns are compared as a whole, and a descending list comes from its end', async () => {
  const { db } = await useTestDatabase()
  const rows = sql`(SELECT timestamptz '2027-01-01' + interval '1 microsecond' * (n / 3) AS at,
    ('00000000-0000-7000-8000-' || lpad(n::text, 12, '0'))::uuid AS id FROM generate_series(0, 9) n) r`
  for (const direction of ['ASC', 'DESC'] as const) {
    const order = keyset(direction, ['instant', sql`r.at`], ['uuid', sql`r.id`])
    const read = statement.list<PageRow & { id: string }, PageValues>(
      `page_test_${direction}`,
      sql`SELECT r.id, ${order.key} FROM ${rows} WHERE ${order.rest} ${order.order}`,
    )
    for (let limit = 1; limit <= 11; limit++) {
      const seen = await through(
        (paging) => page(paging, { list: 'x', kinds: order.kinds }, (v) => read(db, v)),
        limit,
      )
      const numbers = seen.map(({ id }) => Number(id.slice(-12)))
      const all = [0, 1, 2, 3, 4, 5, 6, 7, 8, 9]
      expect(numbers).toEqual(direction === 'ASC' ? all : all.reverse())
    }
  }
})
