import type { BankFields } from '../labels/labels.ts'
import { slugger, slugOf } from '../slugs.ts'

/** Where questions stand in their source: the names from the top down, and what its author called the bank. */
export type Place = { path: readonly string[]; fields: BankFields }

const MOST_PARENTS = 10
const LONGEST_TITLE = 200

/**
 * Title and slug of the bank of each place: the last name of its path, with as many of those above as tell it from the
 * others. What the author called it stays. No two banks have the same slug; one without a letter or digit in its name has
 * none.
 */
export function namedBanks(places: readonly Place[]): BankFields[] {
  const titles = toldApart(places)
  const slug = slugger(
    'bank',
    undefined,
    places.flatMap(({ fields }) => fields.bank ?? []),
  )
  return places.map(({ fields }, index) => {
    const title = titles[index]!
    if (fields.bank !== undefined || slugOf(title) === '') return title === '' ? fields : { title, ...fields }
    return { bank: slug(title), title, ...fields }
  })
}

function toldApart(places: readonly Place[]): string[] {
  const depths = places.map(() => 1)
  const titleOf = ({ path }: Place, index: number) =>
    path.slice(-depths[index]!).join(' / ').slice(0, LONGEST_TITLE).trim()
  for (let round = 0; round < MOST_PARENTS; round += 1) {
    const alike = Map.groupBy(places.keys(), (index) => slugOf(titleOf(places[index]!, index)))
    for (const same of alike.values()) if (same.length > 1) for (const index of same) depths[index]! += 1
  }
  return places.map(titleOf)
}
