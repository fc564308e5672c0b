import type { ComponentChildren } from 'preact'
import type { Score } from '../../api/types.ts'
import { number, percent } from '../../ui/format.ts'
import { told } from '../words/index.ts'

/** What something says, each under its name. */
export function Facts({ facts }: { facts: readonly (readonly [name: string, is: ComponentChildren])[] }) {
  return (
    <dl class="rules">
      {facts.map(([name, is]) => (
        <div key={name} class="rule">
          <dt>{name}</dt>
          <dd>{is}</dd>
        </div>
      ))}
    </dl>
  )
}

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
