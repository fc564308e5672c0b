import { decoded, walk } from '../../markdown.ts'

/** A picture as a text names it: the file, and what one reads who cannot see it. */
export interface NamedPicture {
  path: string
  alt: string
}

/** The pictures of a CommonMark text, in its order. */
export function picturesIn(text: string): NamedPicture[] {
  if (!text.includes('![')) return []
  const found: NamedPicture[] = []
  let alt: string[] | null = null
  walk(text, (node, entering) => {
    if (node.type === 'image') {
      if (entering) alt ??= []
      else {
        found.push({ path: decoded(node.destination ?? ''), alt: (alt ?? []).join('').trim() })
        alt = null
      }
    } else if (alt !== null) alt.push(node.literal ?? (node.type === 'softbreak' ? ' ' : ''))
  })
  return found
}

/** `![alternative](file "title")` with neither brackets nor blanks where they would need signs around them. */
const INLINE = /(!\[(?:[^[\]\\]|\\.)*\]\()([^\s()<>]+)((?:[ \t]+"[^"\n]*")?\))/g

/** The text with every picture under another name: `nameOf` takes what `picturesIn` calls `path`. */
export function renamedPictures(text: string, nameOf: (path: string) => string): string {
  return replacedPictures(text, (path, { before, after }) => `${before}${nameOf(path)}${after}`)
}

/** A picture as it is written: `![alternative](` and what follows the file; `words` is the alternative in CommonMark. */
export interface WrittenPicture {
  before: string
  after: string
  words: string
}

/** The text with every picture replaced: `replace` takes what `picturesIn` calls `path`. */
export function replacedPictures(
  text: string,
  replace: (path: string, written: WrittenPicture) => string,
): string {
  if (!text.includes('![')) return text
  const shown = shownPlaces(text)
  let place = -1
  return text.replace(INLINE, (whole, before: string, path: string, after: string) => {
    place += 1
    return shown.has(place) ? replace(decoded(path), { before, after, words: before.slice(2, -2) }) : whole
  })
}

/** Whether each picture stands in the text as `![alternative](file)`, so that it can be given another name. */
export function isPlainlyWritten(text: string): boolean {
  return !text.includes('![') || shownPlaces(text).size === picturesIn(text).length
}

/** Text that was probably meant to be a picture. */
export function unreadPicture(text: string): string | null {
  if (!UNREAD.test(text)) return null
  const pieces: string[] = []
  walk(text, (node, entering) => {
    if (node.type === 'text') pieces.push(node.literal ?? '')
    else if (entering) pieces.push('\n')
  })
  return UNREAD.exec(pieces.join(''))?.[0] ?? null
}

const UNREAD = /!\[[^[\]\n]{0,500}\]\([^()\n]{0,500}\)/

const MARK = 'bareme-picture-'

/** Which of the places that look like a picture are one: code that quotes the syntax is none. */
function shownPlaces(text: string): Set<number> {
  let place = -1
  const marked = text.replace(INLINE, (_, before: string, __, after: string) => {
    place += 1
    return `${before}${MARK}${place}${after}`
  })
  const shown = new Set<number>()
  if (place < 0) return shown
  walk(marked, ({ type, destination }) => {
    if (type === 'image' && destination?.startsWith(MARK)) shown.add(Number(destination.slice(MARK.length)))
  })
  return shown
}
