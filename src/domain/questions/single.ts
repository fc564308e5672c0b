import { z } from 'zod'
import { decimalToRational } from '../exact/decimal.ts'
import { ONE, type Rational, toNumber } from '../exact/rational.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { FINDINGS } from './sentences.ts'
import {
  choice,
  explainOption,
  type OptionsContent,
  optionFindings,
  optionParts,
  optionViewSchema,
  optionViews,
  rightIds,
  wrongFeedback,
} from './shared/options.ts'
import { slugSchema } from './shared/primitives.ts'
import { keyWeightsSchema } from './shared/weight.ts'
import {
  expectedOne,
  explainWeight,
  gradeWeights,
  isWeighed,
  keyWeights,
  weightFindings,
  withRights,
} from './shared/weights.ts'
import type { GradeSettings, QuestionType } from './type.ts'

const { errorAt } = findingsOf(FINDINGS)

export const singleResponseSchema = z
  .strictObject({ type: z.literal('single'), choice: slugSchema })
  .meta({ id: 'SingleResponse' })

const singleKeySchema = z
  .strictObject({ type: z.literal('single'), choice: z.string(), weights: keyWeightsSchema })
  .meta({ id: 'SingleKey' })

export const singleViewSchema = z
  .strictObject({ type: z.literal('single'), options: z.array(optionViewSchema) })
  .meta({ id: 'SingleView' })

export type SingleResponse = z.output<typeof singleResponseSchema>

/** What a wrong choice among `options` costs, as a negative fraction (or 0). */
function wrongFraction(penalty: GradeSettings['penalty'], options: number): Rational {
  if (penalty === 'none' || penalty === 0) return { n: 0, d: 1 }
  if (penalty === 'chance') return { n: -1, d: options - 1 }
  const { n, d } = decimalToRational(penalty)
  return { n: -Number(n), d: Number(d) }
}

function solution(content: OptionsContent): SingleResponse {
  return { type: 'single', choice: rightIds(content)[0]! }
}

function keyFindings(content: OptionsContent): Finding[] {
  const right = rightIds(content).length
  return right === 1 ? [] : [errorAt('one-right-option', ['options'], { right })]
}

/** The right option, or one of those that give most. */
function key(content: OptionsContent) {
  return { ...solution(content), ...keyWeights(content) }
}

/** One right option among several; true/false is a `single` of two. Under `weights` others may give a part. */
export const single: QuestionType<OptionsContent, SingleResponse> = {
  ...choice,
  type: 'single',
  response: singleResponseSchema,
  viewSchema: singleViewSchema,
  keySchema: singleKeySchema,
  policies: ['weights'],
  resolve: (fields) => ({ content: withRights(fields as OptionsContent, 'single') }),
  idsOf: (response) => [response.choice],
  renamedResponse: (response, rename) => ({ ...response, choice: rename(response.choice) }),
  chosen: (_content, response) => [response.choice],
  isBlank: () => false,
  view: (content, order) => ({ type: 'single', options: optionViews(content, order) }),
  grade(content, response, settings) {
    if (settings.policy === 'weights') return gradeWeights(content, new Set([response.choice]))
    const isRight = rightIds(content).includes(response.choice)
    const fraction = isRight ? ONE : wrongFraction(settings.penalty, content.options.length)
    const parts = optionParts(content, new Set([response.choice]))
    return {
      fraction,
      parts: parts.map((part) => (part.chosen ? { ...part, earned: toNumber(fraction) } : part)),
    }
  },
  solution,
  key,
  explain: (part, { content, language }) =>
    isWeighed(content) ? explainWeight(part, content, language) : explainOption(part, content, language),
  feedback: (parts, { content }) => wrongFeedback(content, parts),
  guess(content, settings) {
    if (settings.policy === 'weights') return expectedOne(content)
    const options = content.options.length
    const { n, d } = wrongFraction(settings.penalty, options)
    return (1 + ((options - 1) * n) / d) / options
  },
  findings: (content) => [
    ...(isWeighed(content) ? weightFindings(content, 'single') : keyFindings(content)),
    ...optionFindings(content),
  ],
}
