/** Plain text as CommonMark that reads the same: its signs get a backslash, its line ends stay line ends. */
export function plainToMarkdown(text: string): string {
  return text
    .split('\n')
    .map(escapeLine)
    .join('\n')
    .replace(/(?<=[^\n])\n(?=[^\n])/g, '\\\n')
}

function escapeLine(line: string): string {
  return line
    .trim()
    .replace(/[\\`*[\]]|<(?=[A-Za-z/!?])|&(?=[#A-Za-z])/g, '\\$&')
    .replace(/_+/g, escapeUnderscores)
    .replace(/^[#>+~-]/, '\\$&')
    .replace(/^(\d{1,9})([.)])(?= |$)/, '$1\\$2')
}

/** Emphasis needs a word on one side only; a long run is a gap to fill. */
function escapeUnderscores(run: string, at: number, line: string): string {
  const isInside = isWordChar(line[at - 1]) && isWordChar(line[at + run.length])
  return isInside || (run.length > 2 && run.length < line.length) ? run : run.replaceAll('_', '\\_')
}

function isWordChar(char: string | undefined): boolean {
  return char !== undefined && /[\p{L}\p{N}]/u.test(char)
}
