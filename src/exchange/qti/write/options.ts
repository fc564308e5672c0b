import type { Item } from '../../../domain/questions/shared/items.ts'
import type { Option, OptionsContent } from '../../../domain/questions/shared/options.ts'
import type { QuestionPolicy } from '../../../domain/questions/shared/policies.ts'
import { type El, el, isEl, type Node } from '../tree.ts'
import { mappedValue } from '../weights.ts'
import {
  baseValue,
  condition,
  declaration,
  identifierOf,
  inlineNodes,
  mapping,
  type Part,
  RESPONSE,
  setOutcome,
  variable,
} from './parts.ts'

const BLOCK_NAMES = new Set([
  'p',
  'pre',
  'ul',
  'ol',
  'blockquote',
  'hr',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'table',
])

/** A `single` as a choice interaction with one choice at most. */
export function singlePart(content: OptionsContent, policy: QuestionPolicy | null): Part {
  if (policy === 'weights') return weighedPart(content, 'single')
  const right = content.options.filter((option) => option.correct).map((option) => identifierOf(option.id))
  return {
    declarations: [declaration({ cardinality: 'single', baseType: 'identifier' }, right)],
    body: [choiceInteraction(content, 1)],
    scoring: 'match_correct',
    most: 1,
    hasOptionFeedback: hasFeedback(content),
    notes: [],
  }
}

/** A `multiple` whose mapping pays as its policy does; without one, as `net-correct`. */
export function multiplePart(content: OptionsContent, policy: QuestionPolicy | null): Part {
  if (policy === 'weights') return weighedPart(content, 'multiple')
  const { options } = content
  const right = options.filter((option) => option.correct)
  const wrongs = options.length - right.length
  const [rightWorth, wrongWorth] =
    policy === 'each-option' ? [1 / options.length, 1 / options.length] : [1 / right.length, 1 / wrongs]
  const entries = options.map((option) => ({
    key: identifierOf(option.id),
    value: option.correct ? rightWorth : -wrongWorth,
  }))
  const isMapped = policy !== 'all-or-nothing'
  return {
    declarations: [
      declaration(
        { cardinality: 'multiple', baseType: 'identifier' },
        right.map((option) => identifierOf(option.id)),
        isMapped ? mapping(entries, { isBounded: policy !== 'each-option' }) : undefined,
      ),
    ],
    body: [choiceInteraction(content, 0)],
    scoring: !isMapped
      ? 'match_correct'
      : policy === 'each-option'
        ? eachOption(wrongs / options.length)
        : 'map_response',
    most: 1,
    hasOptionFeedback: hasFeedback(content),
    notes: [],
  }
}

/** Options with shares of their own, as the values of a mapping. */
function weighedPart(content: OptionsContent, cardinality: 'single' | 'multiple'): Part {
  const right = content.options.filter((option) => option.correct).map((option) => identifierOf(option.id))
  const entries = content.options.map(({ id, weight = '0%' }) => ({
    key: identifierOf(id),
    value: mappedValue(weight),
  }))
  const isSingle = cardinality === 'single'
  return {
    declarations: [
      declaration(
        { cardinality, baseType: 'identifier' },
        isSingle ? right.slice(0, 1) : right,
        mapping(entries, { isBounded: true }),
      ),
    ],
    body: [choiceInteraction(content, isSingle ? 1 : 0)],
    scoring: 'map_response',
    most: 1,
    hasOptionFeedback: hasFeedback(content),
    notes: [],
  }
}

/** Wrong options left alone count as well; no answer at all earns nothing. */
function eachOption(base: number): El[] {
  const sum = el('qti-sum', {}, [baseValue('float', base), el('qti-map-response', { identifier: RESPONSE })])
  const isBlank = el('qti-is-null', {}, [variable(RESPONSE)])
  return [
    condition([{ when: isBlank, set: setOutcome('SCORE', baseValue('float', 0)) }], setOutcome('SCORE', sum)),
  ]
}

function hasFeedback({ options }: OptionsContent): boolean {
  return options.some((option) => option.feedback !== undefined)
}

function choiceInteraction({ options }: OptionsContent, most: number): El {
  return el(
    'qti-choice-interaction',
    { 'response-identifier': RESPONSE, shuffle: true, 'max-choices': most },
    options.map((option) => choice('qti-simple-choice', option)),
  )
}

function choice(name: string, option: Option): El {
  return el(name, { identifier: identifierOf(option.id), fixed: option.fixed || undefined }, [
    ...inlineNodes(option.text),
    ...(option.feedback === undefined ? [] : [optionFeedback(option.id, option.feedback)]),
  ])
}

function optionFeedback(id: string, feedback: string): El {
  const nodes: Node[] = inlineNodes(feedback)
  const attributes = { 'outcome-identifier': 'FEEDBACK', identifier: identifierOf(id), 'show-hide': 'show' }
  const hasBlocks = nodes.some((node) => isEl(node) && BLOCK_NAMES.has(node.name))
  return hasBlocks
    ? el('qti-feedback-block', attributes, [el('qti-content-body', {}, nodes)])
    : el('qti-feedback-inline', attributes, nodes)
}

/** An `order`; its items are written by id, so that their places tell nothing. */
export function orderPart({ items }: { items: Item[] }): Part {
  const byId = items.toSorted((a, b) => (a.id < b.id ? -1 : 1))
  return {
    declarations: [
      declaration(
        { cardinality: 'ordered', baseType: 'identifier' },
        items.map((item) => identifierOf(item.id)),
      ),
    ],
    body: [
      el(
        'qti-order-interaction',
        { 'response-identifier': RESPONSE, shuffle: true },
        byId.map((item) =>
          el('qti-simple-choice', { identifier: identifierOf(item.id) }, inlineNodes(item.text)),
        ),
      ),
    ],
    scoring: 'match_correct',
    most: 1,
    notes: [{ what: 'changed', detail: 'scores all or nothing there, and by neighbouring pairs here' }],
  }
}

type MatchContent = { left: (Item & { match: string; feedback?: string | undefined })[]; right: Item[] }

/** A `match`; each pair earns its share. */
export function matchPart({ left, right }: MatchContent): Part {
  const pairs = left.map((item) => `left.${item.id} right.${item.match}`)
  const set = (side: string, items: Item[], most: number) =>
    el(
      'qti-simple-match-set',
      {},
      items.map((item) =>
        el(
          'qti-simple-associable-choice',
          { identifier: `${side}.${item.id}`, 'match-max': most },
          inlineNodes(item.text),
        ),
      ),
    )
  return {
    declarations: [
      declaration(
        { cardinality: 'multiple', baseType: 'directedPair' },
        pairs,
        mapping(pairs.map((key) => ({ key, value: 1 / left.length }))),
      ),
    ],
    body: [
      el(
        'qti-match-interaction',
        { 'response-identifier': RESPONSE, shuffle: true, 'max-associations': left.length },
        [set('left', left, 1), set('right', right, left.length)],
      ),
    ],
    scoring: 'map_response',
    most: 1,
    notes: left.some((item) => item.feedback !== undefined)
      ? [{ what: 'lost', detail: 'feedback on left-hand items' }]
      : [],
  }
}

/** The list of a blank. */
export function inlineChoice({ options }: OptionsContent, id: string): El {
  return el(
    'qti-inline-choice-interaction',
    { 'response-identifier': id, shuffle: true },
    options.map((option) => choice('qti-inline-choice', { ...option, feedback: undefined })),
  )
}
