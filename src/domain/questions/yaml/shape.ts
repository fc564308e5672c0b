import type { CST } from 'yaml'

/** What a text written by hand keeps within: levels of collections, keys of a map, entries of a bracketed list. */
export type ShapeBounds = { depth: number; keys: number; entries: number }

/** A bound that is broken, and the offset of what breaks it. */
export type ShapeFault = { bound: keyof ShapeBounds; offset: number }

type Node = {
  type?: string
  offset?: number
  start?: unknown
  items?: Node[]
  key?: Node | null
  value?: Node | null
}

/**
 * Why parsed tokens should not be composed, or null. The composer recurses, and close to the end of the stack a
 * regular expression of its can end the process; looking for a key twice costs it the square of a map's size.
 */
export function shapeFault(tokens: readonly CST.Token[], bounds: ShapeBounds): ShapeFault | null {
  const pending = tokens.map((token) => ({ node: token as Node, level: 0, offset: 0 }))
  for (let next = pending.pop(); next !== undefined; next = pending.pop()) {
    const { node } = next
    const offset = node.offset ?? next.offset
    const bound = brokenBound(node, next.level, bounds)
    if (bound !== null) return { bound, offset }
    const level = next.level + (node.items === undefined ? 0 : 1)
    for (const child of [...(node.items ?? []), node.key, node.value])
      if (child) pending.push({ node: child, level, offset })
  }
  return null
}

function brokenBound(node: Node, level: number, bounds: ShapeBounds): keyof ShapeBounds | null {
  if (node.items === undefined) return null
  if (level >= bounds.depth) return 'depth'
  // A comment or a trailing comma may count as one more.
  if (isBracketed(node)) return node.items.length > bounds.entries + 1 ? 'entries' : null
  return node.type !== 'block-seq' && node.items.length > bounds.keys + 1 ? 'keys' : null
}

function isBracketed({ type, start }: Node): boolean {
  return type === 'flow-collection' && (start as { source?: string } | undefined)?.source === '['
}
