import { type Finding, findingsOf } from '../findings.ts'
import { FLAGS } from '../words.ts'
import { FINDINGS } from './sentences.ts'

const { warningAt } = findingsOf(FINDINGS)

/** What figures say of a question: a file alone cannot tell whether they still do. */
const OF_FIGURES: ReadonlySet<string> = new Set(FLAGS)

/** An `allow` block: where it stands, and what it silences under `scope`. */
export type Allowance = { scope: (string | number)[]; allow: Record<string, string> | undefined }

/**
 * Findings without the warnings that an `allow` above them silences. An error is never silenced; an `allow` that
 * silences nothing is itself a warning, so that reasons do not outlive their cause.
 */
export function applyAllowances(findings: Finding[], allowances: Allowance[]): Finding[] {
  const used = new Set<string>()
  const kept = findings.filter((finding) => {
    if (finding.severity === 'error') return true
    const index = allowances.findIndex(
      ({ scope, allow }) =>
        allow !== undefined &&
        Object.hasOwn(allow, finding.rule) &&
        scope.every((step, i) => finding.path[i] === step),
    )
    if (index >= 0) used.add(`${index} ${finding.rule}`)
    return index < 0
  })
  return [...kept, ...unused(allowances, used)]
}

function unused(allowances: Allowance[], used: ReadonlySet<string>): Finding[] {
  return allowances.flatMap(({ scope, allow }, index) =>
    Object.keys(allow ?? {})
      .filter((rule) => !used.has(`${index} ${rule}`) && !OF_FIGURES.has(rule))
      .map((rule) => warningAt('unused-allow', [...scope, 'allow', rule], { rule })),
  )
}
