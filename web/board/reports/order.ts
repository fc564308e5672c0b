import type { FollowedReport } from '../../api/types.ts'

/** What was reported of one question, made first first. */
export interface Reported {
  /** Its bank and the author's id. */
  question: string
  reports: FollowedReport[]
}

/**
 * The reports by question: those first of which most are open, then by how many there are, then by the latest. A question
 * that was reworded stays the same one.
 */
export function byQuestion(reports: readonly FollowedReport[]): Reported[] {
  const groups = new Map<string, FollowedReport[]>()
  for (const report of reports) {
    const question = `${report.bank}/${report.question}`
    groups.set(question, [...(groups.get(question) ?? []), report])
  }
  const open = ({ reports: all }: Reported) => all.filter(({ state }) => state === 'open').length
  const latest = ({ reports: all }: Reported) => Math.max(...all.map(({ madeAt }) => Date.parse(madeAt)))
  return [...groups]
    .map(([question, all]) => ({
      question,
      reports: all.toSorted((a, b) => Date.parse(a.madeAt) - Date.parse(b.madeAt)),
    }))
    .sort((a, b) => open(b) - open(a) || b.reports.length - a.reports.length || latest(b) - latest(a))
}
