import { slugger } from '../slugs.ts'
import { bareIdentifier, readChoices } from './choices.ts'
import type { Declaration } from './declarations.ts'
import type { Entry, Note } from './entry.ts'
import { attr, childrenOf, descendantsOf, type El } from './tree.ts'

type Key = { declaration: Declaration; notes: Note[] }
type Item = { identifier: string; id: string; text: string }

/** Each pair of the key, as identifiers. */
function pairsOf(declaration: Declaration): [string, string][] {
  const key =
    declaration.correct.length > 0
      ? declaration.correct
      : (declaration.mapping?.entries ?? []).filter(({ value }) => value > 0).map((entry) => entry.key)
  return key.flatMap((pair) => {
    const [first, second, ...more] = pair.split(/\s+/)
    return first !== undefined && second !== undefined && more.length === 0 ? [[first, second]] : []
  })
}

/** `match` when each of the left items has one right item; null otherwise. */
function matched(left: Item[], right: Item[], pairs: [string, string][]): Entry | null {
  const rightIds = new Map(right.map(({ identifier, id }) => [identifier, id]))
  const partners = new Map<string, Set<string>>()
  for (const [first, second] of pairs)
    if (rightIds.has(second)) partners.set(first, (partners.get(first) ?? new Set()).add(second))
  const lefts = left.flatMap(({ identifier, id, text }) => {
    const [partner, ...others] = partners.get(identifier) ?? []
    return partner === undefined || others.length > 0 ? [] : [{ id, text, match: rightIds.get(partner)! }]
  })
  if (left.length === 0 || lefts.length < left.length) return null
  return {
    fields: { type: 'match', left: lefts, right: right.map(({ id, text }) => ({ id, text })) },
    worth: 1,
  }
}

/** A match interaction: its first set on the left or, where only that gives each one partner, its second. */
export function readMatch(interaction: El, { declaration, notes }: Key): Entry | null {
  const [first = [], second = []] = childrenOf(interaction, 'qti-simple-match-set').map((set) =>
    readChoices(childrenOf(set, 'qti-simple-associable-choice'), notes),
  )
  const pairs = pairsOf(declaration)
  return (
    matched(first, second, pairs) ??
    matched(
      second,
      first,
      pairs.map(([a, b]) => [b, a]),
    )
  )
}

/** An associate interaction: the first of each pair on the left, all others on the right. */
export function readAssociate(interaction: El, { declaration, notes }: Key): Entry | null {
  const choices = readChoices(childrenOf(interaction, 'qti-simple-associable-choice'), notes)
  const pairs = pairsOf(declaration)
  const firsts = new Set(pairs.map(([first]) => first))
  const left = choices.filter(({ identifier }) => firsts.has(identifier))
  const right = choices.filter(({ identifier }) => !firsts.has(identifier))
  return left.length === pairs.length ? matched(left, right, pairs) : null
}

/** The gaps of a gap-match interaction, in the order in which its text is read. */
export function gapsOf(interaction: El): El[] {
  return descendantsOf(interaction, 'qti-gap')
}

/** What stands in the text for the gap at `index`, from 0. */
export function gapSign(index: number): string {
  return `(${index + 1})`
}

/** A gap-match interaction: its gaps, by their numbers in the prompt, on the left, its words on the right. */
export function readGapMatch(interaction: El, { declaration, notes }: Key): Entry | null {
  const slug = slugger('gap')
  const left = gapsOf(interaction).map((gap, index) => {
    const identifier = attr(gap, 'identifier')
    return { identifier, id: slug(bareIdentifier(identifier)), text: gapSign(index) }
  })
  const right = readChoices(childrenOf(interaction, 'qti-gap-text'), notes)
  return matched(
    left,
    right,
    pairsOf(declaration).map(([word, gap]) => [gap, word]),
  )
}
