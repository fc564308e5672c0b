import { type Finding, findingsOf } from '../findings.ts'
import type { Quiz } from './schema.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

/** Whether the quiz that one is measured against can be that; `known`: every quiz by slug, null where they are not known. */
export function beforeFindings(
  { quiz, before }: Quiz,
  { others, known }: { others: readonly Quiz[]; known: ReadonlySet<string> | null },
): Finding[] {
  if (before === undefined) return []
  if (before === quiz) return [errorAt('before-itself', ['before'])]
  if (known !== null && !known.has(before)) return [errorAt('unknown-quiz', ['before'], { quiz: before })]
  return leadsTo(before, quiz, others) ? [errorAt('before-circular', ['before'], { quiz: before })] : []
}

function leadsTo(from: string, quiz: string, others: readonly Quiz[]): boolean {
  const next = new Map(others.map((other) => [other.quiz, other.before]))
  const seen = new Set<string>()
  for (let at: string | undefined = from; at !== undefined && !seen.has(at); at = next.get(at)) {
    if (at === quiz) return true
    seen.add(at)
  }
  return false
}
