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
  YAMLParseError,
} from 'yaml'
import { errorAt, type Finding, type LocatedFinding } from '../domain/findings.ts'
import { type ShapeBounds, shapeFault } from '../domain/yaml-shape.ts'

/** Bytes of one file; a bank of a thousand questions is well below. */
export const MAX_FILE_BYTES = 1024 * 1024

/** Deeper and larger than any bank, shallower than any stack. */
const BOUNDS: ShapeBounds = { depth: 60, keys: 500, entries: 2000 }

const TOO_MUCH: Record<keyof ShapeBounds, string> = {
  depth: `nests more than ${BOUNDS.depth} levels`,
  keys: `has a map of more than ${BOUNDS.keys} keys`,
  entries: `has a bracketed list of more than ${BOUNDS.entries} entries`,
}

/** Beyond this many malformed places the rest says nothing new. */
const MAX_FINDINGS = 100

/** A YAML text as plain values, what is wrong with it, and where each path stands. */
export type YamlFile = {
  file: string
  /** Undefined when the text could not be read at all. */
  value: unknown
  findings: LocatedFinding[]
  locate(findings: Finding[]): LocatedFinding[]
}

/**
 * Reads one YAML 1.2 document and never throws: what is malformed, too large, too deep, or uses aliases or tags of its
 * own becomes a finding.
 */
export function readYaml(text: string, file: string): YamlFile {
  try {
    if (Buffer.byteLength(text) > MAX_FILE_BYTES)
      return unread(file, `is larger than ${MAX_FILE_BYTES} bytes`)
    const lines = new LineCounter()
    const tokens = [...new Parser(lines.addNewLine).parse(text)]
    const fault = shapeFault(tokens, BOUNDS)
    if (fault !== null) return unread(file, TOO_MUCH[fault.bound])
    return toYamlFile(compose(tokens, text.length), lines, file)
  } catch (error) {
    return unread(file, `cannot be read as YAML: ${error instanceof Error ? error.message : error}`)
  }
}

/** The one document of a file; a second one is an error of the first. */
function compose(tokens: CST.Token[], length: number): Document {
  const composer = new Composer({ uniqueKeys: true, schema: 'core', prettyErrors: false })
  const [document, second] = composer.compose(tokens, true, length)
  if (second !== undefined) {
    const [from, to] = second.range
    document!.errors.push(new YAMLParseError([from, to], 'MULTIPLE_DOCS', 'a file holds one document'))
  }
  return document!
}

function toYamlFile(document: Document, lines: LineCounter, file: string): YamlFile {
  const at = (offset: number) => {
    const { line, col } = lines.linePos(offset)
    return { line: Math.max(1, line), column: Math.max(1, col) }
  }
  const locate = (findings: Finding[]) =>
    findings.map((finding) => ({ ...finding, file, ...at(placeOf(document, finding)) }))
  const findings: LocatedFinding[] = [...document.errors, ...document.warnings].map((error) => ({
    ...errorAt('yaml', [], error.message),
    file,
    ...at(error.pos[0]),
  }))
  const refuse = (offset: number | undefined, message: string) => {
    findings.push({ ...errorAt('yaml', [], message), file, ...at(offset ?? 0) })
  }
  visit(document, {
    Pair: (_, { key }) => {
      if (isScalar(key) && NO_FIELDS.has(key.value)) refuse(key.range?.[0], `${key.value} is no field`)
    },
    Node: (_, node) => {
      if (isAlias(node) || node.tag?.startsWith('!'))
        refuse(node.range?.[0], 'aliases and tags are not allowed')
    },
  })
  const value = findings.length > 0 ? undefined : document.toJS({ maxAliasCount: 0 })
  return { file, value, findings: findings.slice(0, MAX_FINDINGS), locate }
}

/** Keys that change what an object is; zod throws at a `length` that cannot be turned into a number by these. */
const NO_FIELDS: ReadonlySet<unknown> = new Set(['__proto__', 'valueOf', 'toString'])

/** Rules that are about a field's name rather than its value. */
const NAME_RULES = new Set(['unknown-field', 'unused-allow'])

/** Offset of the deepest existing part of the finding's path; a field's value, or its name when that is at fault. */
function placeOf(document: Document, { path, rule }: Finding): number {
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

function unread(file: string, message: string): YamlFile {
  const place = { file, line: 1, column: 1 }
  return {
    file,
    value: undefined,
    findings: [{ ...errorAt('yaml', [], `the file ${message}`), ...place }],
    locate: (findings) => findings.map((finding) => ({ ...finding, ...place })),
  }
}
