import { numberOf } from '../qti/declarations.ts'
import { attr, childrenOf, descendantsOf, type El, lineOf } from '../qti/tree.ts'

/** Questions of which some are drawn. */
export type Group = { title: string; count: number; points: number | null }

export type PlacedItem = { item: El; group: Group | null }

/** The items of an assessment in their order, each with the group that it is drawn from. */
export function itemsOf(element: El, group: Group | null = null): PlacedItem[] {
  return childrenOf(element).flatMap((child) => {
    if (child.name === 'item') return [{ item: child, group }]
    return child.name === 'section' ? itemsOf(child, groupOf(child) ?? group) : []
  })
}

/** Groups that draw from a bank which stands elsewhere. */
export function drawsElsewhere(element: El): number {
  return descendantsOf(element, 'sourcebank_ref').length
}

function groupOf(section: El): Group | null {
  const ordering = childrenOf(section, 'selection_ordering')[0]
  if (ordering === undefined) return null
  const [count, points] = ['selection_number', 'points_per_item'].map((name) => {
    const [found] = descendantsOf(ordering, name)
    return found === undefined ? null : numberOf(lineOf(found))
  })
  if (count === null || count === undefined || count < 1) return null
  return { title: attr(section, 'title'), count: Math.floor(count), points: points ?? null }
}
