import fc from 'fast-check'
import type { MatchContent, MatchResponse } from '../../../../src/domain/questions/match.ts'
import type { MultipleResponse } from '../../../../src/domain/questions/multiple.ts'
import type { OrderContent, OrderResponse } from '../../../../src/domain/questions/order.ts'
import { type Item, itemIds } from '../../../../src/domain/questions/shared/items.ts'
import { type OptionsContent, optionIds } from '../../../../src/domain/questions/shared/options.ts'
import type { SingleResponse } from '../../../../src/domain/questions/single.ts'

/** Contents of 2 to 8 options with at least one right and one wrong. */
export const multipleContents: fc.Arbitrary<OptionsContent> = fc
  .array(fc.boolean(), { minLength: 2, maxLength: 8 })
  .filter((flags) => flags.includes(true) && flags.includes(false))
  .map(contentOf)

/** Contents of 2 to 8 options with exactly one right. */
export const singleContents: fc.Arbitrary<OptionsContent> = fc
  .integer({ min: 2, max: 8 })
  .chain((size) =>
    fc.nat(size - 1).map((right) => contentOf(Array.from({ length: size }, (_, index) => index === right))),
  )

/** One option a flag: `o0`, `o1` …; true is right. */
export function contentOf(flags: boolean[]): OptionsContent {
  return {
    options: flags.map((correct, index) => ({
      id: `o${index}`,
      text: `Option ${index}`,
      correct,
      fixed: false,
      feedback: `Feedback ${index}`,
    })),
  }
}

/** What the tests of every type need of one: see `every-type.test.ts`. */
export interface TypeCase<C, R> {
  /** Contents as they are stored, without any error. */
  contents: fc.Arbitrary<C>
  /** Responses that the schema takes and that say something, right and wrong and in between. */
  responses(content: C): fc.Arbitrary<R>
  /** Responses that say nothing. */
  blanks: R[]
  /** The same question, all moved whose order is no key. */
  moved(content: C): C
  /** A question that looks the same on paper, with another key, other shares and other feedback. */
  rekeyed(content: C): C
  /** The response with one more part right; with one more part wrong. */
  mended(content: C, response: R): fc.Arbitrary<R>
  spoiled(content: C, response: R): fc.Arbitrary<R>
  /** The response that ticks everything, where ticks are graded by a policy. */
  everything?(content: C): R
}

const idsWhere = (content: OptionsContent, correct: boolean) =>
  content.options.filter((option) => option.correct === correct).map(({ id }) => id)

/** The next option is right instead of each right one. */
function turned(content: OptionsContent): OptionsContent {
  const options = content.options.map((option, index) => ({
    ...option,
    correct: content.options.at(index - 1)!.correct,
    fixed: !option.fixed,
    feedback: `Autre remarque ${index}`,
  }))
  return { options }
}

export const singleCase: TypeCase<OptionsContent, SingleResponse> = {
  contents: singleContents,
  responses: ({ options }) => fc.constantFrom(...options).map(({ id }) => ({ type: 'single', choice: id })),
  blanks: [],
  moved: ({ options }) => ({ options: options.toReversed() }),
  rekeyed: turned,
  mended: (content) => fc.constant({ type: 'single', choice: idsWhere(content, true)[0]! }),
  spoiled: (content) =>
    fc.constantFrom(...idsWhere(content, false)).map((choice) => ({ type: 'single', choice })),
}

const ticks = (choices: Iterable<string>): MultipleResponse => ({
  type: 'multiple',
  choices: [...new Set(choices)],
})

export const multipleCase: TypeCase<OptionsContent, MultipleResponse> = {
  contents: multipleContents,
  responses: (content) => fc.shuffledSubarray(optionIds(content), { minLength: 1 }).map(ticks),
  blanks: [ticks([])],
  moved: singleCase.moved,
  rekeyed: turned,
  mended: (content, { choices }) =>
    fc.constantFrom(...idsWhere(content, true)).map((id) => ticks([...choices, id])),
  spoiled: (content, { choices }) =>
    fc.constantFrom(...idsWhere(content, false)).map((id) => ticks([...choices, id])),
  everything: (content) => ticks(optionIds(content)),
}

/** `a0`, `a1` …, each with a text of its own. */
function items(prefix: string, count: number): Item[] {
  return Array.from({ length: count }, (_, index) => ({
    id: `${prefix}${index}`,
    text: `Élément \`${prefix}\` n° ${index}`,
  }))
}

const sequence = (order: string[]): OrderResponse => ({ type: 'order', order })
const placed = ({ order }: OrderResponse, id: string) =>
  order.includes(id) ? sequence(order) : sequence([...order, id])

export const orderCase: TypeCase<OrderContent, OrderResponse> = {
  contents: fc.integer({ min: 3, max: 8 }).map((count) => ({ items: items('a', count) })),
  responses: (content) => fc.shuffledSubarray(itemIds(content.items), { minLength: 1 }).map(sequence),
  blanks: [sequence([])],
  moved: (content) => content,
  rekeyed: (content) => ({ items: content.items.toReversed() }),
  mended(content, response) {
    const ids = itemIds(content.items)
    const next = ids[ids.indexOf(response.order.at(-1)!) + 1]
    return fc.constant(next === undefined ? response : placed(response, next))
  },
  spoiled(content, response) {
    const ids = itemIds(content.items)
    const next = ids[ids.indexOf(response.order.at(-1)!) + 1]
    return fc
      .constantFrom(...ids, 'inconnu')
      .map((id) => (id === next ? placed(response, 'inconnu') : placed(response, id)))
  },
}

const paired = (pairs: Record<string, string>): MatchResponse => ({ type: 'match', pairs })

export const matchCase: TypeCase<MatchContent, MatchResponse> = {
  contents: fc
    .record({
      right: fc.integer({ min: 2, max: 6 }),
      keys: fc.array(fc.nat(5), { minLength: 2, maxLength: 6 }),
    })
    .map(({ right, keys }) => ({
      left: items('g', keys.length).map((item, index) => ({
        ...item,
        match: `d${keys[index]! % right}`,
        ...(index % 2 === 0 && { feedback: `Remarque ${index}` }),
      })),
      right: items('d', right),
    }))
    .filter(({ left }) => left.some(({ match }) => match !== left[0]!.match)),
  responses: ({ left, right }) =>
    fc
      .dictionary(fc.constantFrom(...itemIds(left)), fc.constantFrom(...itemIds(right)), { minKeys: 1 })
      .map((pairs) => paired({ ...pairs })),
  blanks: [paired({})],
  moved: ({ left, right }) => ({ left: left.toReversed(), right: right.toReversed() }),
  rekeyed: ({ left, right }) => ({
    left: left.map(({ feedback, ...item }, index) => ({
      ...item,
      match: left.at(index - 1)!.match,
      ...(feedback === undefined && { feedback: 'Autre remarque' }),
    })),
    right,
  }),
  mended: ({ left }, { pairs }) =>
    fc.constantFrom(...left).map(({ id, match }) => paired({ ...pairs, [id]: match })),
  spoiled: ({ left, right }, { pairs }) =>
    fc.constantFrom(...left).map(({ id, match }) => {
      const wrong = right.find((item) => item.id !== match)!
      return paired({ ...pairs, [id]: wrong.id })
    }),
}
