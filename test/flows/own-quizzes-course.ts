import { join } from 'node:path'
import { beforeAll, expect } from 'vitest'
import type { components } from '../../openapi/types.ts'
import { loadQuestions } from '../../src/banks/load.ts'
import { shownResponse } from '../../src/domain/questions/shown-question.ts'
import { publishBanks } from '../../src/usecases/banks/publish.ts'
import { serviceContext } from '../../src/usecases/context.ts'
import { type Api, dataOf, shareApi } from '../support/api.ts'
import { HOUR } from '../support/instant.ts'
import type { TestPerson } from '../support/world.ts'

export type Question = components['schemas']['Question']
export type Response = components['schemas']['Response']

const dir = join(import.meta.dirname, '../../questions')
const loaded = await loadQuestions(dir)

/** The quizzes and the banks that come with the service. */
export const quizzes = loaded.quizzes.map(({ quiz }) => quiz)
export const banks = new Map(loaded.banks.map(({ canonical }) => [canonical.bank, canonical]))

/** An API for all tests of a file, which serves them all. */
export function published(): () => Api {
  const shared = shareApi({ content: false })
  beforeAll(async () => {
    await publishBanks(serviceContext(shared().world.services, 'command-line'), { dir })
  })
  return shared
}

/**
 * Starts a quiz, answers every question in one call, and hands in; an assigned quiz is assigned first. `shown`: what an
 * answer by authors' ids is as a trainee sends it.
 */
export async function take(
  api: Api,
  quiz: (typeof quizzes)[number],
  trainee: TestPerson,
  answer: (question: Question, shown: (response: Response) => Response) => Response,
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
  const { papers, db } = api.world.services
  const paper = await papers.of(db, id)
  const entries = questions!.map((question) => ({
    id: crypto.randomUUID(),
    position: question.position,
    response: answer(
      question,
      (response) => shownResponse(paper.get(question.position)!, response) as Response,
    ),
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
