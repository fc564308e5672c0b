/**
 * Signs after which CommonMark takes a backslash for an escape and Moodle's Markdown shows it. Entities say them in both.
 */
const UNKNOWN = `"$%&',/;<=?@^~`
const ENTITIES = new RegExp(`&#(${Array.from(UNKNOWN, (sign) => sign.charCodeAt(0)).join('|')});`, 'g')

/** A block of code, code within a line, or a backslash with what follows it. */
const PIECES =
  /^ {0,3}(`{3,}|~{3,})[\s\S]*?(?:^ {0,3}\1[`~]*[ \t]*$|$(?![\s\S]))|(?<!`)(`+)(?!`)[\s\S]*?(?<!`)\2(?!`)|\\[\s\S]/gm

/** CommonMark as Moodle's Markdown, which knows fewer escapes: `\<` is `&#60;`. Code stays as it is. */
export function withEntities(markdown: string): string {
  if (!markdown.includes('\\')) return markdown
  return markdown.replace(PIECES, (piece) =>
    piece[0] === '\\' && UNKNOWN.includes(piece[1]!) ? `&#${piece.charCodeAt(1)};` : piece,
  )
}

/** The same with its escapes again. */
export function withEscapes(markdown: string): string {
  if (!markdown.includes('&#')) return markdown
  const code = Array.from(markdown.matchAll(PIECES), ({ 0: piece, index }) => [index, index + piece.length])
  return markdown.replace(ENTITIES, (entity, number, at: number) =>
    code.some(([start, end]) => start! <= at && at < end!)
      ? entity
      : `\\${String.fromCharCode(Number(number))}`,
  )
}
