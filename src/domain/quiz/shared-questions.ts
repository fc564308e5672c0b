import { type Finding, findingsOf } from '../findings.ts'
import { type DrawQuestion, drawStrata, fixedPool } from '../selection/pool.ts'
import type { QuizContext } from './context.ts'
import type { Quiz, Section } from './schema.ts'
import { FINDINGS } from './sentences.ts'

const { warningAt } = findingsOf(FINDINGS)

/**
 * Where a quiz that counts its attempts, or whose answers wait for its close, may ask what an open quiz of the `others`
 * gives the answers of sooner: one warning a section and quiz.
 */
export function sharedFindings(
  quiz: Quiz,
  { banks, others }: QuizContext & { others: readonly Quiz[] },
): Finding[] {
  if (quiz.attempts.max === null && quiz.release.answers !== 'on-close') return []
  return others
    .filter((other) => other.quiz !== quiz.quiz && other.access === 'open' && isSooner(other, quiz))
    .flatMap((other) => {
      const given = new Set(other.sections.flatMap((section) => namesOf(section, banks)))
      return quiz.sections.flatMap((section, index) => {
        const count = namesOf(section, banks).filter((question) => given.has(question)).length
        return count === 0
          ? []
          : [warningAt('answers-elsewhere', ['sections', index], { count, quiz: other.quiz })]
      })
    })
}

/** Every question that the section can put on a paper. */
export function mayAsk(section: Section, banks: QuizContext['banks']): DrawQuestion[] {
  const pool = banks.get(section.bank) ?? []
  return section.kind === 'questions'
    ? fixedPool(section, pool)
    : drawStrata(section, pool).flatMap((stratum) => stratum.pool)
}

/** The same, as `bank question`. */
function namesOf(section: Section, banks: QuizContext['banks']): string[] {
  return mayAsk(section, banks).map(({ id }) => `${section.bank} ${id}`)
}

/** Whether practising `other` can give its answers before those of `quiz` are due: it has no close, and nobody's hand. */
function isSooner({ feedback, release: { answers: other } }: Quiz, { release: { answers } }: Quiz): boolean {
  if (feedback === 'immediate') return true
  if (typeof other === 'object') return typeof answers !== 'object' || other.at < answers.at
  return other === 'on-submit'
}
