import { walk } from '../../domain/markdown.ts'

/**
 * Signs after which CommonMark takes a backslash for an escape and Moodle's Markdown shows it. Entities say them in both.
 */
const UNKNOWN = `"$%&',/;<=?@^~`
const ENTITIES = new RegExp(`&#(${Array.from(UNKNOWN, (sign) => sign.charCodeAt(0)).join('|')});`, 'g')

/** Code within a line, a run of its signs that nothing closes, or a backslash with what follows it. */
const PIECES = /(`+)(?!`)[\s\S]*?(?<!`)\1(?!`)|`+|\\[\s\S]/g

/** CommonMark as Moodle's Markdown, which knows fewer escapes: `\<` is `&#60;`. Code stays as it is. */
export function withEntities(markdown: string): string {
  if (!markdown.includes('\\')) return markdown
  return changedWords(markdown, (words) =>
    words.replace(PIECES, (piece) =>
      piece[0] === '\\' && UNKNOWN.includes(piece[1]!) ? `&#${piece.charCodeAt(1)};` : piece,
    ),
  )
}

/** The same with its escapes again. */
export function withEscapes(markdown: string): string {
  if (!markdown.includes('&#')) return markdown
  return changedWords(markdown, (words) => {
    const kept = Array.from(words.matchAll(PIECES), ({ 0: piece, index }) => [index, index + piece.length])
    return words.replace(ENTITIES, (entity, number, at: number) =>
      kept.some(([start, end]) => start! <= at && at < end!)
        ? entity
        : `\\${String.fromCharCode(Number(number))}`,
    )
  })
}

/** The text with its paragraphs and headings changed, one by one: blocks of code are neither, whatever stands around them. */
function changedWords(markdown: string, change: (words: string) => string): string {
  const lines = markdown.split(/(?<=\n|\r(?!\n))/)
  walk(markdown, (node, entering) => {
    if (!entering || (node.type !== 'paragraph' && node.type !== 'heading')) return
    const [[first], [last]] = node.sourcepos
    const words = lines.slice(first - 1, last).join('')
    lines.splice(first - 1, last - first + 1, ...change(words).split(/(?<=\n|\r(?!\n))/))
  })
  return lines.join('')
}
