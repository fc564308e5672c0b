import { z } from 'zod'
import { ZERO } from '../exact/rational.ts'
import { saying } from '../issue-words.ts'
import { sentence, type Words } from '../language.ts'
import { FAULTS } from './sentences.ts'
import { itemFindings, itemIds, itemSchema, itemTexts, itemViews, quoteItem } from './shared/items.ts'
import { optionViewSchema } from './shared/options.ts'
import { slugSchema } from './shared/primitives.ts'
import type { GradePart, QuestionType } from './type.ts'

export const orderContentSchema = z.strictObject({
  items: z.array(itemSchema).min(3).max(26).describe('In the right order; never shown so.'),
})

export const orderResponseSchema = z
  .strictObject({
    type: z.literal('order'),
    order: z
      .array(slugSchema)
      .min(1, saying(FAULTS.noItem))
      .max(1000)
      .refine((order) => new Set(order).size === order.length, saying(FAULTS.itemTwice))
      .meta({ uniqueItems: true }),
  })
  .meta({ id: 'OrderResponse' })

const orderKeySchema = z
  .strictObject({ type: z.literal('order'), order: z.array(z.string()) })
  .meta({ id: 'OrderKey' })

const orderViewSchema = z
  .strictObject({ type: z.literal('order'), items: z.array(optionViewSchema) })
  .meta({ id: 'OrderView' })

export type OrderContent = z.output<typeof orderContentSchema>
export type OrderResponse = z.output<typeof orderResponseSchema>

const PART_WORDS: Record<string, Words> = {
  'pair-kept': {
    fr: '{second} vient bien juste après {first}.',
    en: '{second} rightly comes straight after {first}.',
  },
  'pair-broken': {
    fr: '{second} devait venir juste après {first}.',
    en: '{second} had to come straight after {first}.',
  },
}

function ids(content: OrderContent): string[] {
  return itemIds(content.items)
}

function solution(content: OrderContent): OrderResponse {
  return { type: 'order', order: ids(content) }
}

/** Each two neighbours of the key, and whether the response has the second straight after the first. */
function pairParts(content: OrderContent, order: readonly string[]): GradePart[] {
  const after = new Map(order.map((id, index) => [id, order[index + 1]]))
  const worth = 1 / (content.items.length - 1)
  return content.items.slice(1).map(({ id: second }, index) => {
    const option = content.items[index]!.id
    const isKept = after.get(option) === second
    return { code: isKept ? 'pair-kept' : 'pair-broken', option, index, worth, earned: isKept ? worth : 0 }
  })
}

/** Items to put in order; each pair of neighbours of the key that the response keeps earns its share. */
export const order: QuestionType<OrderContent, OrderResponse> = {
  type: 'order',
  content: orderContentSchema,
  response: orderResponseSchema,
  viewSchema: orderViewSchema,
  keySchema: orderKeySchema,
  policies: [],
  shuffles: 'always',
  optionIds: ids,
  fixedIds: () => [],
  keyOrder: ids,
  answerIds: ids,
  idsOf: (response) => response.order,
  renamed: ({ items }, rename) => ({ items: items.map((item) => ({ ...item, id: rename(item.id) })) }),
  renamedResponse: (response, rename) => ({ ...response, order: response.order.map(rename) }),
  chosen: (_content, response) => [...new Set(response.order)],
  isBlank: (response) => response.order.length === 0,
  view: (content, shown) => ({ type: 'order', items: itemViews(content.items, shown) }),
  grade(content, response) {
    if (response.order.length === 0) return { fraction: ZERO, parts: [{ code: 'blank' }] }
    const parts = pairParts(content, response.order)
    return {
      fraction: { n: parts.filter(({ code }) => code === 'pair-kept').length, d: parts.length },
      parts,
    }
  },
  solution,
  key: solution,
  explain(part, { content, language }) {
    const second = content.items[(part.index ?? 0) + 1]?.id ?? ''
    return sentence(PART_WORDS, part.code, language, {
      first: quoteItem(content.items, part.option ?? '', language),
      second: quoteItem(content.items, second, language),
    })
  },
  feedback: () => [],
  guess: () => null,
  findings: (content) => itemFindings('items', content.items),
  texts: (content) => itemTexts('items', content.items),
  keyMaterial: (content) => ({ order: ids(content) }),
}
