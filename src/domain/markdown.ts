import { type Node, Parser } from 'commonmark'
import { type Finding, findingsOf } from './findings.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

const WORD_BREAKS = new Set(['softbreak', 'linebreak', 'paragraph', 'item', 'heading', 'code_block'])

/** Calls `visit` on each node of the CommonMark document as it is entered. */
export function walk(text: string, visit: (node: Node, entering: boolean) => void): void {
  const walker = parseMarkdown(text).walker()
  for (let step = walker.next(); step !== null; step = walker.next()) visit(step.node, step.entering)
}

/**
 * The document of a CommonMark text. The parser looks for the end of each link as far as the next blank, which takes seconds
 * where thousands stand in a row: of a tangle, which is a finding, they are read as words.
 */
export function parseMarkdown(text: string): Node {
  return new Parser().parse(isTangled(text) ? text.replaceAll('](', ']\\(') : text)
}

/** More links than anybody writes without a blank between them. */
const MOST_LINKS_OF_A_RUN = 50

function isTangled(text: string): boolean {
  let links = 0
  for (const [sign] of text.matchAll(/\s|\]\(/g)) {
    links = sign === '](' ? links + 1 : 0
    if (links > MOST_LINKS_OF_A_RUN) return true
  }
  return false
}

/** The words a reader sees, on one line, without markup. */
export function visibleText(text: string): string {
  const pieces: string[] = []
  walk(text, (node) => {
    if (WORD_BREAKS.has(node.type)) pieces.push(' ')
    if (node.literal !== null) pieces.push(node.literal)
  })
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

/** All that a reader sees, without markup: case, blanks and line ends count. */
export function exactText(text: string): string {
  const pieces: string[] = []
  walk(text, (node, entering) => {
    if (entering && WORD_BREAKS.has(node.type)) pieces.push('\n')
    if (node.literal !== null) pieces.push(node.literal)
  })
  return pieces.join('').normalize('NFC').trimEnd()
}

/** The words that are neither code nor emphasised (`*…*`, `**…**`). */
export function unmarkedText(text: string): string {
  const pieces: string[] = []
  let depth = 0
  walk(text, (node, entering) => {
    if (node.type === 'emph' || node.type === 'strong') depth += entering ? 1 : -1
    if (WORD_BREAKS.has(node.type)) pieces.push(' ')
    if (depth === 0 && node.type === 'text' && node.literal !== null) pieces.push(node.literal)
  })
  return pieces.join('').replace(/\s+/g, ' ').trim()
}

/**
 * What author's text may not hold, but for its pictures: HTML, and links that leave http(s), mailto or a file beside the
 * bank. `fileExists` takes a path relative to the bank's file; the network is never asked.
 */
export function markdownFindings(
  text: string,
  path: (string | number)[],
  fileExists: (path: string) => boolean,
): Finding[] {
  const findings: Finding[] = isTangled(text) ? [errorAt('links-tangled', path)] : []
  walk(text, (node, entering) => {
    if (!entering) return
    if (node.type === 'html_inline' || node.type === 'html_block')
      findings.push(errorAt('html', path, { excerpt: excerpt(node.literal ?? '') }))
    if (node.type === 'link') findings.push(...linkFindings(node.destination ?? '', path, fileExists))
  })
  return findings
}

/** Browsers drop blanks and take `\` for `/`, so both are undone before looking. */
function linkFindings(
  destination: string,
  path: (string | number)[],
  fileExists: (path: string) => boolean,
): Finding[] {
  const link = decoded(destination)
    .replace(/[\p{Cc}\s]/gu, '')
    .replaceAll('\\', '/')
  if (link.startsWith('//')) return [errorAt('link-protocol-relative', path, { excerpt: excerpt(link) })]
  const scheme = /^([^/?#]*?):/.exec(link)?.[1]?.toLowerCase()
  if (scheme !== undefined)
    return ['http', 'https', 'mailto'].includes(scheme)
      ? []
      : [errorAt('link-scheme', path, { excerpt: excerpt(link) })]
  const file = link.replace(/[?#].*$/, '')
  if (file === '' || fileExists(file)) return []
  return [errorAt('link-missing', path, { excerpt: excerpt(file) })]
}

/** An address without its percent signs; as it is, where they say nothing. */
export function decoded(destination: string): string {
  try {
    return decodeURIComponent(destination)
  } catch {
    return destination
  }
}

function excerpt(text: string): string {
  return text.length > 60 ? `${text.slice(0, 60)}…` : text
}
