/** Plain text as CommonMark that reads the same: its signs get a backslash, its line ends stay line ends. */
export function plainToMarkdown(text: string): string {
  const lines = text.split('\n').map((line) => escaped(line.trim(), true))
  return hardBroken(lines.join('\n'))
}

/** Plain text as CommonMark, in which code stands between backquotes as people write it everywhere. */
export function plainWithCode(text: string): string {
  const pieces = text.split('\n').map((line) =>
    line
      .split(/((?<!`)`[^`]+`(?!`))/)
      .map((piece, index) => (index % 2 === 1 ? piece : escaped(piece, index === 0)))
      .join('')
      .trim(),
  )
  return hardBroken(pieces.join('\n')).trim()
}

function hardBroken(text: string): string {
  return text.replace(/(?<=[^\n])\n(?=[^\n])/g, '\\\n')
}

/** Signs of a line, or of a piece of one, that would be read as markup; some only at its beginning. */
function escaped(piece: string, isBeginning: boolean): string {
  const text = piece
    .replace(/[\\`*[\]]|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])/g, '\\$&')
    .replace(/_+/g, escapeUnderscores)
  if (!isBeginning) return text
  return text.replace(/^(\s*)([#>+~-])/, '$1\\$2').replace(/^(\s*\d{1,9})([.)])(?= |$)/, '$1\\$2')
}

/** Emphasis needs a word on one side only; a long run is a gap to fill. */
function escapeUnderscores(run: string, at: number, line: string): string {
  const isInside = isWordChar(line[at - 1]) && isWordChar(line[at + run.length])
  return isInside || (run.length > 2 && run.length < line.length) ? run : run.replaceAll('_', '\\_')
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
