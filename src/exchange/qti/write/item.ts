import type { CanonicalQuestion } from '../../../domain/bank/canonical.ts'
import { visibleText } from '../../../domain/markdown.ts'
import { TOOL_NAME } from '../body.ts'
import type { Note } from '../entry.ts'
import { nodesOf } from '../markdown.ts'
import { type El, el, toXml } from '../tree.ts'
import { clozePart } from './cloze.ts'
import { commandPart, entryPart, numericParts, textParts, yamlPart } from './entries.ts'
import { matchPart, multiplePart, orderPart, singlePart } from './options.ts'
import { baseValue, condition, identifierOf, type Part, RESPONSE, setOutcome, variable } from './parts.ts'
import { BINDINGS, inVersion, type QtiVersion, versionNotes } from './version.ts'

const LONGEST_TITLE = 80
/** In capitals, so that it is no option's identifier. */
const EXPLANATION = 'EXPLANATION'

/** The XML of a question as a QTI item; null when its type has no counterpart. `notes` say what is not the same. */
export function writeItem(
  question: CanonicalQuestion,
  language: string,
  version: QtiVersion,
): { xml: string | null; notes: Note[] } {
  const part = partOf(question)
  if (part === null)
    return { xml: null, notes: [{ what: 'skipped', detail: `${question.type} has no counterpart in QTI` }] }
  const { item: namespace, itemSchema } = BINDINGS[version]
  const item = el(
    'qti-assessment-item',
    {
      xmlns: namespace,
      'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      'xsi:schemaLocation': `${namespace} ${itemSchema}`,
      identifier: identifierOf(question.id),
      title: visibleText(question.prompt).slice(0, LONGEST_TITLE).toWellFormed() || question.id,
      label: question.type,
      'xml:lang': language,
      adaptive: false,
      'time-dependent': false,
      'tool-name': TOOL_NAME,
      'tool-version': 1,
    },
    [
      ...part.declarations,
      ...outcomes(part, question),
      el('qti-item-body', {}, [...nodesOf(question.prompt), ...part.body]),
      ...processing(part, question, version),
      ...explanation(question),
    ],
  )
  return {
    xml: `<?xml version="1.0" encoding="UTF-8"?>\n${toXml(inVersion(version, [item]))}\n`,
    notes: [...part.notes, ...versionNotes(version, item)],
  }
}

/** Contents are what the schemas of their types gave; the bank was checked before. */
function partOf({ type, content, policy }: CanonicalQuestion): Part | null {
  const fields = content as never
  switch (type) {
    case 'single':
      return singlePart(fields, policy)
    case 'multiple':
      return multiplePart(fields, policy)
    case 'order':
      return orderPart(fields)
    case 'match':
      return matchPart(fields)
    case 'numeric':
      return entryPart(numericParts(fields, RESPONSE, 1))
    case 'text':
      return entryPart(textParts(fields, RESPONSE, 1))
    case 'cloze':
      return clozePart(fields)
    case 'command':
      return commandPart(fields)
    case 'yaml':
      return yamlPart(fields)
    default:
      return null
  }
}

function outcomes({ most, hasOptionFeedback }: Part, { explanation }: CanonicalQuestion): El[] {
  const float = (identifier: string, value: number, attributes: object) =>
    outcome({ identifier, cardinality: 'single', 'base-type': 'float', ...attributes }, String(value))
  const feedback = outcome(
    { identifier: 'FEEDBACK', cardinality: 'multiple', 'base-type': 'identifier' },
    explanation === null ? null : EXPLANATION,
  )
  return [
    float('SCORE', 0, { 'normal-maximum': most }),
    float('MAXSCORE', most, {}),
    ...(explanation === null && !hasOptionFeedback ? [] : [feedback]),
  ]
}

function outcome(attributes: Record<string, string | number>, value: string | null): El {
  const initial = value === null ? [] : [el('qti-default-value', {}, [el('qti-value', {}, [value])])]
  return el('qti-outcome-declaration', attributes, initial)
}

/** A template where it does; it cannot say which option's feedback is due. */
function processing(
  { scoring, hasOptionFeedback }: Part,
  { explanation }: CanonicalQuestion,
  version: QtiVersion,
): El[] {
  if (scoring === 'none') return []
  if (typeof scoring === 'string' && !hasOptionFeedback)
    return [el('qti-response-processing', { template: templateOf(scoring, version) })]
  const rules = typeof scoring === 'string' ? inlineTemplate(scoring) : scoring
  return [
    el('qti-response-processing', {}, [...rules, ...(hasOptionFeedback ? [callFeedback(explanation)] : [])]),
  ]
}

/** The address of a standard template, which is a name in QTI 2 and a file in QTI 3. */
function templateOf(name: string, version: QtiVersion): string {
  return `${BINDINGS[version].templates}${name}${version === '3.0' ? '.xml' : ''}`
}

function inlineTemplate(template: 'match_correct' | 'map_response'): El[] {
  if (template === 'map_response')
    return [setOutcome('SCORE', el('qti-map-response', { identifier: RESPONSE }))]
  const isRight = el('qti-match', {}, [variable(RESPONSE), el('qti-correct', { identifier: RESPONSE })])
  const score = (points: number) => setOutcome('SCORE', baseValue('float', points))
  return [condition([{ when: isRight, set: score(1) }], score(0))]
}

/** FEEDBACK names the options that were chosen, and the explanation. */
function callFeedback(explanation: string | null): El {
  const always = explanation === null ? [] : [baseValue('identifier', EXPLANATION)]
  return setOutcome('FEEDBACK', el('qti-multiple', {}, [...always, variable(RESPONSE)]))
}

function explanation({ explanation }: CanonicalQuestion): El[] {
  if (explanation === null) return []
  return [
    el(
      'qti-modal-feedback',
      { 'outcome-identifier': 'FEEDBACK', identifier: EXPLANATION, 'show-hide': 'show' },
      [el('qti-content-body', {}, nodesOf(explanation))],
    ),
  ]
}
