import { Parser } from 'yaml'

/** Deeper than any bank, shallower than any stack. */
const MAX_DEPTH = 60

/** Looking for a key twice costs the square of a map's size, so that a large map is an attack. */
const MAX_KEYS = 500

type Token = { type?: string; items?: Token[]; key?: Token | null; value?: Token | null }

/**
 * Why a text should not be composed: nested too deep (the composer recurses) or a map too large (it is quadratic).
 * Null when its shape is that of a document written by hand.
 */
export function shapeRefusal(text: string): string | null {
  const pending: { token: Token; depth: number }[] = []
  for (const token of new Parser().parse(text)) pending.push({ token: token as Token, depth: 0 })
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { token, depth } = next
    if (depth > MAX_DEPTH) return `nests more than ${MAX_DEPTH} levels`
    const isList = token.type === 'block-seq' || token.type === 'flow-collection'
    if (!isList && (token.items?.length ?? 0) > MAX_KEYS) return `has a map of more than ${MAX_KEYS} keys`
    if (token.type === 'flow-collection' && (token.items?.length ?? 0) > 4 * MAX_KEYS)
      return `has a bracketed list of more than ${4 * MAX_KEYS} entries`
    // A list item and a map entry hold their value without a type of their own: one level each pair.
    const below = token.type === undefined ? depth : depth + 1
    for (const child of [...(token.items ?? []), token.key, token.value])
      if (child) pending.push({ token: child, depth: below })
  }
  return null
}
