import type { Page } from 'playwright-core'
import { uuidv7 } from 'uuidv7'
import { expect } from 'vitest'
import { serviceContext } from '../../../src/usecases/context.ts'
import { createUser } from '../../../src/usecases/users/create.ts'
import type { Answer, AnswerOf, Question, QuestionOf } from '../../../web/api/types.ts'
import { DAY } from '../../support/instant.ts'
import type { Service } from './service.ts'
import { signIn } from './sign-in.ts'

const TRAINER = {
  name: 'Grace Hopper',
  email: 'grace@example.org',
  password: 'a long enough password',
}

export interface Pupil {
  name: string
  token: string
  /** Null: has not started. */
  attempt: string | null
}

export interface Class {
  /** The trainer's token. */
  token: string
  cohort: string
  code: string
  assignment: string
  people: Pupil[]
}

interface Made {
  quiz: string
  names: readonly string[]
  /** How many of them, the first ones, take the quiz and hand in. */
  taking: number
  release?: { score: string; answers: string }
}

/** A trainer's class with a quiz to take, in a window that is open; who takes it answers each in their own way. */
export async function makeClass({ api }: Service, { quiz, names, taking, release }: Made): Promise<Class> {
  const ctx = serviceContext(api.world.services, 'command-line')
  await createUser(ctx, { ...TRAINER, role: 'trainer' })
  const post = async (url: string, as: string | null, body: object = {}) =>
    (await api.request({ method: 'POST', url, as, body })).body
  const { email, password } = TRAINER
  const { accessToken: token } = await post('/v1/auth/login', null, { email, password })
  const { id: cohort } = await post('/v1/cohorts', token, { name: 'Docker, décembre' })
  const { code } = await post(`/v1/cohorts/${cohort}/join-codes`, token, { seats: 30, expiresInDays: 3 })
  const { id: assignment } = await post(`/v1/cohorts/${cohort}/assignments`, token, {
    quiz,
    opensAt: new Date(Date.now() - DAY).toISOString(),
    closesAt: new Date(Date.now() + DAY).toISOString(),
    maxAttempts: 1,
    ...(release && { release }),
  })
  const people: Pupil[] = []
  for (const [place, name] of names.entries()) {
    const { accessToken } = await post('/v1/auth/join', null, { code, name })
    const pupil: Pupil = { name, token: accessToken, attempt: null }
    people.push(pupil)
    if (place >= taking) continue
    const attempt = await post(`/v1/quizzes/${quiz}/attempts`, accessToken, { assignment })
    pupil.attempt = attempt.id
    const entries = (attempt.questions as Question[]).flatMap((question) => {
      const response = answerTo(question, place)
      return response ? [{ id: uuidv7(), position: question.position, response }] : []
    })
    if (entries.length > 0) {
      const saved = await post(`/v1/attempts/${attempt.id}/responses`, accessToken, { entries })
      expect(saved.errors ?? [], 'what was answered').toEqual([])
    }
    await post(`/v1/attempts/${attempt.id}/submit`, accessToken)
  }
  return { token, cohort, code, assignment, people }
}

/** Signs the trainer of a class in, who lands at their cohorts. */
export async function signInTrainer(page: Page): Promise<void> {
  await signIn(page, TRAINER)
  await page.waitForSelector('.quiz-card')
}

/** What somebody answers: the same for the same place in the class, whatever order their paper has; null: nothing. */
function answerTo(question: Question, place: number): Answer | null {
  const { type } = question
  if (place === 4) return null
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id).sort()
  switch (type) {
    case 'single':
      return { type, choice: ids(question.options)[place % 2]! }
    case 'multiple':
      return { type, choices: ids(question.options).slice(0, 1 + (place % 2)) }
    case 'order':
      return { type, order: place % 2 ? ids(question.items) : ids(question.items).reverse() }
    case 'match': {
      const right = ids(question.right)
      return { type, pairs: Object.fromEntries(ids(question.left).map((id, at) => [id, right[at]!])) }
    }
    case 'cloze':
      return { type, blanks: Object.fromEntries(question.blanks.map((blank) => [blank.id, filled(blank)])) }
    case 'numeric':
      return { type, value: String(place) }
    default:
      return { type, text: place % 2 ? 'docker ps' : 'docker run --rm nginx' }
  }
}

function filled(blank: QuestionOf<'cloze'>['blanks'][number]): AnswerOf<'cloze'>['blanks'][string] {
  switch (blank.type) {
    case 'single':
      return { type: 'single', choice: blank.options[0]!.id }
    case 'numeric':
      return { type: 'numeric', value: '1' }
    default:
      return { type: 'text', text: 'image' }
  }
}
