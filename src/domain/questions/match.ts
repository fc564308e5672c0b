import { z } from 'zod'
import { ZERO } from '../exact/rational.ts'
import { type Finding, findingsOf } from '../findings.ts'
import { saying } from '../issue-words.ts'
import { filled, sentence, type Words } from '../language.ts'
import { FAULTS, FINDINGS } from './sentences.ts'
import { itemFindings, itemIds, itemSchema, itemTexts, itemViews, quoteItem } from './shared/items.ts'
import { optionViewSchema } from './shared/options.ts'
import { slugSchema, textSchema } from './shared/primitives.ts'
import { byId, renamedWithin } from './shown-ids.ts'
import type { AuthorText, GradePart, QuestionType } from './type.ts'

const { errorAt, warningAt } = findingsOf(FINDINGS)

const MOST_PAIRS = 1000

const leftSchema = itemSchema.extend({
  match: slugSchema.describe('Id of its right-hand item.'),
  feedback: textSchema(2000)
    .optional()
    .describe('Shown, once answers are released, to those who matched it wrongly.'),
})

export const matchContentSchema = z.strictObject({
  left: z.array(leftSchema).min(2).max(26),
  right: z
    .array(itemSchema)
    .min(1)
    .max(50)
    .describe('May be shared by several left items, or left over: two are classes to sort into.'),
})

const hasPairs = (pairs: object) => {
  const { length } = Object.keys(pairs)
  return length >= 1 && length <= MOST_PAIRS
}

export const matchResponseSchema = z
  .strictObject({
    type: z.literal('match'),
    pairs: z
      .record(slugSchema, slugSchema)
      .refine(hasPairs, saying(filled(FAULTS.pairs, { least: 1, most: MOST_PAIRS })))
      .meta({ description: 'Left id to right id.', minProperties: 1, maxProperties: MOST_PAIRS }),
  })
  .meta({ id: 'MatchResponse' })

const matchKeySchema = z
  .strictObject({ type: z.literal('match'), pairs: z.record(z.string(), z.string()) })
  .meta({ id: 'MatchKey' })

const matchViewSchema = z
  .strictObject({
    type: z.literal('match'),
    left: z.array(optionViewSchema),
    right: z.array(optionViewSchema),
  })
  .meta({ id: 'MatchView' })

export type MatchContent = z.output<typeof matchContentSchema>
export type MatchResponse = z.output<typeof matchResponseSchema>

const PART_WORDS: Record<string, Words> = {
  'match-right': { fr: '{left} va bien avec {right}.', en: '{left} does go with {right}.' },
  'match-wrong': {
    fr: '{left} ne va pas avec {given} : il fallait {right}.',
    en: '{left} does not go with {given}: it goes with {right}.',
  },
  'match-missing': {
    fr: "Vous n'avez rien associé à {left} : il fallait {right}.",
    en: 'You matched nothing to {left}: it goes with {right}.',
  },
}

const rightIds = (content: MatchContent) => itemIds(content.right)

function solution(content: MatchContent): MatchResponse {
  return { type: 'match', pairs: Object.fromEntries(content.left.map(({ id, match }) => [id, match])) }
}

function leftParts(content: MatchContent, pairs: ReadonlyMap<string, string>): GradePart[] {
  const worth = 1 / content.left.length
  return content.left.map(({ id, match }) => {
    const given = pairs.get(id)
    const code = given === undefined ? 'match-missing' : given === match ? 'match-right' : 'match-wrong'
    return { code, option: id, worth, earned: code === 'match-right' ? worth : 0 }
  })
}

/** None of two: they would always stand the other way round. */
function keyOrder({ left, right }: MatchContent): string[] {
  return right.length < 3 ? [] : [...new Set(left.map((item) => item.match))]
}

