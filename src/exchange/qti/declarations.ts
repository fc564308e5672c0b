import { attr, childOf, childrenOf, type El, lineOf } from './tree.ts'

export type MapEntry = { key: string; value: number; isCaseSensitive: boolean }
export type Mapping = {
  entries: MapEntry[]
  defaultValue: number
  lowerBound: number | null
  upperBound: number | null
}

/** What an item says of one response: its right values, and what each value earns. */
export type Declaration = {
  id: string
  cardinality: string
  baseType: string
  correct: string[]
  mapping: Mapping | null
}

/** The response declarations of a QTI 3.0 item, by identifier. */
export function readDeclarations(item: El): Map<string, Declaration> {
  const declarations = childrenOf(item, 'qti-response-declaration').map(readDeclaration)
  return new Map(declarations.map((declaration) => [declaration.id, declaration]))
}

function readDeclaration(element: El): Declaration {
  const correct = childOf(element, 'qti-correct-response')
  const mapping = childOf(element, 'qti-mapping')
  return {
    id: attr(element, 'identifier'),
    cardinality: attr(element, 'cardinality'),
    baseType: attr(element, 'base-type'),
    correct: correct === null ? [] : childrenOf(correct, 'qti-value').map(lineOf),
    mapping: mapping === null ? null : readMapping(mapping),
  }
}

function readMapping(element: El): Mapping {
  return {
    entries: childrenOf(element, 'qti-map-entry').map((entry) => ({
      key: attr(entry, 'map-key'),
      value: numberOf(attr(entry, 'mapped-value')) ?? 0,
      isCaseSensitive: attr(entry, 'case-sensitive') !== 'false',
    })),
    defaultValue: numberOf(attr(element, 'default-value')) ?? 0,
    lowerBound: numberOf(attr(element, 'lower-bound')),
    upperBound: numberOf(attr(element, 'upper-bound')),
  }
}

/** A finite number as XML writes it; null for anything else. */
export function numberOf(text: string): number | null {
  const value = text.length <= 40 && /^[+-]?[\d.]+(e[+-]?\d+)?$/i.test(text) ? Number(text) : Number.NaN
  return Number.isFinite(value) ? value : null
}
