import { z } from 'zod'
import { ZERO } from '../exact/rational.ts'
import { quote } from '../language.ts'
import {
  answerFields,
  expectedFeedback,
  expectedTexts,
  explainExpected,
  fullAnswerIndex,
  gradeExpected,
  solutionFindings,
} from './shared/answers.ts'
import { isStorable, storable, textSchema } from './shared/primitives.ts'
import { withoutCodeMarks } from './shared/typed.ts'
import { patternFindings } from './text/findings.ts'
import { IGNORABLE } from './text/normalise.ts'
import { comparable, hasStar, knownPattern, patternOf, plainest } from './text/patterns.ts'
import { matchesPattern } from './text/wildcard.ts'
import type { QuestionType } from './type.ts'

const answerSchema = z.strictObject({
  text: textSchema(1000).describe('`*` stands for any characters or none, `\\*` for a star.'),
  ...answerFields,
})

export const textContentSchema = z.strictObject({
  answers: z.array(answerSchema).min(1).max(50).describe('The first that matches counts.'),
  ignore: z
    .array(z.enum(IGNORABLE))
    .max(IGNORABLE.length)
    .default(['case', 'spaces'])
    .describe('What may differ. Punctuation includes hyphens: leave it out for commands.'),
})

export const textResponseSchema = z
  .strictObject({
    type: z.literal('text'),
    text: z.string().max(1000).refine(isStorable, storable),
  })
  .meta({ id: 'TextResponse' })

export const textViewSchema = z.strictObject({ type: z.literal('text') }).meta({ id: 'TextView' })

export const textAcceptedSchema = z
  .strictObject({ text: z.string(), fraction: z.number() })
  .meta({ id: 'TextAccepted' })

const textKeySchema = z
  .strictObject({
    type: z.literal('text'),
    text: z.string(),
    accepted: z.array(textAcceptedSchema).describe('`*` stands for any characters, `\\*` for a star.'),
  })
  .meta({ id: 'TextKey' })

export type TextContent = z.output<typeof textContentSchema>
export type TextResponse = z.output<typeof textResponseSchema>

/** Which answer the response matches, as it is or without the backquotes that prompts write code in; -1 for none. */
function judge(content: TextContent, { text }: TextResponse): number {
  const matched = matching(content, text)
  return matched < 0 && text.includes('`') ? matching(content, withoutCodeMarks(text)) : matched
}

function matching({ answers, ignore }: TextContent, text: string): number {
  const given = comparable(text, ignore)
  return answers.findIndex((answer) => matchesPattern(knownPattern(answer, ignore), given))
}

function isBlank(response: TextResponse): boolean {
  return response.text.trim() === ''
}

function solution({ answers, ignore }: TextContent): TextResponse {
  const answer = answers[Math.max(0, fullAnswerIndex(answers))]!
  return { type: 'text', text: plainest(answer.text, ignore) }
}

function keyMaterial({ answers, ignore }: TextContent) {
  const patterns = answers.map(({ text }) => patternOf(text, ignore))
  const material = patterns.map(({ pieces }, index): [pieces: string[], fraction: number] => [
    pieces.map((piece) => piece.join('')),
    answers[index]!.fraction,
  ])
  // Without a star no response matches two answers, and their order decides nothing.
  if (!patterns.some(hasStar)) material.sort()
  return { answers: material, ignore: [...new Set(ignore)].sort() }
}

/** A short text, held against patterns after a normalisation that the author declares. */
export const text: QuestionType<TextContent, TextResponse> = {
  type: 'text',
  content: textContentSchema,
  response: textResponseSchema,
  viewSchema: textViewSchema,
  keySchema: textKeySchema,
  policies: [],
  shuffles: 'never',
  optionIds: () => [],
  fixedIds: () => [],
  keyOrder: () => [],
  answerIds: () => [],
  idsOf: () => [],
  isBlank,
  view: () => ({ type: 'text' }),
  grade(content, response) {
    if (isBlank(response)) return { fraction: ZERO, parts: [{ code: 'blank' }] }
    return gradeExpected(content.answers, judge(content, response))
  },
  solution,
  key: (content) => ({
    ...solution(content),
    accepted: content.answers
      .filter(({ fraction }) => fraction > 0)
      .map(({ text, fraction }) => ({ text, fraction })),
  }),
  explain: (part, { response, language }) =>
    explainExpected(part, language, { given: quote(response.text, language) }),
  feedback: (parts, { content }) => expectedFeedback(content.answers, parts),
  guess: () => null,
  findings(content) {
    const key = solution(content)
    const caught = isBlank(key) ? -1 : judge(content, key)
    const patterns = content.answers.map(({ text }) => patternOf(text, content.ignore))
    return [
      ...patternFindings(content.answers, patterns),
      ...solutionFindings(content.answers, key.text, caught),
    ]
  },
  texts: (content) => expectedTexts(content.answers),
  keyMaterial,
}
