import { areNamesHidden } from '../../state/names.ts'
import { said } from '../words/index.ts'

/** Whom a name is of. Whoever has no id yet, as a line of a file, has something else of their own in its place. */
export interface Named {
  id: string
  /** Null once erased. */
  name: string | null
}

/** The places under which people go while names are hidden: as they were first shown, so that a room can follow one of them. */
const places = new Map<string, number>()

/**
 * What somebody is called on the board: every name of a trainee that it shows, in labels, titles and sentences too, comes
 * from here. While names are hidden it is a number, the same on every screen until the page is loaded anew.
 */
export function nameOf({ id, name }: Named): string {
  const words = said.value.names
  if (!areNamesHidden.value) return name ?? words.erased
  if (!places.has(id)) places.set(id, places.size + 1)
  return words.person(places.get(id)!)
}

/** A name among other words. */
export function Name({ of }: { of: Named }) {
  return <span translate={false}>{nameOf(of)}</span>
}

/** What gives a person away as their name does, such as an address: nothing of it while names are hidden. */
export function Private({ text }: { text: string | null }) {
  if (!text) return null
  return <span translate={false}>{areNamesHidden.value ? said.value.names.hidden : text}</span>
}
