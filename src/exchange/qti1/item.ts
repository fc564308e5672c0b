import { quoteNumbers, readContentLabels } from '../labels/content-labels.ts'
import { leavesPolicyToQuiz, readLabels, typed } from '../labels/labels.ts'
import { besideWeights, hasOwnWeights } from '../labels/weighed.ts'
import type { DraftQuestion } from '../model.ts'
import type { Note } from '../qti/entry.ts'
import { attr, descendantsOf, type El } from '../qti/tree.ts'
import { type Fields, readChoice, readOrder, type Ways } from './choices.ts'
import { readConditions } from './conditions.ts'
import { readFeedbacks } from './feedback.ts'
import { readNumber, readText } from './fields.ts'
import { markdownOfHtml } from './material.ts'
import { fieldsOf, kindOf, OWN_FIELD, pointsOf } from './metadata.ts'
import { ownForm } from './own.ts'
import { type Presentation, readPresentation } from './presentation.ts'
import { arePairs, readBlanks, readPairs, withoutRepeats } from './several.ts'

const MOST_RESPONSES = 30
const MOST_CHOICES = 100
const MOST_TESTS = 2000
/** Kinds that a bank has not, as platforms call them -> as people do. */
const FOREIGN: readonly [RegExp, string][] = [
  [/essay/i, 'essay'],
  [/short response/i, 'essay'],
  [/file_upload|file upload/i, 'upload'],
  [/calculated|formula/i, 'formula'],
  [/text_only|^text$|stimulus/i, 'text without a question'],
  [/hot_?spot|categori[sz]ation/i, 'hot spot or categories'],
]
/** Lists under these names hold accepted texts, not choices. */
const BLANKS = /fill_in_multiple_blanks|fill in the blank plus/i
const CANVAS_SEVERAL = 'multiple_answers_question'

export type ReadItem = {
  /** Its kind in its platform's own words. */
  kind: string
  question: DraftQuestion | null
  notes: Note[]
}

/** Reads one QTI 1.2 item; whatever does not pass is in its notes. */
export function readItem(item: El, slug: (text: string) => string): ReadItem {
  const fields = fieldsOf(item)
  const notes: Note[] = []
  const said = kindOf(fields)
  const presentation = readPresentation(item, /numeri/i.test(said), notes)
  const kind = said || (presentation.responses[0]?.name ?? 'item')
  const skipped = (detail: string): ReadItem => ({
    kind,
    question: null,
    notes: [{ what: 'skipped', detail }],
  })
  const labels = (fields.get(OWN_FIELD) ?? '').split('\n').map((label) => label.trim())
  const own = ownForm(item, labels)
  if (own !== null)
    return {
      kind,
      question: { id: slug(attr(item, 'ident')), ...own, ...labelled(item, fields, labels) },
      notes: [],
    }
  const problem = problemOf(item, kind, presentation)
  if (problem !== null) return skipped(problem)
  const conditions = readConditions(item)
  const feedbacks = readFeedbacks(item, conditions, notes)
  const ways: Ways = {
    ...{ conditions, notes, isOurs: fields.has(OWN_FIELD), feedbackOf: feedbacks.ofLabel },
    fixed: readContentLabels(labels).fixed ?? [],
    hasOwnWeights: hasOwnWeights(labels),
  }
  const read = readContent(presentation, ways, kind)
  if (typeof read === 'string') return skipped(read)
  const prompt = read.prompt || titleOf(item, notes)
  if (prompt === '') return skipped('it asks nothing')
  const explanation = feedbacks.rest()
  const id = ways.isOurs ? attr(item, 'ident') : titleIn(item) || prompt
  const content = graded(read.fields, said, labels, notes, ways.isOurs)
  const question: DraftQuestion = {
    ...{ id: slug(id), ...typed({ prompt, ...content }, labels) },
    ...(explanation !== '' && { explanation }),
    ...besideWeights(content, labelled(item, fields, labels)),
  }
  return { kind, question, notes: withoutRepeats(notes) }
}

/** What its fields say: its points, and labels of ours. */
function labelled(item: El, fields: ReadonlyMap<string, string>, labels: readonly string[]) {
  const points = pointsOf(item, fields)
  const said = readLabels(labels.filter((label) => !label.startsWith('points:') && label !== ''))
  return { ...(points !== 1 && { points }), ...said }
}

