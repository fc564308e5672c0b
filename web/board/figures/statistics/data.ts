import { api, dataOf, Problem } from '../../../api/client.ts'
import { everyPage } from '../../../api/pages.ts'
import type { BankQuestion, CountedAttempts, ListedCorrection, Quiz, Statistics } from '../../../api/types.ts'
import { getQuiz } from '../../../state/quizzes.ts'

/** Of what figures are asked: one thing, and who is looked at. */
interface Asked {
  assignment?: string
  quiz?: string
  question?: string
  keyHash?: string
  cohort?: string
  attempts?: CountedAttempts
}

export function getStatistics(query: Asked): Promise<Statistics> {
  return dataOf(api.GET('/v1/statistics', { params: { query } }))
}

/** Null: there is no such thing any more. */
async function unlessGone<T>(loading: Promise<T>): Promise<T | null> {
  return loading.catch((error: unknown) => {
    if (error instanceof Problem && error.details.status === 404) return null
    throw error
  })
}

/** Null when it is no longer published. */
export function findQuiz(quiz: string): Promise<Quiz | null> {
  return unlessGone(getQuiz(quiz))
}

export interface Source {
  language: string
  /** By their ids. */
  questions: ReadonlyMap<string, BankQuestion>
}

/** A bank as it is published now; null when it no longer is. */
export function findBank(bank: string): Promise<Source | null> {
  const path = { bank }
  const load = async () => {
    const [{ language }, questions] = await Promise.all([
      dataOf(api.GET('/v1/banks/{bank}', { params: { path } })),
      everyPage((query) => dataOf(api.GET('/v1/banks/{bank}/questions', { params: { path, query } }))),
    ])
    return { language, questions: new Map(questions.map((one) => [one.id, one])) }
  }
  return unlessGone(load())
}

/** The corrections of a key that the person may see, newest first. */
export async function listCorrectionsOf(
  bank: string,
  question: string,
  keyHash: string | null,
): Promise<ListedCorrection[]> {
  const query = { question: `${bank}/${question}`, limit: 100 }
  const { items } = await dataOf(api.GET('/v1/corrections', { params: { query } }))
  return items.filter((one) => keyHash === null || one.keyHash === keyHash)
}
