import { api, dataOf } from '../api/client.ts'
import { everyPage } from '../api/pages.ts'
import type { ListedAttempt, Quiz } from '../api/types.ts'

/** All quizzes that the person may see, in the order of the course. */
export function listQuizzes(): Promise<Quiz[]> {
  return everyPage((query) => dataOf(api.GET('/v1/quizzes', { params: { query } })))
}

export function getQuiz(quiz: string): Promise<Quiz> {
  return dataOf(api.GET('/v1/quizzes/{quiz}', { params: { path: { quiz } } }))
}

/** The same, with the service's clock, to the second, when it said so; null where something in between does not pass it on. */
export async function getQuizNow(quiz: string): Promise<{ quiz: Quiz; now: number | null }> {
  const call = api.GET('/v1/quizzes/{quiz}', { params: { path: { quiz } } })
  const found = await dataOf(call)
  const now = Date.parse((await call).response.headers.get('date') ?? '')
  return { quiz: found, now: Number.isNaN(now) ? null : now }
}

/** The person's latest attempts at a quiz. */
export async function listAttempts(quiz: string, user: string): Promise<ListedAttempt[]> {
  const { items } = await dataOf(api.GET('/v1/attempts', { params: { query: { quiz, user, limit: 100 } } }))
  return items
}

/** The language of a quiz; null when it has several, or is no longer published. */
export function languageOf(quiz: string): Promise<string | null> {
  return getQuiz(quiz).then(
    ({ language }) => language,
    () => null,
  )
}
