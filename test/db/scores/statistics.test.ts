import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { createApi } from '../../support/api.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'
import { PUBLISHED } from '../../unit/domain/statistics/published.ts'

type Api = Awaited<ReturnType<typeof createApi>>

const asks = (api: Api) => async (as: TestPerson, query: Record<string, string>) =>
  api.request({ method: 'GET', url: `/v1/statistics?${new URLSearchParams(query)}`, as })

/** Takes a quiz to its end, with the first question answered. */
async function sit(person: TestPerson, quiz: string, choice: string): Promise<string> {
  const attempt = await start(person.ctx, quiz)
  await save(person.ctx, attempt, 1, choose(choice))
  await submitAttempt(person.ctx, { attempt })
  return attempt
}

/** Stores the published scores as attempts at `sample`, each question of its own. */
async function storePublished(url: string): Promise<void> {
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  const id = (kind: number, number: string) =>
    `('${kind}1000000-0000-7000-8000-' || lpad((${number})::text, 12, '0'))::uuid`
  const cells = `jsonb_array_elements('${JSON.stringify(PUBLISHED.scores)}') WITH ORDINALITY AS row(marks, n),
    jsonb_array_elements_text(marks) WITH ORDINALITY AS cell(points, p)`
  await client.query(`SET session_replication_role = replica;
    INSERT INTO question_revisions (id, bank, question, hash, key_hash, type, content)
      SELECT ${id(4, 'p')}, 'sample', 'published-' || p, 'published-' || p, 'published-' || p, r.type, r.content
      FROM generate_series(1, 7) p, question_revisions r WHERE r.question = 'first';
    INSERT INTO users (id, role, name) SELECT ${id(2, 'n')}, 'trainee', 'Published' FROM generate_series(1, 25) n;
    INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, kind, number, state, seed, draw_version, started_at, grace_ms,
        asks_certainty, closed_at, close_reason, processed_at)
      SELECT ${id(3, 'n')}, ${id(2, 'n')}, 'sample', q.live_revision_id, 'practice', 1, 'submitted', 'seed', 1, now(), 0, false,
        now(), 'submitted', now() FROM generate_series(1, 25) n, quizzes q WHERE q.quiz = 'sample';
    INSERT INTO attempt_scores (attempt_id, close_number, state, points, max_points, engine_version, scored_at)
      SELECT ${id(3, 'n')}, 1, 'final', 1, 7, 2, now() FROM generate_series(1, 25) n;
    INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type, option_order, answer_ids)
      SELECT ${id(3, 'n')}, p, 0, p, ${id(5, '1')}, ${id(4, 'p')}, 'single', '{}', '{}' FROM ${cells};
    INSERT INTO question_scores (attempt_id, position, state, points, max_points, key_hash)
      SELECT ${id(3, 'n')}, p, 'final', points::numeric, 1, 'published-' || p FROM ${cells}`)
}

test('the published figures are those of the database', async () => {
  const api = await createApi()
  const admin = await api.world.person('admin')
  await storePublished(api.world.url)
  const { body, status } = await asks(api)(admin, { quiz: 'sample' })
  expect(status).toBe(200)
  const near = (value: number, expected: number) =>
    expect(Math.abs(value - expected)).toBeLessThanOrEqual(1e-6 * Math.abs(expected))
  const { test: whole } = PUBLISHED
  expect(body).toMatchObject({ n: 25, maxPoints: 7, attempts: 'first' })
  near(body.mean.value, whole.mean)
  near(body.median.value, whole.median)
  near(body.standardDeviation.value, whole.sd)
  near(body.skewness.value, whole.skewness)
  near(body.kurtosis.value, whole.kurtosis)
  near(100 * body.alpha.value, whole.alphaPercent)
  near(body.errorRatio.value, whole.errorRatioPercent)
  near(body.standardError.value, whole.sem)
  for (const [at, expected] of PUBLISHED.questions.entries()) {
    const question = body.questions[at]
    expect(question.question).toBe(`published-${at + 1}`)
    near(question.facility.value, expected.facility)
    near(question.standardDeviation.value, expected.sd)
    near(question.effectiveWeight.value, expected.effectiveWeightPercent)
    near(100 * question.itemRest.value, expected.itemRestPercent)
    near(question.discriminativeEfficiency.value, expected.discriminativeEfficiencyPercent)
  }
})

