import { numberOf } from '../qti/declarations.ts'
import { attr, childrenOf, descendantsOf, type El, lineOf } from '../qti/tree.ts'

/** Questions of which some are drawn; all of them where `count` is null. */
export type Group = { title: string; count: number | null; points: number | null }

/** What stands in an assessment, in its order. */
export type Entry =
  | { kind: 'item'; item: El; group: Group | null }
  /** Some of a bank that stands elsewhere, by its ident. */
  | { kind: 'draw'; source: string; group: Group }
  /** One question of such a bank, as New Quizzes of Canvas name it. */
  | { kind: 'reference'; source: string; item: string }

/** The items of an assessment, each with the group that it is drawn from, and what it takes from banks. */
export function entriesOf(element: El, group: Group | null = null): Entry[] {
  return childrenOf(element).flatMap((child): Entry[] => {
    switch (child.name) {
      case 'item':
        return [{ kind: 'item', item: child, group }]
      case 'bankentry_item':
        return [{ kind: 'reference', source: attr(child, 'sourcebank_ref'), item: attr(child, 'item_ref') }]
      case 'section':
        return ofSection(child, group)
      default:
        return []
    }
  })
}

function ofSection(section: El, outer: Group | null): Entry[] {
  const ordering = childrenOf(section, 'selection_ordering')[0]
  if (ordering === undefined) return entriesOf(section, outer)
  const own = groupOf(section, ordering)
  const inside = entriesOf(section, own.count === null ? outer : own)
  const [source] = descendantsOf(ordering, 'sourcebank_ref')
  if (source === undefined || inside.length > 0) return inside
  return [{ kind: 'draw', source: lineOf(source), group: own }]
}

function groupOf(section: El, ordering: El): Group {
  const [count, points] = ['selection_number', 'points_per_item'].map((name) => {
    const [found] = descendantsOf(ordering, name)
    return found === undefined ? null : numberOf(lineOf(found))
  })
  const isCount = typeof count === 'number' && count >= 1
  return { title: attr(section, 'title'), count: isCount ? Math.floor(count) : null, points: points ?? null }
}
