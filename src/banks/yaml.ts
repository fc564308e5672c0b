import { isUtf8 } from 'node:buffer'
import {
  Composer,
  type CST,
  type Document,
  isAlias,
  isMap,
  isNode,
  isScalar,
  isSeq,
  LineCounter,
  Parser,
  visit,
  type YAMLError,
  YAMLParseError,
} from 'yaml'
import { type Finding, findingsOf, type LocatedFinding, type Place } from '../domain/findings.ts'
import type { Words } from '../domain/language.ts'
import { syntaxCause } from '../domain/questions/yaml/cause.ts'
import { SYNTAX_WORDS } from '../domain/questions/yaml/sentences.ts'
import { type ShapeBounds, shapeFault } from '../domain/questions/yaml/shape.ts'
import { FINDINGS } from './sentences.ts'

const { errorAt } = findingsOf(FINDINGS)

/** Bytes of one file; a bank of a thousand questions is well below. */
export const MAX_FILE_BYTES = 1024 * 1024

/** Deeper and larger than any bank, shallower than any stack. */
const BOUNDS: ShapeBounds = { depth: 60, keys: 500, entries: 2000 }

/** Beyond this many malformed places the rest says nothing new. */
const MAX_FINDINGS = 100

/** A YAML text as plain values, what is wrong with it, and where each path stands. */
export type YamlFile = {
  file: string
  /** Undefined when the text could not be read at all. */
  value: unknown
  findings: LocatedFinding[]
  locate<F extends Pick<Finding, 'path' | 'rule'>>(findings: readonly F[]): (F & Place)[]
}

/**
 * Reads one YAML 1.2 document and never throws: what is malformed, too large, too deep, or uses aliases or tags of its
 * own becomes a finding.
 */
export function readYaml(text: string, file: string): YamlFile {
  try {
    if (Buffer.byteLength(text) > MAX_FILE_BYTES)
      return unread(file, errorAt('yaml/bytes', [], { most: MAX_FILE_BYTES }))
    const lines = new LineCounter()
    const tokens = [...new Parser(lines.addNewLine).parse(text)]
    const fault = shapeFault(tokens, BOUNDS)
    if (fault !== null) return unread(file, errorAt(`yaml/${fault.bound}`, [], { most: BOUNDS[fault.bound] }))
    return toYamlFile(compose(tokens, text.length), lines, text, file)
  } catch (error) {
    const finding = errorAt('yaml/unread', [])
    return unread(file, { ...finding, says: inDetail(finding.says, String(error)) })
  }
}

/** The same of a file's bytes, with or without a byte order mark; a byte that is not UTF-8's is an error at its line. */
export function readYamlBytes(bytes: Buffer, file: string): YamlFile {
  const place = isUtf8(bytes) ? null : firstForeignByte(bytes)
  if (place !== null) return unread(file, errorAt('encoding', []), place)
  return readYaml(bytes.toString().replace(/^\uFEFF/, ''), file)
}

/** The place of the first byte that UTF-8 does not explain. No character of UTF-8 holds the byte of a line end. */
function firstForeignByte(bytes: Buffer): { line: number; column: number } {
  let [line, start] = [1, 0]
  for (
    let end = bytes.indexOf(10);
    end >= 0 && isUtf8(bytes.subarray(start, end));
    end = bytes.indexOf(10, start)
  ) {
    line += 1
    start = end + 1
  }
  const decoder = new TextDecoder('utf-8', { fatal: true })
  let column = 1
  for (const byte of bytes.subarray(start)) {
    try {
      column += decoder.decode(Uint8Array.of(byte), { stream: true }).length
    } catch {
      break
    }
  }
  return { line, column }
}

/** The one document of a file; a second one is an error of the first. */
function compose(tokens: CST.Token[], length: number): Document {
  const composer = new Composer({ uniqueKeys: true, schema: 'core', prettyErrors: false })
  const [document, second] = composer.compose(tokens, true, length)
  if (second !== undefined) {
    const [from, to] = second.range
    document!.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', ''))
  }
  return document!
}

function toYamlFile(document: Document, lines: LineCounter, text: string, file: string): YamlFile {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const locate: YamlFile['locate'] = (findings) =>
    findings.map((finding) => ({ ...finding, file, ...at(placeOf(document, finding)) }))
  const rows = text.split('\n')
  const findings: LocatedFinding[] = [...document.errors, ...document.warnings].map((error) => {
    const place = at(error.pos[0])
    return { ...syntaxFinding(error, rows[place.line - 1] ?? ''), file, ...place }
  })
  const refuse = (offset: number | undefined, finding: Finding) => {
    findings.push({ ...finding, file, ...at(offset ?? 0) })
  }
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && NO_FIELDS.has(key.value))
        refuse(key.range?.[0], errorAt('yaml/field', [], { key: String(key.value) }))
    },
    Node: (_, node) => {
      if (isAlias(node) || node.tag?.startsWith('!')) refuse(node.range?.[0], errorAt('yaml/alias', []))
    },
  })
  const value = findings.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 })
  return { file, value, findings: findings.slice(0, MAX_FINDINGS), locate }
}

/** What the library's code stands for; its own words, which are English, only add to ours. */
function syntaxFinding(error: YAMLError, row: string): Finding {
  if (error.code === 'MULTIPLE_DOCS') return errorAt('yaml/documents', [])
  if (error.code === 'TAG_RESOLVE_FAILED') return errorAt('yaml/alias', [])
  const why = inDetail(SYNTAX_WORDS[syntaxCause(error, row)], error.message)
  return errorAt('yaml/syntax', [], { why })
}

function inDetail(words: Words, detail: string): Words {
  return { ...words, en: `${words.en} (${detail})` }
}

/** Keys that change what an object is; zod throws at a `length` that cannot be turned into a number by these. */
const NO_FIELDS: ReadonlySet<unknown> = new Set(['__proto__', 'valueOf', 'toString'])

/** Rules that are about a field's name rather than its value. */
const NAME_RULES = new Set(['unknown-field', 'unused-allow'])

/** Offset of the deepest existing part of the finding's path; a field's value, or its name when that is at fault. */
function placeOf(document: Document, { path, rule }: Pick<Finding, 'path' | 'rule'>): number {
  let node: unknown = document.contents
  let offset = isNode(node) ? (node.range?.[0] ?? 0) : 0
  for (const [index, step] of path.entries()) {
    const pair = isMap(node) ? node.items.find(({ key }) => isScalar(key) && key.value === step) : undefined
    const isName = index === path.length - 1 && NAME_RULES.has(rule)
    const next = pair === undefined ? itemAt(node, step) : pair.value
    if (isNode(pair?.key)) offset = pair.key.range?.[0] ?? offset
    if (!isNode(next) || isName) break
    if (pair === undefined || isScalar(next)) offset = next.range?.[0] ?? offset
    node = next
  }
  return offset
}

function itemAt(node: unknown, step: string | number): unknown {
  return isSeq(node) && typeof step === 'number' ? node.items[step] : undefined
}

function unread(file: string, finding: Finding, at = { line: 1, column: 1 }): YamlFile {
  const place = { file, ...at }
  return {
    file,
    value: undefined,
    findings: [{ ...finding, ...place }],
    locate: (findings) => findings.map((finding) => ({ ...finding, ...place })),
  }
}
