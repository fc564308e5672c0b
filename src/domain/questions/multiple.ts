import { z } from 'zod'
import { ZERO } from '../exact/rational.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { saying } from '../issue-words.ts'
import { FAULTS, FINDINGS } from './sentences.ts'
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
import { expectedTicks, gradeTicks, QUESTION_POLICIES, tickShare } from './shared/policies.ts'
import { slugSchema } from './shared/primitives.ts'
import { keyWeightsSchema } from './shared/weight.ts'
import {
  expectedSum,
  explainWeight,
  gradeWeights,
  isWeighed,
  keyWeights,
  weightFindings,
  withRights,
} from './shared/weights.ts'
import type { QuestionType } from './type.ts'

const { errorAt } = findingsOf(FINDINGS)

export const multipleResponseSchema = z
  .strictObject({
    type: z.literal('multiple'),
    choices: z
      .array(slugSchema)
      .min(1, saying(FAULTS.noChoice))
      .max(1000)
      .refine((choices) => new Set(choices).size === choices.length, saying(FAULTS.choiceTwice))
      .meta({ uniqueItems: true }),
  })
  .meta({ id: 'MultipleResponse' })

const multipleKeySchema = z
  .strictObject({ type: z.literal('multiple'), choices: z.array(z.string()), weights: keyWeightsSchema })
  .meta({ id: 'MultipleKey' })

const multipleViewSchema = z
  .strictObject({ type: z.literal('multiple'), options: z.array(optionViewSchema) })
  .meta({ id: 'MultipleView' })

export type MultipleResponse = z.output<typeof multipleResponseSchema>

function rightAndWrong(content: OptionsContent): { right: number; wrong: number } {
  const right = rightIds(content).length
  return { right, wrong: content.options.length - right }
}

function keyFindings(content: OptionsContent): Finding[] {
  const { right, wrong } = rightAndWrong(content)
  return right > 0 && wrong > 0 ? [] : [errorAt('right-and-wrong', ['options'])]
}

function solution(content: OptionsContent): MultipleResponse {
  return { type: 'multiple', choices: rightIds(content) }
}

/** Any number of right options; graded by the question's policy, or the quiz's. */
export const multiple: QuestionType<OptionsContent, MultipleResponse> = {
  ...choice,
  type: 'multiple',
  response: multipleResponseSchema,
  viewSchema: multipleViewSchema,
  keySchema: multipleKeySchema,
  policies: QUESTION_POLICIES,
  resolve: (fields) => ({ content: withRights(fields as OptionsContent, 'multiple') }),
  idsOf: (response) => response.choices,
  renamedResponse: (response, rename) => ({ ...response, choices: response.choices.map(rename) }),
  chosen: (_content, response) => [...new Set(response.choices)],
  isBlank: (response) => response.choices.length === 0,
  view: (content, order) => ({ type: 'multiple', options: optionViews(content, order) }),
  grade(content, response, settings) {
    if (response.choices.length === 0) return { fraction: ZERO, parts: [{ code: 'blank' }] }
    const { policy } = settings
    if (policy === 'weights') return gradeWeights(content, new Set(response.choices))
    const parts = optionParts(content, new Set(response.choices))
    const count = (code: string) => parts.filter((part) => part.code === code).length
    const all = rightAndWrong(content)
    const ticks = {
      ...all,
      rightChosen: count('option-right'),
      wrongChosen: count('option-wrong'),
    }
    return {
      fraction: gradeTicks(policy, ticks),
      parts: parts.map((part) => ({ ...part, ...tickShare(policy, part.code, all) })),
    }
  },
  solution,
  key: (content) => ({ ...solution(content), ...keyWeights(content) }),
  explain: (part, { content, language }) =>
    isWeighed(content) ? explainWeight(part, content, language) : explainOption(part, content, language),
  feedback: (parts, { content }) => wrongFeedback(content, parts),
  guess(content, { policy }) {
    if (policy === 'weights') return expectedSum(content)
    const { right, wrong } = rightAndWrong(content)
    return expectedTicks(policy, right, wrong)
  },
  findings: (content) => [
    ...(isWeighed(content) ? weightFindings(content, 'multiple') : keyFindings(content)),
    ...optionFindings(content),
  ],
}
