import { isCollection, isScalar, Scalar, stringify } from 'yaml'
import type { SourceText } from './source-text.ts'

const WIDTH = 110
const BLOCKS: readonly unknown[] = [Scalar.BLOCK_FOLDED, Scalar.BLOCK_LITERAL]

/** Where a value stands: its node, the column of the map or list around it, and whether brackets are around that. */
export type Place = { node: unknown; column: number; isInFlow: boolean }

/** `name: value` as lines of a map at a column. */
export function asPair(name: string, value: unknown, column: number): string {
  return indented(written({ [name]: value }, column), column)
}

/** `name: value` as it stands in brackets. */
export function asPairInFlow(name: string, value: unknown): string {
  return withoutBlanks(inFlow({ [name]: value }, true).slice(1, -1))
}

/** A value as it stands in brackets. */
export function asItemInFlow(value: unknown): string {
  return inFlow(value, true)
}

/** `- value` as lines of a list at a column. */
export function asItem(value: unknown, column: number): string {
  return indented(written([value], column), column)
}

/**
 * What stands in the place of a node once it has another value: where from, where to, and its text, in the node's own style
 * and with the comment behind it.
 */
export function replacement(
  source: SourceText,
  { node, column, isInFlow }: Place,
  value: unknown,
): [from: number, to: number, text: string] {
  const [from, to] = [source.startOf(node), source.endOf(node)]
  if (isInFlow) return [from, to, inFlow(styled(node, value, true), isPadded(source, node))]
  if (isCollection(node) && (node.flow === true || typeof value === 'object')) {
    const text =
      node.flow === true
        ? inFlow(value, isPadded(source, node))
        : indented(written(value, column), source.columnOf(from)).replace(/^ +/, '')
    return [from, to, source.text[to - 1] === '\n' ? text : text.replace(/\n$/, '')]
  }
  return scalarReplacement(source, node, value, column)
}

function scalarReplacement(
  source: SourceText,
  node: unknown,
  value: unknown,
  column: number,
): [number, number, string] {
  const from = source.startOf(node)
  const end = source.lineAfter(source.endOf(node))
  const old = source.text.slice(from, end)
  const isBlock = isScalar(node) && BLOCKS.includes(node.type)
  const comment =
    /[ \t]#[^\r\n]*/.exec(isBlock ? old.split('\n', 1)[0]! : old.slice(source.endOf(node) - from))?.[0] ?? ''
  const [first, ...rest] = indented(written({ k: styled(node, value) }, column), column)
    .replace(/^\s*k: ?/, '')
    .split('\n')
  const text = [`${first}${comment}`, ...rest].join('\n')
  const isOpen = end === source.text.length && !source.text.endsWith('\n')
  return [from, end, isOpen ? text.replace(/\n$/, '') : text]
}

/** A text in the style of the one that it replaces, but that several lines are a block where there may be one. */
function styled(node: unknown, value: unknown, isInFlow = false): unknown {
  if (typeof value !== 'string') return value
  const scalar = new Scalar(value)
  const old = isScalar(node) ? node.type : undefined
  const isLong = value.trimEnd().includes('\n') && !isInFlow
  if (isLong && !BLOCKS.includes(old)) scalar.type = Scalar.BLOCK_LITERAL
  else if (old !== undefined) scalar.type = old
  return scalar
}

/** Whether blanks stand within the brackets. */
function isPadded(source: SourceText, node: unknown): boolean {
  return !isCollection(node) || /\s/.test(source.text[source.startOf(node) + 1] ?? '')
}

function inFlow(value: unknown, flowCollectionPadding: boolean): string {
  const text = stringify([value], { collectionStyle: 'flow', lineWidth: 0, flowCollectionPadding })
  return withoutBlanks(withoutBlanks(text).slice(1, -1))
}

/** Without those of YAML around: others, such as a no-break space, are of the value. */
function withoutBlanks(text: string): string {
  return text.replace(/^[ \n]+|[ \n]+$/g, '')
}

function written(value: unknown, column: number): string {
  return stringify(value, { lineWidth: WIDTH - column, aliasDuplicateObjects: false })
}

function indented(text: string, column: number): string {
  return text
    .split('\n')
    .map((line) => (line === '' ? '' : `${' '.repeat(column)}${line}`))
    .join('\n')
}
