import { globSync, readFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { type Node, Parser } from 'commonmark'
import { ROOT } from '../../../support/architecture/source.ts'

/** Something in a text that can be held against the project. */
export interface Quote {
  /** `README.md:12`: the block that it stands in. */
  place: string
  /** The folder of its text, from the root. */
  folder: string
  kind: 'code' | 'link' | 'shell' | 'typescript'
  text: string
  /** The other codes of the same paragraph or table. */
  beside: string[]
}

const FENCES: Record<string, Quote['kind']> = { '': 'shell', sh: 'shell', ts: 'typescript' }

/** Every text for people, wherever it stands. */
export function documents(): string[] {
  return globSync('**/*.md', { cwd: ROOT, exclude: ['node_modules', 'data', 'coverage'] }).sort()
}

/** What a text of the project quotes. Of the changelog what is not released yet: the rest tells what was. */
export function quotesOf(path: string, markdown = readFileSync(join(ROOT, path), 'utf8')): Quote[] {
  const text = path === 'CHANGELOG.md' ? markdown.replace(/^## (?!Unreleased)[\s\S]*/m, '') : markdown
  const walker = new Parser().parse(text).walker()
  const quotes: Quote[] = []
  for (let event = walker.next(); event !== null; event = walker.next()) {
    const quote = event.entering ? quoted(event.node) : null
    if (quote === null) continue
    const block = blockOf(event.node)
    const beside = codesIn(block).filter((code) => code !== quote.text)
    quotes.push({ ...quote, place: `${path}:${block.sourcepos[0][0]}`, folder: posix.dirname(path), beside })
  }
  return quotes
}

function quoted(node: Node): Pick<Quote, 'kind' | 'text'> | null {
  if (node.type === 'code') return { kind: 'code', text: node.literal! }
  if (node.type === 'link') return { kind: 'link', text: node.destination! }
  const kind = node.type === 'code_block' ? FENCES[node.info ?? ''] : undefined
  return kind === undefined ? null : { kind, text: node.literal! }
}

/** The paragraph, heading or fence that a node stands in. */
function blockOf(node: Node): Node {
  let block = node
  while (block.parent !== null && !['paragraph', 'heading', 'code_block'].includes(block.type))
    block = block.parent
  return block
}

function codesIn(block: Node): string[] {
  const codes: string[] = []
  const walker = block.walker()
  for (let event = walker.next(); event !== null; event = walker.next())
    if (event.entering && event.node.type === 'code') codes.push(event.node.literal!)
  return codes
}
