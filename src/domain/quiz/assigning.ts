import { type Finding, findingsOf } from '../findings.ts'
import type { Quiz } from './schema.ts'
import { FINDINGS } from './sentences.ts'

const { warningAt } = findingsOf(FINDINGS)

/** What whoever gives a quiz to a cohort should know; `members` of it now, for more may join unless it is one person. */
export function assigningFindings(
  { access, feedback, release: { answers } }: Pick<Quiz, 'access' | 'feedback' | 'release'>,
  { members, closesAt }: { members: number; closesAt: Date },
): Finding[] {
  const isEarly = typeof answers === 'object' && new Date(answers.at) < closesAt
  return [
    ...(access === 'open' ? [warningAt('assigned-open', [])] : []),
    ...(feedback === 'immediate' ? [warningAt('assigned-feedback', [])] : []),
    ...(answers === 'on-submit' && members !== 1 ? [warningAt('assigned-on-submit', [])] : []),
    ...(isEarly ? [warningAt('assigned-past-release', [], { at: answers.at })] : []),
  ]
}
