import type { Note } from '../entry.ts'
import { nodesOf } from '../markdown.ts'
import { type El, el, isEl, type Node } from '../tree.ts'

/** What one question type puts into its item. */
export type Part = {
  declarations: El[]
  /** After the prompt. */
  body: Node[]
  /** A standard template, or the conditions themselves. */
  scoring: 'match_correct' | 'map_response' | 'none' | El[]
  /** What SCORE reaches. */
  most: number
  /** Whether FEEDBACK names what RESPONSE holds, for feedback on options. */
  hasOptionFeedback?: boolean
  notes: Note[]
}

export const RESPONSE = 'RESPONSE'

type Cardinality = 'single' | 'multiple' | 'ordered'
type BaseType = 'identifier' | 'directedPair' | 'string' | 'float'

/** A slug as an identifier: those may not start with a digit. */
export function identifierOf(slug: string): string {
  return /^\d/.test(slug) ? `_${slug}` : slug
}

/** A response declaration with its right values and, if given, what each value earns. */
export function declaration(
  { id = RESPONSE, cardinality, baseType }: { id?: string; cardinality: Cardinality; baseType: BaseType },
  correct: readonly string[],
  mapping?: El,
): El {
  const values = correct.map((value) => el('qti-value', {}, [value]))
  return el('qti-response-declaration', { identifier: id, cardinality, 'base-type': baseType }, [
    ...(values.length === 0 ? [] : [el('qti-correct-response', {}, values)]),
    ...(mapping === undefined ? [] : [mapping]),
  ])
}

/** A mapping; `bounds` keeps its sum between 0 and 1. */
export function mapping(
  entries: readonly { key: string; value: number; isCaseSensitive?: boolean }[],
  bounds: { isBounded: boolean } = { isBounded: false },
): El {
  return el(
    'qti-mapping',
    { 'default-value': 0, ...(bounds.isBounded && { 'lower-bound': 0, 'upper-bound': 1 }) },
    entries.map(({ key, value, isCaseSensitive }) =>
      el('qti-map-entry', { 'map-key': key, 'mapped-value': value, 'case-sensitive': isCaseSensitive }),
    ),
  )
}

export function baseValue(type: 'float' | 'identifier' | 'string', value: string | number): El {
  return el('qti-base-value', { 'base-type': type }, [String(value)])
}

export function variable(identifier: string): El {
  return el('qti-variable', { identifier })
}

export function setOutcome(identifier: string, value: El): El {
  return el('qti-set-outcome-value', { identifier }, [value])
}

/** One condition: each branch is tried in turn, and the first that holds is carried out. */
export function condition(branches: readonly { when: El; set: El }[], otherwise?: El): El {
  return el('qti-response-condition', {}, [
    ...branches.map(({ when, set }, index) =>
      el(index === 0 ? 'qti-response-if' : 'qti-response-else-if', {}, [when, set]),
    ),
    ...(otherwise === undefined ? [] : [el('qti-response-else', {}, [otherwise])]),
  ])
}

/** CommonMark as content that stands in a line, where it is but one paragraph; as blocks otherwise. */
export function inlineNodes(markdown: string): Node[] {
  const nodes = nodesOf(markdown)
  const solid = nodes.filter((node) => isEl(node) || node.trim() !== '')
  const [only] = solid
  return solid.length === 1 && only !== undefined && isEl(only) && only.name === 'p' ? only.children : nodes
}
