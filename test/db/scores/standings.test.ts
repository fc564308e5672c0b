import { describe, expect, test } from 'vitest'
import { recordSteps } from '../../../bench/recording.ts'
import { listAttempts } from '../../../src/usecases/attempts/list.ts'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import type { Context } from '../../../src/usecases/context.ts'
import { listMyAssignments } from '../../../src/usecases/me/list-assignments.ts'
import { getQuiz } from '../../../src/usecases/quizzes/get.ts'
import { listQuizzes } from '../../../src/usecases/quizzes/list.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson, type World } from '../../support/world.ts'

const LIMIT = { limit: 50 }

/** Takes a quiz with this many right answers, of two, and hands it in. */
async function take(ctx: Context, quiz: string, right: number, assignment?: string): Promise<string> {
  const attempt = await start(ctx, quiz, assignment)
  for (let position = 1; position <= right; position++)
    await save(ctx, attempt, position, choose(`right-${position}`))
  await submitAttempt(ctx, { attempt })
  return attempt
}

/**
 * Quizzes that count by each rule, whose answers are never released, one that releases nothing, and one that asks other
 * questions than these do.
 */
async function ruled(): Promise<{ world: World; person: TestPerson }> {
  const world = await createWorld({ content: false })
  const rules = ['best', 'last', 'first', 'mean'].map((rule): [string, string] => [
    `docker/${rule}.quiz.yaml`,
    sampleQuiz(rule, {
      attempts: `{ max: unlimited, counts: ${rule} }`,
      release: '{ score: on-submit, answers: manual }',
    }),
  ])
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/apart.yaml': SAMPLE_BANK.replace('bank: sample', 'bank: apart'),
    'docker/apart.quiz.yaml': sampleQuiz('apart', { sections: '[{ questions: { bank: apart } }]' }),
    'docker/held.quiz.yaml': sampleQuiz('held', { release: '{ score: manual, answers: manual }' }),
    ...Object.fromEntries(rules),
  })
  return { world, person: await world.person() }
}

describe('a list of attempts', () => {
  test('shows each score once it is released, and none of a running or held attempt', async () => {
    const { world, person } = await ruled()
    await take(person.ctx, 'best', 2)
    await take(person.ctx, 'held', 2)
    await start(person.ctx, 'apart')
    const seen = async (who: TestPerson) =>
      (await listAttempts(who.ctx, LIMIT)).items.map(({ quiz, title, score }) => [
        quiz,
        title,
        score?.points ?? null,
      ])
    const expected = [
      ['apart', 'Quiz apart', null],
      ['held', 'Quiz held', null],
      ['best', 'Quiz best', 2],
    ]
    expect(await seen(person)).toEqual(expected)
    expect(await seen(await world.person('admin'))).toEqual(expected)
  })

  test('shows what an assignment releases on close from then on', async () => {
    const world = await createWorld()
    const person = await world.person()
    const cohort = await world.cohort({ members: [person] })
    const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
    const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
    await take(person.at(T0), 'exam', 1, assignment)
    const seen = async (minute: number) => {
      const ctx = person.at(plus(minute * MINUTE))
      const [listed, mine] = [await listAttempts(ctx, LIMIT), await listMyAssignments(ctx, LIMIT)]
      return [listed.items[0]!.score, mine.items[0]!.score].map((score) => score?.points ?? null)
    }
    expect(await seen(59)).toEqual([null, null])
    expect(await seen(61)).toEqual([1, 1])
  })

  test('costs as many statements as one attempt does, however many it shows', async () => {
    const { person } = await ruled()
    const statements = async (read: (ctx: Context) => Promise<unknown>) => {
      const { db, steps } = recordSteps(person.ctx.db)
      await read({ ...person.ctx, db })
      return steps.length
    }
    const reads = [
      (ctx: Context) => listAttempts(ctx, LIMIT),
      (ctx: Context) => getQuiz(ctx, { quiz: 'best' }),
      (ctx: Context) => listQuizzes(ctx, LIMIT),
    ]
    await take(person.ctx, 'best', 1)
    for (const read of reads) await read(person.ctx)
    const one = await Promise.all(reads.map(statements))
    for (let time = 0; time < 4; time++) await take(person.ctx, 'best', 1)
    expect(await Promise.all(reads.map(statements))).toEqual(one)
  })
})

describe('what counts of several attempts', () => {
  test.each([
    ['best', 2],
    ['last', 1],
    ['first', 0],
    ['mean', 1],
  ])('is the %s where the quiz says so', async (quiz, points) => {
    const { person } = await ruled()
    const practised = async () => (await getQuiz(person.ctx, { quiz })).practiceScore
    expect(await practised()).toBeNull()
    for (const right of [0, 2, 1]) await take(person.ctx, quiz, right)
    expect(await practised()).toMatchObject({ points, maxPoints: 3 })
    const listed = (await listQuizzes(person.ctx, LIMIT)).items.map((one) => [one.quiz, one.practiceScore])
    expect(Object.fromEntries(listed)).toMatchObject({ [quiz]: { points }, held: null })
    // A running attempt changes nothing: these totals were there to be read before it began.
    await start(person.ctx, quiz)
    expect(await practised()).toMatchObject({ points })
  })

  test('leaves out what was voided, and what is held back until it is released', async () => {
    const { world, person } = await ruled()
    const attempt = await take(person.ctx, 'best', 2)
    await take(person.ctx, 'best', 1)
    await voidAttempt((await world.person('admin')).ctx, { attempt, reason: 'a test' })
    expect((await getQuiz(person.ctx, { quiz: 'best' })).practiceScore).toMatchObject({ points: 1 })
    await take(person.ctx, 'held', 1)
    expect((await getQuiz(person.ctx, { quiz: 'held' })).practiceScore).toBeNull()
  })

  test('is told of each assignment and of practice apart', async () => {
    const { world, person } = await ruled()
    const cohort = await world.cohort({ members: [person] })
    const window = { opensAt: new Date(Date.now() - MINUTE), closesAt: new Date(Date.now() + 60 * MINUTE) }
    await take(person.ctx, 'best', 0)
    const one = await world.assignment({ cohort, quiz: 'best', ...window })
    const two = await world.assignment({ cohort, quiz: 'best', ...window })
    await take(person.ctx, 'best', 2, one)
    await take(person.ctx, 'best', 1, two)
    const { practiceScore, assignments } = await getQuiz(person.ctx, { quiz: 'best' })
    expect(practiceScore).toMatchObject({ points: 0 })
    const points = new Map(assignments.map(({ id, score }) => [id, score?.points]))
    expect([points.get(one), points.get(two)]).toEqual([2, 1])
  })
})
