import type { Score } from '../../api/types.ts'
import { number, percent } from '../../ui/format.ts'
import { told } from '../words/index.ts'

/** What of a mark is attested. */
export function factsOf(mark: Score): [name: string, is: string][] {
  const said = told.value
  const { points, maxPoints, percentage, mark20, passed } = mark
  const facts: [string, string][] = []
  if (mark20 !== null) facts.push([said.attestation.mark, `${number(mark20)} / 20`])
  if (points !== null && percentage !== null)
    facts.push([
      said.attestation.points,
      `${said.pointsOf(number(points), number(maxPoints))} (${percent(percentage)})`,
    ])
  if (passed !== null) facts.push([said.attestation.outcome, passed ? said.passed : said.failed])
  return facts
}
