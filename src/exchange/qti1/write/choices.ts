import { visibleText } from '../../../domain/markdown.ts'
import type { MatchContent } from '../../../domain/questions/match.ts'
import type { OrderContent } from '../../../domain/questions/order.ts'
import type { OptionsContent } from '../../../domain/questions/shared/options.ts'
import type { Note } from '../../qti/entry.ts'
import { type El, el } from '../../qti/tree.ts'
import {
  condition,
  list,
  material,
  type Part,
  plainMaterial,
  RESPONSE,
  scoring,
  showing,
  test,
} from './parts.ts'

/** One right option, which earns everything, or shares of their own. */
export function singlePart({ options }: OptionsContent, policy: string | null): Part {
  const right = options.filter(({ correct }) => correct)
  return {
    kind: 'multiple_choice_question',
    responses: [list(RESPONSE, 'Single', labelsOf(options))],
    conditions: [
      ...callFeedback(options),
      ...(policy === 'weights'
        ? shares(options, 'Set')
        : right.map(({ id }) => condition([test('varequal', RESPONSE, id)], 1))),
    ],
  }
}

/**
 * All right options and no wrong one, the only form of several that everybody reads; shares of their own one by one.
 */
export function multiplePart({ options }: OptionsContent, policy: string | null, notes: Note[]): Part {
  if (policy !== 'all-or-nothing' && policy !== 'weights')
    notes.push({
      what: 'changed',
      detail: `all or nothing there, or as its platform grades; ${policy ?? "the quiz's policy"} is only a label`,
    })
  const tests = options.map(({ id, correct }) => {
    const chosen = test('varequal', RESPONSE, id)
    return correct ? chosen : el('not', {}, [chosen])
  })
  return {
    kind: 'multiple_answers_question',
    responses: [list(RESPONSE, 'Multiple', labelsOf(options))],
    conditions: [
      ...callFeedback(options),
      ...(policy === 'weights' ? shares(options, 'Add') : [condition([el('and', {}, tests)], 1)]),
    ],
  }
}

/** What each option gives or takes, in the percent that its author wrote. */
function shares(options: OptionsContent['options'], action: 'Set' | 'Add'): El[] {
  return options
    .filter(({ weight = '0%' }) => weight !== '0%')
    .map(({ id, weight }) => scoring([test('varequal', RESPONSE, id)], weight!.slice(0, -1), action))
}

function labelsOf(options: OptionsContent['options']) {
  return options.map(({ id, text }) => ({ id, material: material(text) }))
}

function callFeedback(options: OptionsContent['options']): El[] {
  return options
    .filter(({ feedback }) => feedback !== undefined)
    .map(({ id }) => showing([test('varequal', RESPONSE, id)], `${id}_fb`))
}

/** A list of all right sides for each left one. */
export function matchPart({ left, right }: MatchContent, notes: Note[]): Part {
  if (left.some(({ feedback }) => feedback !== undefined))
    notes.push({ what: 'lost', detail: 'feedback on pairs' })
  if ([...left, ...right].some(({ text }) => visibleText(text) !== text))
    notes.push({ what: 'changed', detail: 'its pairs are plain words there' })
  const labels = right.map(({ id, text }) => ({ id, material: plainMaterial(visibleText(text)) }))
  return {
    kind: 'matching_question',
    responses: left.map(({ id, text }) =>
      list(`response_${id}`, 'Single', labels, [plainMaterial(visibleText(text))]),
    ),
    conditions: left.map(({ id, match }) =>
      condition([test('varequal', `response_${id}`, match)], 1 / left.length, 'Add'),
    ),
  }
}

/** Items in the order of the bank: the shuffling is the platform's. */
export function orderPart({ items }: OrderContent, notes: Note[]): Part {
  notes.push({ what: 'changed', detail: "an ordering, which Canvas's classic quizzes do not read" })
  const labels = items.map(({ id, text }) => ({ id, material: material(text) }))
  return {
    kind: 'ordering_question',
    responses: [list(RESPONSE, 'Ordered', labels)],
    conditions: [
      condition(
        items.map(({ id }) => test('varequal', RESPONSE, id)),
        1,
      ),
    ],
  }
}
