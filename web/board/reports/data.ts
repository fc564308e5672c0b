import { api, dataOf } from '../../api/client.ts'
import { everyPage } from '../../api/pages.ts'
import type { FollowedReport, Reviewed } from '../../api/types.ts'
import { languageOf } from '../../state/quizzes.ts'
import type { Deed } from './deeds-for.ts'

export type ReportState = FollowedReport['state']

/** The reports of a state, or with '' all; made last first. */
export function listReports(state: ReportState | ''): Promise<FollowedReport[]> {
  return everyPage((page) =>
    dataOf(api.GET('/v1/reports', { params: { query: { ...page, ...(state !== '' && { state }) } } })),
  )
}

/** A question as it was seen and answered by who reported it, and the language it is in; null: several. */
export async function getSeen({ attempt, position }: FollowedReport) {
  const params = { path: { attempt } }
  const { attempt: of, questions } = await dataOf(api.GET('/v1/attempts/{attempt}/review', { params }))
  const question: Reviewed | undefined = questions.find((one) => one.position === position)
  return { question, lang: await languageOf(of.quiz) }
}

/** Does it, with the same words for each. @throws Problem, Unreachable. */
export async function doDeed(reports: readonly FollowedReport[], deed: Deed, answer: string): Promise<void> {
  const words = answer.trim() !== '' && { answer: answer.trim() }
  const body = {
    answer: { state: 'answered' as const, ...words },
    close: { state: 'closed' as const, ...words },
    open: { state: 'open' as const },
  }[deed]
  for (const { id } of reports) {
    await dataOf(api.PATCH('/v1/reports/{report}', { params: { path: { report: id } }, body }))
  }
}
