import { hasErrors } from '../findings.ts'
import type { QuizContext } from './context.ts'
import { supplyFindings } from './rules.ts'
import type { Quiz } from './schema.ts'

/** Banks and quizzes by slug. */
export interface Content extends QuizContext {
  quizzes: ReadonlyMap<string, Quiz>
}

/** A bank that stays as it is live, for a quiz that is live would no longer find its questions in it. */
export interface Held {
  bank: string
  quiz: string
}

/**
 * What of `loaded` may go live together, where nothing that is live is retired: every quiz that draws now still does.
 * A bank that would break one is held, and with it the quizzes that were written for it, which may hold others in turn.
 */
export function goingLive(live: Content, loaded: Content): { content: Content; held: Held[] } {
  const banks = new Map(loaded.banks)
  const quizzes = new Map(loaded.quizzes)
  const held: Held[] = []
  for (;;) {
    const next = { banks: new Map([...live.banks, ...banks]) }
    const kept = [...live.quizzes.values()].filter(({ quiz }) => !quizzes.has(quiz))
    const broken = kept
      .filter((quiz) => draws(quiz, live))
      .flatMap((quiz) => lacking(quiz, next).map((bank) => ({ bank, quiz: quiz.quiz })))
      .filter(({ bank }) => banks.has(bank))
    if (broken.length === 0) return { content: { banks, quizzes }, held }
    held.push(...broken)
    for (const { bank } of broken) banks.delete(bank)
    for (const { quiz, sections } of loaded.quizzes.values())
      if (sections.some(({ bank }) => loaded.banks.has(bank) && !banks.has(bank))) quizzes.delete(quiz)
  }
}

function draws(quiz: Quiz, context: QuizContext): boolean {
  return !hasErrors(supplyFindings(quiz, context))
}

/** The banks that do not hold what the quiz takes from them. */
function lacking(quiz: Quiz, context: QuizContext): string[] {
  const sections = supplyFindings(quiz, context).map(({ path }) => quiz.sections[path[1] as number]!)
  return [...new Set(sections.map(({ bank }) => bank))]
}
