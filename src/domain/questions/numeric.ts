import { z } from 'zod'
import { compare, decimalFault, formatDecimal, parseDecimal, times } from '../exact/decimal.ts'
import { ZERO } from '../exact/rational.ts'
import { saying } from '../issue-words.ts'
import { quote, type Words } from '../language.ts'
import { rangeFindings, unitFindings } from './numeric/findings.ts'
import {
  centreOf,
  factorOf,
  holds,
  numericAnswerSchema,
  parsed,
  rangeOf,
  unitName,
  unitSchema,
} from './numeric/ranges.ts'
import {
  expectedFeedback,
  expectedTexts,
  explainExpected,
  fullAnswerIndex,
  gradeExpected,
  solutionFindings,
  wrongAnswer,
} from './shared/answers.ts'
import { isStorable, storable } from './shared/primitives.ts'
import type { Explained, GradePart, QuestionType } from './type.ts'

export const numericContentSchema = z.strictObject({
  answers: z.array(numericAnswerSchema).min(1).max(50).describe('The first that matches counts.'),
  units: z.array(unitSchema).min(1).max(26).optional().describe('The first is that of the answers.'),
  unitRequired: z.boolean().default(false).describe('Whether a number without a unit is wrong.'),
})

export const numericResponseSchema = z
  .strictObject({
    type: z.literal('numeric'),
    value: z
      .string()
      .max(64)
      .refine(
        (value) => value.trim() === '' || decimalFault(value.trim()) === null,
        saying(({ input }) => decimalFault(String(input).trim())!),
      )
      .meta({
        description:
          'A decimal with a comma or a point, such as `3,5`; no exponent. Thousands may have a space between them: `1 536`.',
        pattern: String.raw`^\s*(?:[+−-]?(?:\d{1,3}(?:[ \u00A0\u2009\u202F]\d{3})+(?:[.,]\d*)?|\d+(?:[.,]\d*)?|[.,]\d+))?\s*$`,
      }),
    unit: z
      .string()
      .max(40)
      .refine(isStorable, storable)
      .optional()
      .describe('One of the units of the question; case counts.'),
  })
  .meta({ id: 'NumericResponse' })

export const numericViewSchema = z
  .strictObject({
    type: z.literal('numeric'),
    units: z.array(z.string()).describe('What `unit` may be; empty when the number stands alone.'),
    unitRequired: z.boolean(),
  })
  .meta({ id: 'NumericView' })

export const numericAcceptedSchema = z
  .strictObject({ min: z.string(), max: z.string(), fraction: z.number() })
  .meta({ id: 'NumericAccepted' })

const numericKeySchema = z
  .strictObject({
    type: z.literal('numeric'),
    value: z.string(),
    unit: z.string().optional(),
    accepted: z.array(numericAcceptedSchema).describe('In the first unit; both bounds included.'),
  })
  .meta({ id: 'NumericKey' })

export type NumericContent = z.output<typeof numericContentSchema>
export type NumericResponse = z.output<typeof numericResponseSchema>

const WORDS: Record<string, Words> = {
  'unit-missing': {
    fr: "{given} : il manque l'unité ({units}).",
    en: '{given}: the unit is missing ({units}).',
  },
  'unit-unknown': {
    fr: "{given} : cette unité n'est pas admise ({units}).",
    en: '{given}: this unit is not accepted ({units}).',
  },
}
const NO_UNIT: Words = { fr: 'un nombre seul', en: 'a bare number' }

/** Which answer the response matches (-1 for none), or what is wrong with its unit. */
function judge(content: NumericContent, response: NumericResponse): number | 'unit-missing' | 'unit-unknown' {
  const unit = unitName(response.unit ?? '')
  if (unit === '' && content.unitRequired) return 'unit-missing'
  const factor = unit === '' ? { n: 1n, d: 1n } : factorOf(content.units ?? [], unit)
  if (factor === null) return 'unit-unknown'
  const value = times(parseDecimal(response.value.trim()), factor)
  return content.answers.findIndex((answer) => holds(rangeOf(answer), value))
}

function isBlank(response: NumericResponse): boolean {
  return response.value.trim() === ''
}

function unitsOf(content: NumericContent): string[] {
  return (content.units ?? []).map(({ unit }) => unit)
}

function solution(content: NumericContent): NumericResponse {
  const answer = content.answers[Math.max(0, fullAnswerIndex(content.answers))]!
  const unit = unitsOf(content)[0]
  return { type: 'numeric', value: formatDecimal(centreOf(answer)), ...(unit !== undefined && { unit }) }
}

function acceptedRanges(content: NumericContent): z.output<typeof numericAcceptedSchema>[] {
  return content.answers
    .filter(({ fraction }) => fraction > 0)
    .map((answer) => {
      const { low, high } = rangeOf(answer)
      return { min: formatDecimal(low), max: formatDecimal(high), fraction: answer.fraction }
    })
}

/** Ranges in their order where it matters: among those that overlap; otherwise from low to high. */
function rangeMaterial(content: NumericContent): [low: string, high: string, fraction: number][] {
  const ranges = content.answers.map((answer) => ({ ...rangeOf(answer), fraction: answer.fraction }))
  const sorted = ranges.toSorted((a, b) => compare(a.low, b.low))
  const overlap = sorted.some(({ low }, index) => index > 0 && compare(sorted[index - 1]!.high, low) >= 0)
  return (overlap ? ranges : sorted).map(({ low, high, fraction }) => [
    formatDecimal(low),
    formatDecimal(high),
    fraction,
  ])
}

function explain(part: GradePart, answer: Explained<NumericContent, NumericResponse>): string {
  const { content, response, language } = answer
  const given = quote(`${response.value} ${response.unit ?? ''}`.trim(), language)
  const units = unitsOf(content).join(', ') || NO_UNIT[language]
  return explainExpected(part, language, { given, units }, WORDS)
}

/** A decimal within a tolerance or a range, in one of the units; compared exactly. */
export const numeric: QuestionType<NumericContent, NumericResponse> = {
  type: 'numeric',
  content: numericContentSchema,
  response: numericResponseSchema,
  viewSchema: numericViewSchema,
  keySchema: numericKeySchema,
  policies: [],
  shuffles: 'never',
  optionIds: () => [],
  fixedIds: () => [],
  keyOrder: () => [],
  answerIds: () => [],
  idsOf: () => [],
  isBlank,
  view: (content) => ({ type: 'numeric', units: unitsOf(content), unitRequired: content.unitRequired }),
  grade(content, response) {
    if (isBlank(response)) return { fraction: ZERO, parts: [{ code: 'blank' }] }
    const judged = judge(content, response)
    return typeof judged === 'string' ? wrongAnswer(judged) : gradeExpected(content.answers, judged)
  },
  solution,
  key: (content) => ({ ...solution(content), accepted: acceptedRanges(content) }),
  explain,
  feedback: (parts, { content }) => expectedFeedback(content.answers, parts),
  guess: () => null,
  findings(content) {
    const key = solution(content)
    const caught = judge({ ...content, unitRequired: false }, { type: 'numeric', value: key.value })
    return [
      ...rangeFindings(content.answers),
      ...unitFindings(content.units ?? [], content.unitRequired),
      ...solutionFindings(content.answers, key.value, caught as number),
    ]
  },
  texts: (content) => expectedTexts(content.answers),
  keyMaterial: (content) => ({
    answers: rangeMaterial(content),
    units: (content.units ?? [])
      .map(({ unit, factor }) => [unitName(unit), formatDecimal(parsed(factor))])
      .sort(),
    unitRequired: content.unitRequired,
  }),
}
