import { numberOf } from './declarations.ts'
import { attr, childOf, childrenOf, descendantsOf, type El, lineOf } from './tree.ts'

/** One condition on a response and what it earns: a value that it must have, or bounds. */
export type Rule =
  | { kind: 'equal'; response: string; value: string; tolerance: string | null; worth: number }
  | { kind: 'range'; response: string; min: string; max: string; worth: number }
  | { kind: 'text'; response: string; text: string; isCaseSensitive: boolean; worth: number }

/** How an item scores, as far as it is one of the usual ways. */
export type Scoring = {
  /** False when part of the processing is beyond these ways; the declared right answers are all there is then. */
  isUnderstood: boolean
  /** Responses that must equal the declared right one, with what that earns. */
  matched: Map<string, number>
  /** Responses that earn what their mapping says. */
  mapped: Set<string>
  /** What an answer earns before its mapping is added. */
  base: number
  rules: Rule[]
  /** Identifier of a feedback -> the value of a response that calls for it. */
  feedbackFor: Map<string, string>
}

const UNDERSTOOD = new Set(
  [
    'response-condition',
    'response-if',
    'response-else-if',
    'response-else',
    'set-outcome-value',
    'variable',
    'correct',
    'base-value',
    'match',
    'member',
    'map-response',
    'sum',
    'is-null',
    'not',
    'equal',
    'gte',
    'lte',
    'and',
    'string-match',
    'multiple',
  ].map((name) => `qti-${name}`),
)

/** Reads the response processing of a QTI 3.0 item: a standard template, or the usual operators. */
export function readScoring(item: El): Scoring {
  const scoring: Scoring = {
    isUnderstood: true,
    matched: new Map(),
    mapped: new Set(),
    base: 0,
    rules: [],
    feedbackFor: new Map(),
  }
  const processing = childOf(item, 'qti-response-processing')
  if (processing === null) return { ...scoring, isUnderstood: false }
  if (childrenOf(processing).length === 0) return fromTemplate(attr(processing, 'template'), scoring)
  scoring.isUnderstood = descendantsOf(processing, (name) => !UNDERSTOOD.has(name)).length === 0
  for (const map of descendantsOf(processing, 'qti-map-response')) scoring.mapped.add(attr(map, 'identifier'))
  for (const set of descendantsOf(processing, 'qti-set-outcome-value')) readBase(set, scoring)
  for (const branch of descendantsOf(processing, isBranch)) readBranch(branch, scoring)
  return scoring
}

function fromTemplate(template: string, scoring: Scoring): Scoring {
  const name = template.slice(template.lastIndexOf('/') + 1).replace(/\.xml$/i, '')
  if (/^(cc2_)?match(_correct|_basic)?$/i.test(name)) scoring.matched.set('RESPONSE', 1)
  else if (/^(cc2_)?map_response$/i.test(name)) scoring.mapped.add('RESPONSE')
  else scoring.isUnderstood = false
  return scoring
}

function isBranch(name: string): boolean {
  return name === 'qti-response-if' || name === 'qti-response-else-if'
}

/** `sum(base-value, map-response)`: the share that comes before the mapping. */
function readBase(set: El, scoring: Scoring) {
  const sum = childOf(set, 'qti-sum')
  if (sum === null || childOf(sum, 'qti-map-response') === null) return
  const base = childOf(sum, 'qti-base-value')
  if (base !== null) scoring.base = numberOf(lineOf(base)) ?? 0
}

function readBranch(branch: El, scoring: Scoring) {
  const [condition] = childrenOf(branch)
  if (condition === undefined) return
  for (const set of childrenOf(branch, 'qti-set-outcome-value')) {
    const value = directValue(set)
    if (value === null) continue
    const worth = numberOf(lineOf(value))
    if (attr(value, 'base-type') === 'identifier') readFeedback(condition, lineOf(value), scoring)
    else if (worth !== null && !/max/i.test(attr(set, 'identifier'))) readWorth(condition, worth, scoring)
  }
}

/** The constant that is set, or added to what the outcome was. */
function directValue(set: El): El | null {
  const sum = childOf(set, 'qti-sum')
  return childOf(sum ?? set, 'qti-base-value')
}

function readFeedback(condition: El, identifier: string, scoring: Scoring) {
  const value = childOf(condition, 'qti-base-value')
  if (condition.name !== 'qti-match' && condition.name !== 'qti-member') return
  if (value !== null && childOf(condition, 'qti-variable') !== null)
    scoring.feedbackFor.set(identifier, lineOf(value))
}

function readWorth(condition: El, worth: number, scoring: Scoring) {
  const response = variableOf(condition)
  const values = childrenOf(condition, 'qti-base-value').map(lineOf)
  if (condition.name === 'qti-match' && response !== null && childOf(condition, 'qti-correct') !== null)
    scoring.matched.set(response, worth)
  else if (condition.name === 'qti-equal' && response !== null) {
    const value = values[0] ?? (childOf(condition, 'qti-correct') === null ? undefined : '')
    if (value !== undefined)
      scoring.rules.push({ kind: 'equal', response, value, tolerance: toleranceOf(condition), worth })
  } else if (condition.name === 'qti-string-match' && response !== null && values[0] !== undefined)
    scoring.rules.push({
      kind: 'text',
      response,
      text: values[0],
      isCaseSensitive: attr(condition, 'case-sensitive') !== 'false',
      worth,
    })
  else if (condition.name === 'qti-and') readRange(condition, worth, scoring)
}

/** `and(gte(response, min), lte(response, max))`. */
function readRange(condition: El, worth: number, scoring: Scoring) {
  const least = childOf(condition, 'qti-gte')
  const most = childOf(condition, 'qti-lte')
  if (least === null || most === null) return
  const response = variableOf(least)
  const [min, max] = [least, most].map((bound) => childOf(bound, 'qti-base-value'))
  if (response !== null && response === variableOf(most) && min && max)
    scoring.rules.push({ kind: 'range', response, min: lineOf(min), max: lineOf(max), worth })
}

function variableOf(condition: El): string | null {
  const variable = childOf(condition, 'qti-variable')
  return variable === null ? null : attr(variable, 'identifier')
}

/** `0.5`, or `5%` of the value; null for an exact comparison. */
function toleranceOf(condition: El): string | null {
  const mode = attr(condition, 'tolerance-mode')
  const [below = '', above = below] = attr(condition, 'tolerance').split(/\s+/)
  if (mode !== 'absolute' && mode !== 'relative') return null
  const wider = Number(above) > Number(below) ? above : below
  return numberOf(wider) === null ? null : mode === 'relative' ? `${wider}%` : wider
}
