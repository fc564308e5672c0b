import { join } from 'node:path'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import type { components } from '../../openapi/types.ts'
import { loadQuestions } from '../../src/banks/load.ts'
import type { CanonicalQuestion } from '../../src/domain/bank/canonical.ts'
import { questionType } from '../../src/domain/questions/registry.ts'
import type { FixedSection } from '../../src/domain/quiz/schema.ts'
import { gradeSettings } from '../../src/domain/scoring/grade-paper.ts'
import { drawable } from '../../src/domain/selection/drawable.ts'
import { type DrawQuestion, drawStrata, fixedPool } from '../../src/domain/selection/pool.ts'
import { publishBanks } from '../../src/usecases/banks/publish.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { type Api, createApi, dataOf } from '../support/api.ts'
import { createWorld, type TestPerson } from '../support/world.ts'

type Question = components['schemas']['Question']
type BankQuestion = components['schemas']['BankQuestion']
type Response = components['schemas']['Response']

const HOUR = 3_600_000
const dir = join(import.meta.dirname, '../../questions')
const loaded = await loadQuestions(dir)
const quizzes = loaded.quizzes.map(({ quiz }) => quiz)
const banks = new Map(loaded.banks.map(({ canonical }) => [canonical.bank, canonical]))

async function published(): Promise<Api> {
  const world = await createWorld({ content: false })
  await publishBanks(serviceContext(world.services, 'command-line'), { dir })
  return createApi({ world })
}

/** Every published question by its prompt, with its key, as a trainer reads it. */
async function readKeys(api: Api): Promise<Map<string, BankQuestion>> {
  const trainer = api.client(await api.world.person('trainer'))
  const keys = new Map<string, BankQuestion>()
  for (const bank of banks.keys()) {
    const { items } = dataOf(await trainer.GET('/v1/banks/{bank}/questions', { params: { path: { bank } } }))
    for (const question of items) keys.set(`${question.type} ${question.prompt}`, question)
  }
  return keys
}

/** Starts a quiz, answers every question in one call, and hands in; an assigned quiz is assigned first. */
async function take(
  api: Api,
  quiz: (typeof quizzes)[number],
  trainee: TestPerson,
  answer: (question: Question) => Response,
) {
  if (quiz.access === 'assigned') {
    const cohort = await api.world.cohort({ members: [trainee] })
    const now = Date.now()
    const window = { opensAt: new Date(now - HOUR), closesAt: new Date(now + HOUR) }
    await api.world.assignment({ cohort, quiz: quiz.quiz, ...window })
  }
  const client = api.client(trainee)
  const started = await client.POST('/v1/quizzes/{quiz}/attempts', {
    params: { path: { quiz: quiz.quiz } },
    body: {},
  })
  const { id, questions } = dataOf(started)
  const entries = questions!.map((question) => ({
    id: crypto.randomUUID(),
    position: question.position,
    response: answer(question),
  }))
  const params = { path: { attempt: id } }
  const { entries: outcomes } = dataOf(
    await client.POST('/v1/attempts/{attempt}/responses', { params, body: { entries } }),
  )
  expect(new Set(outcomes.map(({ outcome }) => outcome))).toEqual(new Set(['accepted']))
  dataOf(await client.POST('/v1/attempts/{attempt}/submit', { params, body: {} }))
  const { rows } = await api.world.db.pool.query<{ points: string; max_points: string; state: string }>(
    'SELECT points, max_points, state FROM attempt_scores WHERE attempt_id = $1',
    [id],
  )
  return { score: rows[0]!, count: entries.length }
}

/** The key without what is accepted beside the solution: a response. */
function solutionOf({ type, key }: BankQuestion): Response {
  const { shape } = questionType(type).response as z.ZodObject
  return Object.fromEntries(Object.entries(key).filter(([field]) => field in shape)) as Response
}

test('every quiz, answered from the key, earns full marks', { timeout: 120_000 }, async () => {
  const api = await published()
  const keys = await readKeys(api)
  for (const quiz of quizzes) {
    const { score } = await take(api, quiz, await api.world.person(), (question) =>
      solutionOf(keys.get(`${question.type} ${question.prompt}`)!),
    )
    expect({ quiz: quiz.quiz, ...score }).toEqual({
      quiz: quiz.quiz,
      points: score.max_points,
      max_points: score.max_points,
      state: 'final',
    })
  }
})

function whole(section: FixedSection, candidates: DrawQuestion[]) {
  const pool = fixedPool(section, candidates)
  return { count: pool.length, pool }
}

/** What one quiz may ask: `count` questions out of each pool. */
function poolsOf(quiz: (typeof quizzes)[number]): { count: number; pool: CanonicalQuestion[] }[] {
  return quiz.sections.flatMap((section) => {
    const { questions } = banks.get(section.bank)!
    const candidates = questions.map(drawable)
    const strata = section.kind === 'draw' ? drawStrata(section, candidates) : [whole(section, candidates)]
    return strata.map(({ count, pool }) => {
      const ids = new Set(pool.map(({ id }) => id))
      return { count, pool: questions.filter(({ id }) => ids.has(id)) }
    })
  })
}

const CHOSEN = ['single', 'multiple']
const guessable = quizzes.filter((quiz) =>
  poolsOf(quiz).every(({ pool }) => pool.every(({ type }) => CHOSEN.includes(type))),
)

test('the quizzes of choices alone are those that are meant to be', () => {
  expect(guessable.map(({ quiz }) => quiz).sort()).toEqual(['positionnement', 'qcm-docker'])
})

test.each(guessable)(
  '$quiz, answered at random, earns about what is predicted',
  { timeout: 120_000 },
  async (quiz) => {
    const guess = (question: CanonicalQuestion) =>
      Number(question.points) *
      questionType(question.type).guess(question.content, gradeSettings(quiz, question))!
    const expected = poolsOf(quiz).reduce(
      (sum, { count, pool }) =>
        sum + (count / pool.length) * pool.reduce((total, one) => total + guess(one), 0),
      0,
    )
    const api = await published()
    // A fixed sequence: the same answers at every run.
    let state = 1
    const roll = (below: number) => {
      state = (state * 48_271) % 2_147_483_647
      return state % below
    }
    const marks: number[] = []
    for (let person = 0; person < 100; person++) {
      const { score } = await take(api, quiz, await api.world.person(), (question) => {
        const { type, options } = question as Question & { options: { id: string }[] }
        const mask = 1 + roll(2 ** options.length - 1)
        return type === 'single'
          ? { type, choice: options[roll(options.length)]!.id }
          : { type: 'multiple', choices: options.filter((_, bit) => (mask >> bit) & 1).map(({ id }) => id) }
      })
      marks.push(Number(score.points))
    }
    const mean = marks.reduce((sum, mark) => sum + mark, 0) / marks.length
    const variance = marks.reduce((sum, mark) => sum + (mark - mean) ** 2, 0) / (marks.length - 1)
    expect(Math.abs(mean - expected)).toBeLessThan(4 * Math.sqrt(variance / marks.length))
  },
)
