import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isCollection,
  isMap,
  isNode,
  isPair,
  isScalar,
  isSeq,
  Lexer,
  LineCounter,
  Parser,
  visit,
  type YAMLParseError,
} from 'yaml'
import { type SyntaxCause, syntaxCause } from './cause.ts'
import { shapeFault } from './shape.ts'
import { plainText, type Value } from './value.ts'

/**
 * More than any answer written by hand needs: the longest model answer of the shipped banks has 220 tokens, 310 in
 * braces and brackets.
 */
export const BOUNDS = { depth: 20, documents: 30, tokens: 1000 }

/** What YAML allows and an answer may not hold; the last three are the bounds. */
export type Refusal = 'alias' | 'anchor' | 'tag' | 'merge' | 'key' | keyof typeof BOUNDS

/** Why an answer cannot be read; `line` and `column` count from 1. */
export type Unread = { line: number; column: number } & (
  | { code: 'syntax'; cause: SyntaxCause }
  | { code: 'refused'; cause: Refusal }
)

type Trouble = { offset: number } & ({ error: YAMLParseError } | { refusal: Refusal } | { twice: true })

/**
 * The documents of a text in YAML 1.2 (core schema), without those that say nothing unless all do; or the first thing
 * that forbids reading it: an error of syntax (a key written twice is one), an alias, an anchor, a tag, a merge key, a
 * key that is a collection, or a size out of bounds. Never throws; bounded for a text of `MOST_BYTES`.
 */
export function readAnswer(text: string): { documents: Value[] } | Unread {
  const lines = new LineCounter()
  const tokens = parse(text, lines)
  const unread = (trouble: Trouble) => toUnread(trouble, text, lines)
  if (!Array.isArray(tokens)) return unread(tokens)
  // Neither keys nor entries can be more than the tokens.
  const fault = shapeFault(tokens, { depth: BOUNDS.depth, keys: BOUNDS.tokens, entries: BOUNDS.tokens })
  if (fault !== null) return unread({ offset: fault.offset, refusal: 'depth' })
  const composer = new Composer({ schema: 'core', uniqueKeys: false, prettyErrors: false })
  const documents: Value[] = []
  let count = 0
  for (const document of composer.compose(tokens, true, text.length)) {
    const trouble = errorIn(document) ?? refusalIn(document)
    if (trouble !== null) return unread(trouble)
    count += 1
    if (count > BOUNDS.documents) return unread({ offset: document.range[0], refusal: 'documents' })
    if (!isEmpty(document)) documents.push(toValue(document.contents))
  }
  return { documents: documents.length === 0 ? [null] : documents }
}

/** Whether a text has more tokens than an answer may have: linear, and over as soon as there is one too many. */
export function hasTooManyTokens(text: string): boolean {
  let count = 0
  for (const _ of new Lexer().lex(text)) if (++count > BOUNDS.tokens) return true
  return false
}

/** The scanner's tokens that stand for no text: a document or a scalar begins, a bracketed list ends. */
const MARKS = new Set(['\u0002', '\u001f', '\u0018'])

/** What the parser makes of the tokens, which are counted as they are scanned: where there are too many, it stops. */
function parse(text: string, lines: LineCounter): CST.Token[] | Trouble {
  const parser = new Parser(lines.addNewLine)
  const tokens: CST.Token[] = []
  lines.addNewLine(0)
  let [count, offset] = [0, 0]
  for (const lexeme of new Lexer().lex(text)) {
    if (++count > BOUNDS.tokens) return { offset, refusal: 'tokens' }
    for (const token of parser.next(lexeme)) tokens.push(token)
    if (!MARKS.has(lexeme)) offset += lexeme.length
  }
  for (const token of parser.end()) tokens.push(token)
  return tokens
}

function isEmpty({ contents }: Document): boolean {
  return contents === null || (isScalar(contents) && contents.value === null && contents.source === '')
}

/** A value from nodes without aliases, nested no deeper than the bounds. */
function toValue(node: unknown): Value {
  if (isSeq(node)) return node.items.map(toValue)
  if (isMap(node)) return new Map(node.items.map(({ key, value }) => [keyText(key), toValue(value)]))
  const value = isScalar(node) ? node.value : null
  if (typeof value === 'number' || typeof value === 'boolean' || value === null) return value
  return plainText(String(value))
}

/** A key as a pointer names it: `80` and `"80"` are one. */
function keyText(key: unknown): string {
  return isScalar(key) ? String(key.value ?? '').normalize('NFC') : ''
}

function errorIn(document: Document): Trouble | null {
  const [error] = document.errors.toSorted((one, other) => one.pos[0] - other.pos[0])
  if (error === undefined) return null
  return { offset: quoteStart(document, error) ?? error.pos[0], error }
}

/** An unclosed quote is noticed where the text ends, and is at fault where it opens. */
function quoteStart(document: Document, error: YAMLParseError): number | undefined {
  let start: number | undefined
  visit(document, {
    Scalar: (_, { type, range }) => {
      const isQuoted = type === 'QUOTE_DOUBLE' || type === 'QUOTE_SINGLE'
      if (isQuoted && range && range[1] === error.pos[0]) start = range[0]
    },
  })
  return /^Missing closing ["']/.test(error.message) ? start : undefined
}

function refusalIn(document: Document): Trouble | null {
  let trouble: Trouble | null = null
  visit(document, (_, node) => {
    const refusal = refusalOf(node)
    const place = isPair(node) ? node.key : node
    const offset = (isNode(place) && place.range?.[0]) || 0
    if (refusal !== null) trouble = { offset, refusal }
    else if (isMap(node)) trouble = keyTwice(node.items.map(({ key }) => key))
    return trouble === null ? undefined : visit.BREAK
  })
  return trouble
}

function refusalOf(node: unknown): Refusal | null {
  if (isAlias(node)) return 'alias'
  if (isPair(node)) {
    if (isCollection(node.key)) return 'key'
    return isScalar(node.key) && node.key.type === 'PLAIN' && node.key.value === '<<' ? 'merge' : null
  }
  if (!isScalar(node) && !isCollection(node)) return null
  if (node.anchor !== undefined) return 'anchor'
  return node.tag === undefined ? null : 'tag'
}

/** Keys that a pointer could not tell apart. The library's own look for them costs the square of a map's size. */
function keyTwice(keys: unknown[]): Trouble | null {
  const seen = new Set<string>()
  for (const key of keys) {
    if (isCollection(key)) continue
    if (seen.has(keyText(key))) return { offset: (isNode(key) && key.range?.[0]) || 0, twice: true }
    seen.add(keyText(key))
  }
  return null
}

function toUnread(trouble: Trouble, text: string, lines: LineCounter): Unread {
  const { line, col } = lines.linePos(trouble.offset)
  const place = { line: Math.max(1, line), column: Math.max(1, col) }
  if ('refusal' in trouble) return { code: 'refused', cause: trouble.refusal, ...place }
  const words = text.split('\n')[place.line - 1] ?? ''
  const cause = 'twice' in trouble ? 'duplicate-key' : syntaxCause(trouble.error, words)
  return { code: 'syntax', cause, ...place }
}
