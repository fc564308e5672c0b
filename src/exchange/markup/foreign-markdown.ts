import { HtmlRenderer } from 'commonmark'
import { renamedPictures } from '../../domain/bank/pictures/texts.ts'
import { markdownFindings, parseMarkdown } from '../../domain/markdown.ts'
import { type HtmlReading, htmlToMarkdown } from './html.ts'
import { sourceMark } from './marks.ts'

const FENCE = /^\s{0,3}(`{3,}|~{3,})/
const DELIMITERS = /^\s{0,3}\|?\s*:?-+:?\s*(\|\s*:?-+:?\s*)*\|?\s*$/

/**
 * The Markdown of other systems as CommonMark of a bank: HTML in it becomes CommonMark, and the tables of Markdown Extra
 * lines of their cells; with `keepsPictures`, pictures are called by their sources (`sourceMark`). `lost` hears of what
 * stayed behind.
 */
export function commonMarkOf(text: string, lost: string[], how: HtmlReading = {}): string {
  const plain = withoutTables(text, lost)
  if (!markdownFindings(plain, [], () => true).some(({ rule }) => rule === 'html'))
    return how.keepsPictures ? renamedPictures(plain, sourceMark) : plain
  const html = htmlToMarkdown(new HtmlRenderer().render(parseMarkdown(plain)), how)
  lost.push(...html.lost)
  return html.text
}

function withoutTables(text: string, lost: string[]): string {
  if (!text.includes('|')) return text
  const lines = text.split('\n')
  const done: string[] = []
  let fence: string | undefined
  for (let at = 0; at < lines.length; at += 1) {
    const line = lines[at]!
    const [, mark] = FENCE.exec(line) ?? []
    if (mark !== undefined && (fence === undefined || mark.startsWith(fence)))
      fence = fence === undefined ? mark : undefined
    if (fence !== undefined || !startsTable(line, lines[at + 1])) {
      done.push(line)
      continue
    }
    const end = lines.findIndex((one, index) => index > at + 1 && !one.includes('|'))
    const rows = [line, ...lines.slice(at + 2, end === -1 ? lines.length : end)]
    done.push('', rows.map(rowOf).join('\n\n'), '')
    lost.push('a table: its cells are kept as text')
    at += rows.length
  }
  return done.join('\n').trim()
}

function startsTable(line: string, next: string | undefined): boolean {
  return line.includes('|') && next?.includes('|') === true && DELIMITERS.test(next)
}

function rowOf(line: string): string {
  const cells = line
    .trim()
    .replace(/^\||(?<!\\)\|$/g, '')
    .split(/(?<!\\)\|/)
  return cells.map((cell) => cell.trim()).join(' | ')
}
