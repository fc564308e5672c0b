import type { Note } from '../model.ts'
import { readLeadingPlace, readPlaces } from './lines.ts'
import type { TextQuestion } from './questions.ts'

/**
 * Places of the right options, by marks, by the question's own key line and by the block at the end, together; bold only
 * where nothing else says it. `rest`: what a key says beside the option, which explains it.
 */
export function readKey(
  source: TextQuestion,
  texts: readonly string[],
  keys: ReadonlyMap<number, string>,
  note: Note,
): { right: Set<number>; rest: string[] } {
  const marked = places(source, ({ isMarked }) => isMarked)
  const rest: string[] = []
  const named = [source.key, keys.get(source.number) ?? null].flatMap((key) => {
    if (key === null) return []
    const read = placesNamed(key, texts)
    if (read === null) {
      note('lost', `the key "${key.slice(0, 80)}" names no option`)
      return []
    }
    if (read.rest !== '') rest.push(read.rest)
    return read.places
  })
  const right = new Set([...marked, ...named])
  const bold = places(source, ({ isBold }) => isBold)
  if (right.size > 0 || bold.length === 0 || bold.length === source.options.length) return { right, rest }
  note('changed', 'its key is read from what is bold')
  return { right: new Set(bold), rest }
}

function places({ options }: TextQuestion, holds: (option: TextQuestion['options'][number]) => boolean) {
  return options.flatMap((option, index) => (holds(option) ? [index] : []))
}

/** By letters or numbers, by one before what else is said, or by the text of an option. */
function placesNamed(key: string, texts: readonly string[]): { places: number[]; rest: string } | null {
  const isKnown = (place: number) => place >= 0 && place < texts.length
  const all = readPlaces(key)
  if (all?.every(isKnown)) return { places: all, rest: '' }
  const same = texts.findIndex((text) => isSame(text, key))
  if (same !== -1) return { places: [same], rest: '' }
  const first = readLeadingPlace(key)
  if (first === null || !isKnown(first.place)) return null
  return { places: [first.place], rest: isSame(texts[first.place]!, first.rest) ? '' : first.rest }
}

function isSame(text: string, key: string): boolean {
  const bare = (one: string) =>
    one
      .replace(/[`*_.]/g, '')
      .trim()
      .toLowerCase()
  return bare(text) !== '' && bare(text) === bare(key)
}
