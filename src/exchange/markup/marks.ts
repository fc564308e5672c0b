import { decoded } from '../../domain/markdown.ts'

/**
 * Pictures on their way from HTML to a bank. A converter knows the source of each and nothing more; whoever knows the files
 * puts a kept one in its place; last, each gets the folder of the bank that shows it.
 */
const SOURCE = 'bareme-source:'
const KEPT = 'bareme-picture:'

const MARKED = new RegExp(
  `!\\[((?:[^[\\]\\\\]|\\\\.)*)\\]\\(${SOURCE}([^()\\s]*)((?:\\s"[^"\\n]*")?)\\)`,
  'g',
)
const NAMED = new RegExp(`\\(${KEPT}([\\w.-]+)(?=[)\\s])`, 'g')

/** What a text calls a picture of this source (an address, a path, a `data:` URI) until the file is found. */
export function sourceMark(source: string): string {
  const encoded = encodeURIComponent(source.toWellFormed())
  return SOURCE + encoded.replace(/[!'()*]/g, (sign) => `%${sign.charCodeAt(0).toString(16)}`)
}

/** Whether a text calls a picture by its source. */
export function isSourceMark(destination: string): boolean {
  return destination.startsWith(SOURCE)
}

/** The sources of the pictures in a text. */
export function sourcesIn(text: string): string[] {
  return text.includes(SOURCE) ? Array.from(text.matchAll(MARKED), ([, , source]) => decoded(source!)) : []
}

/** The text with its pictures called as their source is written. */
export function sourcesShown(text: string): string {
  return text.replace(MARKED, (_, words: string, source: string, title: string) => {
    return `![${words}](${decoded(source)}${title})`
  })
}

/**
 * The text with each picture that still has its source under the name of the file that was kept of it. `nameOf` takes the
 * source and whether words stand for it; null: there is none, and its words stay alone, in brackets.
 */
export function foundPictures(
  text: string,
  nameOf: (source: string, hasWords: boolean) => string | null,
): string {
  if (!text.includes(SOURCE)) return text
  return text.replace(MARKED, (_, words: string, source: string, title: string) => {
    const name = nameOf(decoded(source), words.trim() !== '')
    if (name !== null) return `![${words}](${KEPT}${name}${title})`
    return words.trim() === '' ? '' : `\\[${words}\\]`
  })
}

/** The names of kept pictures in a text. */
export function namesIn(text: string): string[] {
  return text.includes(KEPT) ? Array.from(text.matchAll(NAMED), ([, name]) => name!) : []
}

/** The text with its kept pictures in a folder. */
export function placedPictures(text: string, folder: string): string {
  return text.includes(KEPT) ? text.replace(NAMED, (_, name: string) => `(${folder}/${name}`) : text
}
