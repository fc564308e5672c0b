import { z } from 'zod'
import { exactFraction, hasSevenPlaces, ZERO } from '../../exact/rational.ts'
import { type Finding, findingsOf } from '../../findings.ts'
import { saying } from '../../issue-words.ts'
import { type Language, sentence, type Words } from '../../language.ts'
import type { AuthorText, Feedback, Grade, GradePart } from '../type.ts'
import { textSchema } from './primitives.ts'
import { FAULTS, FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

const fractionSchema = z.number().min(0).max(1).refine(hasSevenPlaces, saying(FAULTS.fraction))

/** What an expected answer carries beside what it expects. */
export const answerFields = {
  fraction: fractionSchema
    .default(1)
    .describe('Share of the points that it earns; 0 is an expected mistake.'),
  feedback: textSchema(2000)
    .optional()
    .describe('Shown, once answers are released, to those who answered so.'),
}

/** One of the answers that the author expects, right or wrong. The first that matches counts. */
export type Expected = { fraction: number; feedback?: string | undefined }

/** The grade of an answer that matched the expected one at `index`; -1 when it matched none. */
export function gradeExpected(answers: readonly Expected[], index: number): Grade {
  const answer = answers[index]
  if (answer === undefined) return wrongAnswer('answer-wrong')
  const code =
    answer.fraction === 1 ? 'answer-right' : answer.fraction === 0 ? 'answer-wrong' : 'answer-partly'
  return {
    fraction: exactFraction(answer.fraction),
    parts: [{ code, index, worth: 1, earned: answer.fraction }],
  }
}

/** A grade of 0 for the reason that `code` names. */
export function wrongAnswer(code: string): Grade {
  return { fraction: ZERO, parts: [{ code, worth: 1, earned: 0 }] }
}

const WORDS: Record<string, Words> = {
  blank: { fr: 'Pas de réponse.', en: 'No answer.' },
  'answer-right': { fr: '{given} : réponse juste.', en: '{given}: right.' },
  'answer-partly': {
    fr: '{given} : réponse acceptée en partie, pour {share} des points.',
    en: '{given}: partly accepted, for {share} of the points.',
  },
  'answer-wrong': {
    fr: "{given} : ce n'est pas la réponse attendue.",
    en: '{given}: not the answer expected.',
  },
}

/** What became of an answer, which `given` quotes; `more` words the codes of one type, and may use more `values`. */
export function explainExpected(
  part: GradePart,
  language: Language,
  values: { given: string } & Record<string, string>,
  more: Readonly<Record<string, Words>> = {},
): string {
  const share = percent((part.earned ?? 0) / (part.worth || 1), language)
  return sentence({ ...WORDS, ...more }, part.code, language, { ...values, share })
}

/** A share as `33,33 %` or `33.33%`. */
export function percent(share: number, language: Language): string {
  const hundredths = String(Math.round(share * 10_000) / 100)
  return language === 'fr' ? `${hundredths.replace('.', ',')} %` : `${hundredths}%`
}

/** The author's remark on the expected answer that a grade of these parts matched, if any. */
export function expectedFeedback(answers: readonly Expected[], parts: readonly GradePart[]): Feedback[] {
  const text = answers[parts[0]?.index ?? -1]?.feedback
  return text === undefined ? [] : [{ text }]
}

/** The remarks, each with its path. */
export function expectedTexts(answers: readonly Expected[]): AuthorText[] {
  return answers.flatMap(({ feedback }, index) =>
    feedback === undefined ? [] : [{ path: ['answers', index, 'feedback'], text: feedback }],
  )
}

/** Where the first answer stands that earns everything; -1 when none does. */
export function fullAnswerIndex(answers: readonly Expected[]): number {
  return answers.findIndex(({ fraction }) => fraction === 1)
}

/** The answer that the key shows must exist, and be caught by itself: `caught` is what catches it. */
export function solutionFindings(answers: readonly Expected[], solution: string, caught: number): Finding[] {
  const full = fullAnswerIndex(answers)
  if (full < 0) return [errorAt('no-full-answer', ['answers'])]
  if (answers[caught]?.fraction === 1) return []
  const at = ['answers', full]
  return caught < 0
    ? [errorAt('solution-not-accepted', at, { solution })]
    : [errorAt('solution-not-accepted/taken', at, { solution, place: caught + 1 })]
}