test('papers that were drawn are put together by the place of each question in the quiz', async () => {
  const drawn = sampleQuiz('drawn', { sections: '[{ title: Drawn, draw: { bank: sample, count: 2 } }]' })
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/drawn.quiz.yaml': drawn,
  })
  const api = await createApi({ world })
  const admin = await world.person('admin')
  // Two of three are drawn: until each was, so that no paper can be like all others.
  const drawnQuestions = new Set<string>()
  let n = 0
  for (; drawnQuestions.size < 3; n++) {
    const person = await world.person()
    const { body: attempt } = await api.request({
      method: 'POST',
      url: '/v1/quizzes/drawn/attempts',
      as: person,
      body: {},
    })
    for (const question of attempt.questions) drawnQuestions.add(question.prompt)
    await submitAttempt(person.ctx, { attempt: attempt.id })
  }
  const { body } = await asks(api)(admin, { quiz: 'drawn' })
  expect(body).toMatchObject({ n, maxPoints: 2, alpha: { reason: 'no-variance' } })
  expect(body.questions).toHaveLength(3)
  expect(body.questions[0]).toMatchObject({ intendedWeight: { reason: 'papers-differ' } })
})

/** A class of two under one trainer, and somebody who practises for themselves. */
async function school() {
  const api = await createApi()
  const { world } = api
  const [trainer, other, admin] = [
    await world.person('trainer'),
    await world.person('trainer'),
    await world.person('admin'),
  ]
  const [first, second, stranger] = [await world.person(), await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [first, second] })
  return { api, world, trainer, other, admin, first, second, stranger, cohort, ask: asks(api) }
}

test('a trainer reads the figures of whom they follow, of one attempt each unless all are asked for', async () => {
  const { trainer, other, admin, first, second, stranger, cohort, ask } = await school()
  const voided = await sit(first, 'sample', 'wrong-1')
  await voidAttempt(trainer.ctx, { attempt: voided, reason: 'power cut' })
  await sit(first, 'sample', 'wrong-1')
  await sit(first, 'sample', 'right-1')
  await sit(second, 'sample', 'right-1')
  await sit(stranger, 'sample', 'other-1')
  const facility = async (as: TestPerson, query: Record<string, string> = {}) => {
    const { body } = await ask(as, { quiz: 'sample', ...query })
    const question = body.questions.find((one: { question: string }) => one.question === 'first')
    return [body.n, question?.facility.value ?? null]
  }
  expect(await facility(trainer)).toEqual([2, 0.5])
  expect(await facility(trainer, { attempts: 'last' })).toEqual([2, 1])
  expect(await facility(trainer, { attempts: 'best' })).toEqual([2, 1])
  expect(await facility(trainer, { attempts: 'all' })).toEqual([3, 2 / 3])
  expect(await facility(trainer, { cohort })).toEqual([2, 0.5])
  expect(await facility(admin)).toEqual([3, 1 / 3])
  expect(await facility(other)).toEqual([0, null])
  expect((await ask(other, { quiz: 'sample', cohort })).status).toBe(404)
  const { body } = await ask(trainer, { question: 'sample/first' })
  expect(body).toMatchObject({
    n: 2,
    questions: [
      {
        bank: 'sample',
        question: 'first',
        options: [
          { option: 'right-1', isKey: true, count: 1, share: 0.5 },
          { option: 'wrong-1', isKey: false, count: 1 },
          { option: 'other-1', count: 0 },
        ],
        randomGuess: { value: 1 / 3 },
        flags: expect.arrayContaining([{ flag: 'small-sample', option: null }]),
      },
    ],
    trend: [{ cohort: null, n: 2, facility: { value: 0.5 } }],
  })
  const { keyHash } = body.questions[0]
  expect((await ask(trainer, { keyHash })).body).toMatchObject({ n: 2, questions: [{ keyHash }] })
})

test('figures follow a score at once, and are kept while nothing changes', async () => {
  const { trainer, first, second, ask } = await school()
  await sit(first, 'sample', 'right-1')
  const one = (await ask(trainer, { quiz: 'sample' })).body
  expect(one.n).toBe(1)
  expect((await ask(trainer, { quiz: 'sample' })).body).toEqual(one)
  await sit(second, 'sample', 'right-1')
  expect((await ask(trainer, { quiz: 'sample' })).body.n).toBe(2)
})

test('what cannot be asked is told, and what nobody sat has reasons for figures', async () => {
  const { world, trainer, other, first, cohort, ask } = await school()
  const window = { opensAt: new Date(Date.now() - 1000), closesAt: new Date(Date.now() + 3_600_000) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const statuses = await Promise.all(
    [
      {},
      { quiz: 'sample', assignment },
      { quiz: 'none' },
      { question: 'sample/none' },
      { question: 'sample' },
      { keyHash: 'f'.repeat(64) },
      { quiz: 'sample', attempts: 'second' },
    ].map(async (query) => (await ask(trainer, query as never)).status),
  )
  expect(statuses).toEqual([400, 400, 404, 404, 400, 404, 400])
  expect((await ask(other, { assignment })).status).toBe(404)
  expect((await ask(trainer, { assignment })).body).toMatchObject({
    n: 0,
    maxPoints: null,
    mean: { value: null, reason: 'nobody' },
    alpha: { reason: 'nobody' },
    questions: [],
  })
  await sit(first, 'exam', 'right-1')
  expect((await ask(trainer, { assignment })).body).toMatchObject({
    n: 1,
    alpha: { reason: 'too-few-people' },
  })
})