/** Why nothing of the item can be a question; null when it may be one. */
function problemOf(item: El, kind: string, { responses }: Presentation): string | null {
  const foreign = FOREIGN.find(([names]) => names.test(kind))
  if (foreign !== undefined) return `a bank has no ${foreign[1]}`
  const [first] = responses
  if (first === undefined) return 'it has no response'
  const other = responses.find((response) => response.kind === 'other')
  if (other !== undefined) return `${other.name.slice(0, 60)} has no counterpart`
  if (responses.length > MOST_RESPONSES)
    return `it has ${responses.length} responses, and at most ${MOST_RESPONSES} are read`
  const most = Math.max(...responses.map(({ labels }) => labels.length))
  if (most > MOST_CHOICES) return `it has ${most} choices, and at most ${MOST_CHOICES} are read`
  const tests = descendantsOf(item, (name) => name.startsWith('var')).length
  return tests > MOST_TESTS ? `it has ${tests} conditions, and at most ${MOST_TESTS} are read` : null
}

type Read = { prompt: string; fields: Fields }
const NO_KEY = 'nothing says what is right'

function readContent(presentation: Presentation, ways: Ways, kind: string): Read | string {
  const { parts, responses } = presentation
  const [only] = responses
  const prompt = () =>
    markdownOfHtml(
      parts.map((part) => (typeof part === 'string' ? `<div>${part}</div>` : '')).join(''),
      ways.notes,
    )
  const withPrompt = (fields: Fields | null, problem: string = NO_KEY): Read | string =>
    fields === null ? problem : { prompt: prompt(), fields }
  const isNamed = /multiple_dropdowns|fill_in_multiple|cloze/i.test(kind)
  if (!isNamed && arePairs(presentation))
    return withPrompt(readPairs(presentation, ways), 'one of its left sides has no right one')
  if (isNamed || responses.length > 1)
    return (
      readBlanks(presentation, ways, BLANKS.test(kind)) ?? 'nothing says what is right in one of its blanks'
    )
  const own = only!.own === '' ? [] : [`<div>${only!.own}</div>`]
  if (own.length > 0) parts.push(...own)
  if (only!.kind === 'number') return withPrompt(readNumber(only!.ident, ways.conditions, ways.notes))
  if (only!.kind === 'text') return withPrompt(readText(only!.ident, ways.conditions, ways.notes))
  const count = only!.labels.length
  if (count < 2) return `it has ${count} options, and a question needs two`
  if (only!.cardinality === 'ordered')
    return withPrompt(readOrder(only!, ways), 'its key does not place each item')
  if (count > 26) return `it has ${count} options, and at most 26 are read`
  return withPrompt(readChoice(only!, ways))
}

/** The fields with what our labels say of them, and with what Canvas grades otherwise than its file says. */
function graded(fields: Fields, said: string, labels: string[], notes: Note[], isOurs: boolean): Fields {
  if (isOurs) return asWritten(fields, labels)
  if (said !== CANVAS_SEVERAL || fields.type !== 'multiple' || fields.policy === 'weights') return fields
  notes.push({
    what: 'changed',
    detail: 'Canvas takes off as much for a wrong tick as a right one earns: net-correct',
  })
  return { ...fields, policy: 'net-correct' }
}

/** The fields of an export of ours, as their author wrote them. */
function asWritten({ policy, ...fields }: Fields, labels: string[]): Fields {
  const { ignore, quoted } = readContentLabels(labels)
  if (fields['type'] === 'numeric')
    return {
      ...fields,
      answers: quoteNumbers(fields['answers'] as Record<string, unknown>[], quoted),
    } as Fields
  if (fields['type'] === 'text' && ignore !== undefined) return { ...fields, ignore } as Fields
  const isOwn = policy === 'weights' || (fields['type'] === 'multiple' && !leavesPolicyToQuiz(labels))
  return { ...fields, ...(isOwn && { policy }) } as Fields
}

/** A title that says something: many tools call each item a question. */
function titleIn(item: El): string {
  const title = attr(item, 'title')
  return /^(question|exercise|item|group)?[\s\d]*$/i.test(title) ? '' : title
}

function titleOf(item: El, notes: Note[]): string {
  const title = titleIn(item) || 'Complétez.'
  notes.push({
    what: 'changed',
    detail: `it has no instruction of its own: "${title.slice(0, 80)}" stands in`,
  })
  return title
}
