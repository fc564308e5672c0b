import { HtmlRenderer } from 'commonmark'
import { parseMarkdown, visibleText } from '../../domain/markdown.ts'

/** What a reader sees of a text in CommonMark: the same for two that differ only in how they are spelled. */
export function reading(text: string): string {
  const html = new HtmlRenderer({ softbreak: ' ' }).render(parseMarkdown(text.normalize('NFC')))
  return html
    .split(/(<pre>[\s\S]*?<\/pre>)/)
    .map((piece, index) =>
      index % 2 === 1 ? piece.replace(/\s+(?=<\/code>)/, '') : piece.replace(/\s+/g, ' '),
    )
    .map((piece) => piece.trim())
    .join('')
}

/** The words that a reader sees, without punctuation: what two wordings are compared by. */
export function wordsOf(text: string): string[] {
  const visible = visibleText(text).normalize('NFC')
  return visible.match(/[\p{L}\p{N}]+/gu) ?? [visible]
}

/** How much of two wordings is the same, from 0 to 1 (Dice's coefficient of their words). */
export function likeness(one: ReadonlySet<string>, other: ReadonlySet<string>): number {
  const shared = [...one].filter((word) => other.has(word)).length
  return (2 * shared) / Math.max(1, one.size + other.size)
}

/**
 * A changed text in the bank's own spelling, block by block: what reads as a block of the bank, or as what a format made of
 * that block (`base`), stays as the bank has it. So a picture that the format lost is not lost with a word that changed.
 */
export function inOwnSpelling(bank: string, base: string | null, drafted: string): string {
  const [own, theirs] = [blocksOf(bank), blocksOf(drafted)]
  if (!isWhole(own, bank) || !isWhole(theirs, drafted)) return drafted
  const known = new Map(own.map((block) => [reading(block), block]))
  const made = base === null ? [] : blocksOf(base)
  if (made.length === own.length)
    for (const [index, block] of made.entries()) known.set(reading(block), own[index]!)
  const text = theirs.map((block) => known.get(reading(block)) ?? block).join('\n\n')
  return bank.endsWith('\n') ? `${text}\n` : text
}

function blocksOf(text: string): string[] {
  const lines = text.replace(/\r\n?/g, '\n').split('\n')
  const blocks: string[] = []
  for (let node = parseMarkdown(text).firstChild; node !== null; node = node.next) {
    const [[first], [last]] = node.sourcepos
    blocks.push(
      lines
        .slice(first - 1, last)
        .join('\n')
        .trimEnd(),
    )
  }
  return blocks
}

/** Whether nothing but blank lines stands between the blocks: definitions of links do, and belong to none. */
function isWhole(blocks: readonly string[], text: string): boolean {
  return reading(blocks.join('\n\n')) === reading(text)
}
