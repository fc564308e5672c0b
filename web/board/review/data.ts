import { api, dataOf } from '../../api/client.ts'
import { everyPage } from '../../api/pages.ts'
import type { AuditLine, Call, Message, Report, Review } from '../../api/types.ts'
import { languageOf } from '../../state/quizzes.ts'

/** An attempt in full, with all that is told of it elsewhere. */
export interface WholeReview extends Review {
  calls: Call[]
  messages: Message[]
  /** What trainers did to it or to all of its assignment, and why; newest first. */
  deeds: AuditLine[]
  reports: Report[]
  /** The language of the quiz; null: several. */
  lang: string | null
}

export async function getReview(attempt: string): Promise<WholeReview> {
  const params = { path: { attempt } }
  const [review, { calls, messages }, deeds, reports] = await Promise.all([
    dataOf(api.GET('/v1/attempts/{attempt}/review', { params })),
    dataOf(api.GET('/v1/attempts/{attempt}/timing', { params })),
    listDeeds(attempt),
    everyPage((query) => dataOf(api.GET('/v1/attempts/{attempt}/reports', { params: { ...params, query } }))),
  ])
  const { quiz, assignment } = review.attempt
  const [lang, toAll] = await Promise.all([
    languageOf(quiz),
    assignment === null ? [] : listDeeds(assignment),
  ])
  return { ...review, calls, messages, deeds: [...deeds, ...toAll], reports, lang }
}

function listDeeds(object: string): Promise<AuditLine[]> {
  return everyPage((query) => dataOf(api.GET('/v1/audit', { params: { query: { ...query, object } } })))
}
