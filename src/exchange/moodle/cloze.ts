import { questionSchema } from '../../domain/bank/schema.ts'
import { clozeContentSchema } from '../../domain/questions/cloze.ts'
import { attr, child, type Element, textOf } from '../xml/parse.ts'
import { fractionField } from './answers.ts'
import { type Embedded, PASSAGE_MARK, replaceEmbedded } from './cloze-parse.ts'
import { type Drafted, type MoodleContext, note, parseJson } from './context.ts'
import { numberFields } from './numbers.ts'
import { optionsOf } from './options.ts'
import { markdownOf, ownMarkdown, toMarkdown } from './texts.ts'
import { clozeText } from './write/cloze.ts'

// No marker of a blank, and nothing that Markdown or HTML reads.
const SPLIT = '{{passage/}}'
const MOST_BLANKS = 30
const MARKER = /\{\{blank-\d+\}\}/

type Blank = Record<string, unknown> & { id: string; type: string }

const sourceSchema = clozeContentSchema.extend({ prompt: questionSchema.options[0].shape.prompt })

/** A text with embedded answers. Moodle refuses one without any, and answers that nobody could get right. */
export function draftCloze(question: Element, context: MoodleContext): Drafted {
  const holder = child(question, 'questiontext')
  const own = ownSource(holder, context)
  if (own !== null) return { type: 'cloze', ...own }
  const isHtml = attr(holder, 'format') !== 'markdown'
  const embedded: Embedded[] = []
  const text = markdownOf(holder, context, (source) =>
    replaceEmbedded(
      source.replace(PASSAGE_MARK, SPLIT),
      isHtml,
      (found) => `{{blank-${embedded.push(found)}}}`,
    ),
  )
  const problem = problemOf(embedded)
  if (problem !== null) return { problem, isInvalid: true }
  if (embedded.some(({ kind }) => kind === 'MULTIRESPONSE'))
    return { problem: 'a blank with several right choices (MULTIRESPONSE) has no place in a cloze' }
  if (embedded.length > MOST_BLANKS)
    return { problem: `it has ${embedded.length} blanks, and at most ${MOST_BLANKS} are read` }
  if (embedded.some(({ kind, alternatives }) => alternatives.length > (kind === 'MULTICHOICE' ? 26 : 50)))
    return { problem: 'a blank has more alternatives than are read: 26 choices, 50 answers' }
  const blanks = embedded.map((found, index) => blankOf(found, index, context))
  return { type: 'cloze', ...promptAndText(text), blanks }
}

/**
 * The text and blanks of a passage with pictures as their author wrote them, which an export of ours left, as long as what
 * stands there is still the export of them.
 */
function ownSource(
  holder: Element | null,
  context: MoodleContext,
): { prompt: string; text: string; blanks: Blank[] } | null {
  const source = parseJson(attr(holder, 'source'))
  const { data } = sourceSchema.safeParse(source)
  if (holder === null || data === undefined) return null
  if (clozeText(data.prompt, data, () => {}) !== textOf(child(holder, 'text'))) return null
  const own = source as { prompt: string; text: string; blanks: Blank[] }
  const asWritten = ownMarkdown(holder, context)
  return { ...own, prompt: asWritten(own.prompt), text: asWritten(own.text) }
}

/** What makes Moodle refuse the question. */
function problemOf(embedded: Embedded[]): string | null {
  if (embedded.length === 0) return 'it has no embedded answer that is well-formed'
  for (const [index, { kind, alternatives }] of embedded.entries()) {
    const where = `embedded answer ${index + 1}`
    const isChoice = kind.startsWith('MULTI')
    if (isChoice && alternatives.length < 2) return `${where} has fewer than two choices`
    if (alternatives.some(({ text }) => text === '')) return `${where} has an empty choice`
    const bad = alternatives.find(
      ({ text }) => kind === 'NUMERICAL' && text !== '*' && numbers(text) === null,
    )
    if (bad) return `${where}: "${bad.text.slice(0, 60)}" is no number`
    const isFull = alternatives.some(({ percent }) => percent === 100)
    if (!isFull && kind !== 'MULTIRESPONSE') return `${where} has no answer that earns everything`
  }
  return null
}

function numbers(text: string): Record<string, unknown> | null {
  const [value = '', tolerance = ''] = text.split(':')
  return numberFields(value, tolerance)
}

function blankOf({ weight, kind, alternatives }: Embedded, index: number, context: MoodleContext): Blank {
  if (weight < 1 || weight > 100) note(context, 'changed', `the weight ${weight} of blank ${index + 1}`)
  const share = Math.min(100, Math.max(1, weight))
  const common = { id: `blank-${index + 1}`, ...(share === 1 ? {} : { weight: share }) }
  const feedbackOf = (feedback: string) => {
    const text = fromHtml(feedback, context)
    return text === '' ? {} : { feedback: text }
  }
  if (kind === 'MULTICHOICE') {
    const choices = alternatives.map(({ text, feedback, percent }) => ({
      text: fromHtml(text, context),
      ...feedbackOf(feedback),
      percent: String(percent ?? 0),
    }))
    if (choices.filter((choice) => Number(choice.percent) > 0).length > 1)
      note(context, 'changed', `blank ${index + 1}: only an option of 100 % is right`)
    const options = optionsOf(choices, ({ percent }) => (percent === '100' ? { correct: true } : {}))
    return { ...common, type: 'single', options }
  }
  const rest = ({ percent, feedback }: (typeof alternatives)[number]) => ({
    ...fractionField(percent, context),
    ...feedbackOf(feedback),
  })
  if (kind !== 'NUMERICAL') {
    const answers = alternatives.map((found) => ({ text: found.text, ...rest(found) }))
    return { ...common, type: 'text', answers, ...(kind === 'SHORTANSWER_C' ? { ignore: ['spaces'] } : {}) }
  }
  const answers = alternatives.flatMap((found) => {
    const fields = numbers(found.text)
    if (fields !== null) return [{ ...fields, ...rest(found) }]
    note(context, 'lost', `blank ${index + 1}: the answer to any other number`)
    return []
  })
  return { ...common, type: 'numeric', answers }
}

function fromHtml(html: string, context: MoodleContext): string {
  const lost: string[] = []
  const markdown = toMarkdown(html, 'html', lost, { language: context.language })
  for (const detail of lost) note(context, 'lost', detail)
  return markdown
}

/** What comes before the passage; without a mark, the paragraphs before the first blank's. */
function promptAndText(text: string): { prompt?: string; text: string } {
  const mark = text.indexOf(SPLIT)
  if (mark !== -1) return { prompt: text.slice(0, mark).trim(), text: text.slice(mark + SPLIT.length).trim() }
  const paragraphs = text.split('\n\n')
  const first = paragraphs.findIndex((paragraph) => MARKER.test(paragraph))
  if (first < 1) return { text }
  return { prompt: paragraphs.slice(0, first).join('\n\n'), text: paragraphs.slice(first).join('\n\n') }
}