/** Left items, each with one right-hand item; each right pair earns its share. */
export const match: QuestionType<MatchContent, MatchResponse> = {
  type: 'match',
  content: matchContentSchema,
  response: matchResponseSchema,
  viewSchema: matchViewSchema,
  keySchema: matchKeySchema,
  policies: [],
  shuffles: 'always',
  optionIds: rightIds,
  fixedIds: () => [],
  keyOrder,
  answerIds: (content) => prefixed(itemIds(content.left), rightIds(content)),
  idsOf: ({ pairs }) => prefixed(Object.keys(pairs), [...new Set(Object.values(pairs))]),
  subjects: 'left',
  renamed: (content, rename) => ({
    left: content.left.map((item) => ({
      ...item,
      id: renamedWithin(rename, 'left', item.id),
      match: renamedWithin(rename, 'right', item.match),
    })),
    right: content.right.map((item) => ({ ...item, id: renamedWithin(rename, 'right', item.id) })),
  }),
  renamedResponse: ({ pairs }, rename) => ({
    type: 'match',
    pairs: byId(
      Object.entries(pairs).map(([left, right]) => [
        renamedWithin(rename, 'left', left),
        renamedWithin(rename, 'right', right),
      ]),
    ),
  }),
  chosen: (_content, { pairs }) => Object.entries(pairs).map((pair) => pair.join('/')),
  isBlank: ({ pairs }) => Object.keys(pairs).length === 0,
  view: (content, shown) => ({
    type: 'match',
    left: itemViews(content.left, itemIds(content.left)),
    right: itemViews(content.right, shown),
  }),
  grade(content, { pairs }) {
    const given = new Map(Object.entries(pairs))
    if (given.size === 0) return { fraction: ZERO, parts: [{ code: 'blank' }] }
    const parts = leftParts(content, given)
    return {
      fraction: { n: parts.filter(({ code }) => code === 'match-right').length, d: parts.length },
      parts,
    }
  },
  solution,
  key: solution,
  explain(part, { content, response, language }) {
    const left = part.option ?? ''
    const given = Object.hasOwn(response.pairs, left) ? response.pairs[left]! : ''
    const right = content.left.find(({ id }) => id === left)?.match ?? ''
    return sentence(PART_WORDS, part.code, language, {
      left: quoteItem(content.left, left, language),
      given: quoteItem(content.right, given, language),
      right: quoteItem(content.right, right, language),
    })
  },
  feedback(parts, { content }) {
    const wrong = new Set(parts.flatMap(({ code, option }) => (code === 'match-wrong' ? [option] : [])))
    return content.left.flatMap(({ id, feedback }) =>
      feedback !== undefined && wrong.has(id) ? [{ option: id, text: feedback }] : [],
    )
  },
  guess: () => null,
  findings: (content) => [
    ...keyFindings(content),
    ...itemFindings('left', content.left),
    ...itemFindings('right', content.right),
  ],
  texts: (content) => [
    ...itemTexts('left', content.left),
    ...feedbackTexts(content),
    ...itemTexts('right', content.right),
  ],
  keyMaterial: (content) => ({
    right: rightIds(content).sort(),
    pairs: content.left.map((left) => `${left.id} ${left.match}`).sort(),
  }),
}

function prefixed(left: readonly string[], right: readonly string[]): string[] {
  return [...left.map((id) => `left/${id}`), ...right.map((id) => `right/${id}`)]
}

function feedbackTexts({ left }: MatchContent): AuthorText[] {
  return left.flatMap(({ feedback }, index) =>
    feedback === undefined ? [] : [{ path: ['left', index, 'feedback'], text: feedback }],
  )
}

function keyFindings(content: MatchContent): Finding[] {
  const known = new Set(rightIds(content))
  const unknown = content.left.flatMap(({ match: right }, index) =>
    known.has(right) ? [] : [errorAt('unknown-right', ['left', index, 'match'], { id: right })],
  )
  const used = new Set(content.left.map(({ match: right }) => right))
  if (used.size > 1) return unknown
  return [
    ...unknown,
    content.right.length === 1
      ? warningAt('one-right-for-all/only', ['right'])
      : errorAt('one-right-for-all', ['left']),
  ]
}
