import { slugSchema } from '../../domain/questions/shared/primitives.ts'
import { IGNORABLE } from '../../domain/questions/text/normalise.ts'
import { attr, child, type Element } from '../xml/parse.ts'
import { fractionField, ownNumber } from './answers.ts'
import { type Embedded, replaceEmbedded } from './cloze-parse.ts'
import { type Drafted, type MoodleContext, note, parseJson } from './context.ts'
import { numberFields } from './numbers.ts'
import { optionsOf } from './options.ts'
import { markdownOf, toMarkdown } from './texts.ts'

/** Between prompt and passage in an export of ours; readers of Markdown do not show it. */
export const PASSAGE_MARK = '<!-- passage -->'

// No marker of a blank, and nothing that Markdown or HTML reads.
const SPLIT = '{{passage/}}'
const MOST_BLANKS = 30
const MARKER = /\{\{blank-\d+\}\}/

type Blank = Record<string, unknown> & { id: string; type: string }
/** What an export of ours says of a blank beside Moodle's own syntax. */
type OwnBlank = { id?: string; options?: string[]; ignore?: string[]; numbers?: unknown[] }

/** A text with embedded answers. Moodle refuses one without any, and answers that nobody could get right. */
export function draftCloze(question: Element, context: MoodleContext): Drafted {
  const holder = child(question, 'questiontext')
  const embedded: Embedded[] = []
  const text = markdownOf(holder, context, (source) =>
    replaceEmbedded(source.replace(PASSAGE_MARK, SPLIT), (found) => `{{blank-${embedded.push(found)}}}`),
  )
  const problem = problemOf(embedded)
  if (problem !== null) return { problem, isInvalid: true }
  if (embedded.some(({ kind }) => kind === 'MULTIRESPONSE'))
    return { problem: 'a blank with several right choices (MULTIRESPONSE) has no place in a cloze' }
  if (embedded.length > MOST_BLANKS)
    return { problem: `it has ${embedded.length} blanks, and at most ${MOST_BLANKS} are read` }
  if (embedded.some(({ kind, alternatives }) => alternatives.length > (kind === 'MULTICHOICE' ? 26 : 50)))
    return { problem: 'a blank has more alternatives than are read: 26 choices, 50 answers' }
  const format = attr(holder, 'format')
  const own = ownBlanks(holder, embedded.length)
  const blanks = embedded.map((found, index) => blankOf(found, index, own?.[index] ?? {}, format, context))
  const renamed = text.replace(/\{\{blank-(\d+)\}\}/g, (_, number) => `{{${blanks[Number(number) - 1]?.id}}}`)
  return { type: 'cloze', ...promptAndText(renamed, text), blanks }
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

function blankOf(
  { weight, kind, alternatives }: Embedded,
  index: number,
  own: OwnBlank,
  format: string,
  context: MoodleContext,
): Blank {
  const id = own.id ?? `blank-${index + 1}`
  if (weight < 1 || weight > 100) note(context, 'changed', `the weight ${weight} of blank ${index + 1}`)
  const share = Math.min(100, Math.max(1, weight))
  const common = { id, ...(share === 1 ? {} : { weight: share }) }
  const feedbackOf = (feedback: string) => {
    const text = formatted(feedback, format, context)
    return text === '' ? {} : { feedback: text }
  }
  if (kind === 'MULTICHOICE') {
    const ids = own.options?.length === alternatives.length ? own.options : null
    const choices = alternatives.map(({ text, feedback, percent }, place) => ({
      text: formatted(text, format, context),
      ...feedbackOf(feedback),
      weight: percent ?? 0,
      ...(ids?.[place] ? { id: ids[place] } : {}),
    }))
    if (choices.filter((choice) => choice.weight > 0).length > 1)
      note(context, 'changed', `blank ${index + 1}: only an option of 100 % is right`)
    return { ...common, type: 'single', options: optionsOf(choices, (choice) => choice.weight === 100) }
  }
  const rest = ({ percent, feedback }: (typeof alternatives)[number]) => ({
    ...fractionField(percent, context),
    ...feedbackOf(feedback),
  })
  if (kind !== 'NUMERICAL') {
    const ignore = own.ignore ?? (kind === 'SHORTANSWER_C' ? ['spaces'] : undefined)
    const answers = alternatives.map((found) => ({ text: entities(found.text, format), ...rest(found) }))
    return { ...common, type: 'text', answers, ...(ignore === undefined ? {} : { ignore }) }
  }
  const answers = alternatives.flatMap((found, place) => {
    const read = numbers(entities(found.text, format))
    const fields = ownNumber(own.numbers?.[place], read) ?? read
    if (fields !== null) return [{ ...fields, ...rest(found) }]
    note(context, 'lost', `blank ${index + 1}: the answer to any other number`)
    return []
  })
  return { ...common, type: 'numeric', answers }
}

function formatted(text: string, format: string, context: MoodleContext): string {
  const lost: string[] = []
  const markdown = toMarkdown(text, format, lost)
  for (const detail of lost) note(context, 'lost', detail)
  return markdown
}

/** Accepted texts are plain; in HTML their signs are entities. */
function entities(text: string, format: string): string {
  if (format === 'markdown' || !/[&<]/.test(text)) return text
  const named: Record<string, string> = { amp: '&', lt: '<', gt: '>', quot: '"', nbsp: ' ' }
  return text
    .replace(/<[^<>]{0,500}>/g, '')
    .replace(/&(?:#(\d{1,6})|([a-z]{2,4}));/g, (whole, code, name) =>
      code === undefined ? (named[name] ?? whole) : String.fromCodePoint(Number(code)),
    )
    .trim()
}

/** What comes before the passage; without a mark, the paragraphs before the first blank's. */
function promptAndText(renamed: string, text: string): { prompt?: string; text: string } {
  const mark = renamed.indexOf(SPLIT)
  if (mark !== -1)
    return { prompt: renamed.slice(0, mark).trim(), text: renamed.slice(mark + SPLIT.length).trim() }
  const [paragraphs, sources] = [renamed.split('\n\n'), text.split('\n\n')]
  const first = sources.findIndex((paragraph) => MARKER.test(paragraph))
  if (first < 1) return { text: renamed }
  return { prompt: paragraphs.slice(0, first).join('\n\n'), text: paragraphs.slice(first).join('\n\n') }
}

function ownBlanks(holder: Element | null, count: number): OwnBlank[] | null {
  const read = parseJson(attr(holder, 'blanks'))
  if (!Array.isArray(read) || read.length !== count) return null
  const slugs = (value: unknown): value is string[] =>
    Array.isArray(value) && value.every((slug) => slugSchema.safeParse(slug).success)
  const ids = read.map((blank) => blank?.id)
  if (!slugs(ids) || new Set(ids).size !== count) return null
  return read.map(({ id, options, ignore, numbers }) => ({
    id,
    ...(slugs(options) && new Set(options).size === options.length ? { options } : {}),
    ...(Array.isArray(numbers) ? { numbers } : {}),
    ...(slugs(ignore) ? { ignore: IGNORABLE.filter((name) => ignore.includes(name)) } : {}),
  }))
}
