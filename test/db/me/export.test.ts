import { describe, expect, it } from 'vitest'
import type { Db } from '../../../src/db/connection.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { type ExportedAttempt, exportMe as openExport } from '../../../src/usecases/me/export.ts'
import { type ReplayEntry, replayResponses } from '../../../src/usecases/responses/replay.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { choose, save, shown, start } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'

/** The whole export, as a client has it in the end. */
async function exportMe(ctx: Context) {
  const exported = await openExport(ctx)
  const attempts: ExportedAttempt[] = []
  for await (const attempt of exported.attempts) attempts.push(attempt)
  return { ...exported, attempts }
}

async function answerFirst(person: TestPerson, quiz: string): Promise<string> {
  const { attempt } = await startAttempt(person.ctx, { quiz })
  await saveResponse(person.ctx, {
    attempt: attempt.id,
    position: 1,
    response: { type: 'single', choice: 'right-1' } as never,
    expectedVersion: null,
  })
  return attempt.id
}

/** `held` never releases anything by itself. */
const CONTENT = {
  'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
  'docker/sample.yaml': SAMPLE_BANK,
  'docker/sample.quiz.yaml': sampleQuiz('sample'),
  'docker/held.quiz.yaml': sampleQuiz('held', { release: '{ score: manual, answers: manual }' }),
}

describe('a personal export', () => {
  it('holds attempts, answers, released scores and receipts of this person only', async () => {
    const world = await createWorld()
    const [one, two] = [await world.person(), await world.person()]
    const attempt = await answerFirst(one, 'sample')
    const { receipt } = await submitAttempt(one.ctx, { attempt })
    await answerFirst(two, 'sample')
    const exported = await exportMe(one.ctx)
    expect(exported.me.id).toBe(one.id)
    expect(exported.sessions).toHaveLength(1)
    expect(exported.attempts).toMatchObject([
      {
        attempt: { id: attempt, state: 'submitted', questions: null },
        answers: [{ position: 1, type: 'single', response: shown(world, choose('right-1')), version: 1 }],
        score: { points: 1, maxPoints: 3 },
        receipt,
      },
    ])
    expect(JSON.stringify(exported)).not.toMatch(/SECRET|explanation|feedback/)
    const admin = await world.person('admin')
    expect((await exportMe(admin.ctx)).attempts).toEqual([])
  })

  it('withholds a score that is not released, and one of a running attempt', async () => {
    const world = await createWorld({ content: false })
    await world.publish(CONTENT)
    const person = await world.person()
    const held = await answerFirst(person, 'held')
    await submitAttempt(person.ctx, { attempt: held })
    await answerFirst(person, 'sample')
    const { attempts } = await exportMe(person.ctx)
    expect(attempts.map(({ attempt, score }) => ({ quiz: attempt.quiz, score }))).toEqual([
      { quiz: 'sample', score: null },
      { quiz: 'held', score: null },
    ])
    expect(attempts.map(({ answers }) => answers.length)).toEqual([1, 1])
  })

  it('shows of each attempt what its own assignment has released', async () => {
    const world = await createWorld()
    const person = await world.person()
    const cohort = await world.cohort({ members: [person] })
    for (const closesAt of [plus(60 * MINUTE), plus(20 * MINUTE), plus(40 * MINUTE)]) {
      const assignment = await world.assignment({ cohort, quiz: 'exam', opensAt: T0, closesAt })
      const attempt = await start(person.at(T0), 'exam', assignment)
      await save(person.at(T0), attempt, 1, choose('right-1'))
      await submitAttempt(person.at(T0), { attempt })
    }
    const practice = await start(person.at(T0))
    await submitAttempt(person.at(T0), { attempt: practice })
    const marks = async (minute: number) =>
      (await exportMe(person.at(plus(minute * MINUTE)))).attempts.map(({ score }) => score?.points ?? null)
    expect(await marks(10)).toEqual([0, null, null, null])
    expect(await marks(30)).toEqual([0, null, 1, null])
    expect(await marks(50)).toEqual([0, 1, 1, null])
    expect(await marks(70)).toEqual([0, 1, 1, 1])
  })

  it('closes an attempt whose time is over, so that its score is there', async () => {
    const world = await createWorld()
    const person = await world.person()
    const attempt = await start(person.at(T0))
    await save(person.at(T0), attempt, 1, choose('right-1'))
    const { attempts } = await exportMe(person.at(plus(60 * MINUTE)))
    expect(attempts).toMatchObject([
      { attempt: { id: attempt, state: 'expired' }, score: { points: 1 }, receipt: expect.any(String) },
    ])
  })

  it('shows what was refused as stale or late, as it was sent, beside the answers that count', async () => {
    const world = await createWorld()
    const person = await world.person()
    const attempt = await start(person.at(T0))
    await save(person.at(T0), attempt, 1, choose('right-1'))
    const replay = (id: string, entry: Pick<ReplayEntry, 'response' | 'version' | 'flagged'>) =>
      replayResponses(person.at(T0), { attempt, entries: [{ id, position: 1, ...entry }] })
    await replay('01890000-0000-7000-8000-000000000001', { response: choose('wrong-1'), version: 0 })
    await submitAttempt(person.at(T0), { attempt })
    await replay('01890000-0000-7000-8000-000000000002', { response: null, flagged: true })
    const other = await answerFirst(person, 'manual')
    const { attempts } = await exportMe(person.at(T0))
    const kept = { position: 1, type: 'single', certainty: null, receivedAt: T0.toISOString() }
    expect(attempts.map(({ attempt, refused }) => [attempt.id, refused])).toEqual([
      [other, []],
      [
        attempt,
        [
          { ...kept, response: shown(world, choose('wrong-1')), flagged: null, outcome: 'stale' },
          { ...kept, response: null, flagged: true, outcome: 'late' },
        ],
      ],
    ])
    expect(attempts[1]!.answers).toMatchObject([{ response: shown(world, choose('right-1')), version: 1 }])
  })

  it('holds every attempt once, each with its answers, however many pages they fill', async () => {
    const world = await createWorld()
    const person = await world.person()
    const attempt = await answerFirst(person, 'sample')
    await submitAttempt(person.ctx, { attempt })
    for (const table of ['attempts', 'paper_entries', 'responses']) await copies(world.db, table, 250)
    const { attempts } = await exportMe(person.ctx)
    const ids = attempts.map((one) => one.attempt.id)
    expect(ids).toHaveLength(251)
    expect(ids).toEqual([...new Set(ids)].toSorted().toReversed())
    expect(new Set(attempts.map(({ answers }) => answers.length))).toEqual(new Set([1]))
  })
})

/** As many copies of the one attempt's rows of a table, under ids of their own. */
async function copies(db: Db, table: string, count: number): Promise<void> {
  const id = `md5('copy' || n)::uuid`
  await db.pool.query(
    `INSERT INTO ${table} SELECT (jsonb_populate_record(t,
       CASE WHEN '${table}' = 'attempts' THEN jsonb_build_object('id', ${id}, 'number', n + 1)
       ELSE jsonb_build_object('attempt_id', ${id}) END)).*
     FROM ${table} t, generate_series(1, $1::int) AS n`,
    [count],
  )
}
