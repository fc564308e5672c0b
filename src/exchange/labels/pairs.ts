import { slugger } from '../slugs.ts'
import { type ContentLabels, idsFor } from './content-labels.ts'

export type Pair = { left: string; right: string }

/**
 * The items of a `match` from its pairs, with the ids that labels give them: equal right sides are one item, and a pair
 * without a left side is an extra.
 */
export function matchFields(sources: readonly Pair[], labels: ContentLabels) {
  const pairs = sources.filter(({ left }) => left !== '')
  const texts = [...new Set([...pairs, ...sources].map(({ right }) => right))]
  const rightIds = rightIdsOf(
    pairs.map(({ right }) => right),
    texts,
    labels,
  )
  const leftIds = idsFor(labels.left, pairs.length)
  const slug = slugger('left', 32)
  return {
    left: pairs.map((pair, index) => ({
      id: leftIds?.[index] ?? slug(pair.left),
      text: pair.left,
      match: rightIds.get(pair.right),
    })),
    right: [...rightIds].map(([text, id]) => ({ id, text })),
  }
}

/** Right ids by text: in the author's order where the labels tell it, otherwise as the left items need them. */
function rightIdsOf(
  needed: string[],
  texts: string[],
  { pairs, right: ids }: ContentLabels,
): Map<string, string> {
  const slug = slugger('right', 32)
  const fresh = new Map(texts.map((text) => [text, slug(text)]))
  const order = idsFor(ids, texts.length)
  if (order === null || pairs?.length !== needed.length) return fresh
  const named = new Map(needed.map((text, index) => [text, pairs[index]!]))
  const extras = order.filter((id) => !pairs.includes(id))
  for (const text of texts) if (!named.has(text)) named.set(text, extras.shift() ?? '')
  const textOf = new Map([...named].map(([text, id]) => [id, text]))
  if (!order.every((id) => textOf.has(id))) return fresh
  return new Map(order.map((id) => [textOf.get(id)!, id]))
}
