import { formatDecimal } from '../../../domain/exact/decimal.ts'
import { visibleText } from '../../../domain/markdown.ts'
import type { ClozeContent } from '../../../domain/questions/cloze.ts'
import { rangeOf } from '../../../domain/questions/numeric/ranges.ts'
import type { NumericContent } from '../../../domain/questions/numeric.ts'
import type { TextContent } from '../../../domain/questions/text.ts'
import { markdownToHtml } from '../../markup/html.ts'
import type { Note } from '../../qti/entry.ts'
import { type El, el } from '../../qti/tree.ts'
import { PASSAGE_MARK } from '../several.ts'
import { condition, field, list, type Part, plainMaterial, RESPONSE, test } from './parts.ts'

/** Accepted texts, those of one share together. */
export function textPart(content: TextContent, notes: Note[]): Part {
  noteTexts(content.answers, content.ignore, notes)
  const conditions = textTests(content, RESPONSE).map(({ tests, share }) => condition(tests, share))
  return { kind: 'short_answer_question', responses: [field()], conditions }
}

type Earning = { tests: El[]; share: number }

function textTests({ answers, ignore }: TextContent, ident: string): Earning[] {
  const isExact = !ignore.includes('case')
  const shares = Map.groupBy(answers, ({ fraction }) => fraction)
  return [...shares].map(([share, texts]) => ({
    tests: texts.map(({ text }) => test('varequal', ident, plain(text), isExact)),
    share,
  }))
}

function noteTexts(answers: TextContent['answers'], ignore: readonly string[], notes: Note[]) {
  if (answers.some(({ feedback }) => feedback !== undefined))
    notes.push({ what: 'lost', detail: 'feedback on answers' })
  if (answers.some(({ fraction }) => fraction !== 1))
    notes.push({ what: 'changed', detail: 'answers that earn a part: Canvas takes them for right' })
  if (answers.some(({ text }) => /(?<!\\)\*/.test(text)))
    notes.push({ what: 'changed', detail: 'a star of an answer stands for itself there' })
  if (ignore.some((name) => name !== 'case' && name !== 'spaces'))
    notes.push({ what: 'lost', detail: 'what is overlooked beside case' })
}

function plain(text: string): string {
  return text.replaceAll('\\*', '*')
}

/** Values with the bounds of what they accept, as Canvas writes them. */
export function numericPart(content: NumericContent, notes: Note[]): Part {
  const conditions = numericTests(content, RESPONSE, notes).map(({ tests, share }) => condition(tests, share))
  return { kind: 'numerical_question', responses: [field('Decimal')], conditions }
}

function numericTests({ answers, units }: NumericContent, ident: string, notes: Note[]): Earning[] {
  if (units !== undefined) notes.push({ what: 'lost', detail: 'units' })
  if (answers.some(({ feedback }) => feedback !== undefined))
    notes.push({ what: 'lost', detail: 'feedback on answers' })
  return answers.map((answer) => {
    const { low, high } = rangeOf(answer)
    const bounds = [test('vargte', ident, formatDecimal(low)), test('varlte', ident, formatDecimal(high))]
    if (answer.value === undefined) return { tests: bounds, share: answer.fraction }
    const tolerance = String(answer.tolerance ?? '')
    if (/%|^0$/.test(tolerance))
      notes.push({ what: 'changed', detail: `a tolerance of ${tolerance} is written as bounds` })
    const value = test('varequal', ident, String(answer.value))
    return { tests: [el('or', {}, [value, el('and', {}, bounds)])], share: answer.fraction }
  })
}

type Blank = ClozeContent['blanks'][number]
/** A blank: what to answer in, and what earns which share of it. */
type Answered = { response: El; earning: Earning[] }

/**
 * A text with blanks: lists of choices or of accepted texts, which are all that Canvas reads, where all are of one of these
 * kinds; else each blank in the form of its own.
 */
export function clozePart(prompt: string, { text, blanks }: ClozeContent, notes: Note[]): Part {
  const [first] = blanks
  const kinds = new Set(blanks.map(({ type }) => type))
  const isMixed = kinds.size > 1 || kinds.has('numeric')
  const total = blanks.reduce((sum, { weight }) => sum + weight, 0)
  if (isMixed) notes.push({ what: 'changed', detail: 'blanks of several kinds, which Canvas does not read' })
  else if (blanks.some(({ weight }) => weight !== first!.weight))
    notes.push({ what: 'changed', detail: 'Canvas counts its blanks alike' })
  const parts = blanks.map((blank) => {
    const { response, earning } = isMixed ? inField(blank, notes) : inList(blank, notes)
    const share = blank.weight / total
    return { response, conditions: earning.map((one) => condition(one.tests, one.share * share, 'Add')) }
  })
  const ids = new Set(blanks.map(({ id }) => id))
  const passage = markdownToHtml(text).replace(/\{\{([a-z0-9-]{1,64})\}\}/g, (found, id) =>
    ids.has(id) ? `[${id}]` : found,
  )
  const listed = kinds.has('text') ? 'fill_in_multiple_blanks_question' : 'multiple_dropdowns_question'
  return {
    kind: isMixed ? 'cloze_question' : listed,
    html: `${markdownToHtml(prompt)}\n${PASSAGE_MARK}\n${passage}`,
    responses: parts.map(({ response }) => response),
    conditions: parts.flatMap(({ conditions }) => conditions),
  }
}

function inList(blank: Blank, notes: Note[]): Answered {
  const { labels, right } =
    blank.type === 'single' ? choicesOf(blank, notes) : textsOf(blank as Blank & { type: 'text' }, notes)
  const ident = `response_${blank.id}`
  const tests = right.map((id) => test('varequal', ident, id))
  return {
    response: list(ident, 'Single', labels, [plainMaterial(blank.id)]),
    earning: [{ tests: tests.length > 1 ? [el('or', {}, tests)] : tests, share: 1 }],
  }
}

function inField(blank: Blank, notes: Note[]): Answered {
  if (blank.type === 'single') return inList(blank, notes)
  const ident = `response_${blank.id}`
  const own = [plainMaterial(blank.id)]
  if (blank.type === 'numeric') {
    const earning = firstThatHolds(numericTests(blank, ident, notes))
    return { response: field('Decimal', ident, own), earning }
  }
  noteTexts(blank.answers, blank.ignore, notes)
  return { response: field(undefined, ident, own), earning: textTests(blank, ident) }
}

/** Ranges may overlap, and of several conditions that add each would count. */
function firstThatHolds(earning: Earning[]): Earning[] {
  return earning.map(({ tests, share }, index) => {
    const before = earning.slice(0, index).map((one) => el('not', {}, [el('and', {}, one.tests)]))
    return { tests: [...tests, ...before], share }
  })
}

type Listed = { labels: { id: string; material: El }[]; right: string[] }

function choicesOf(
  { options }: Extract<ClozeContent['blanks'][number], { type: 'single' }>,
  notes: Note[],
): Listed {
  if (options.some(({ text }) => visibleText(text) !== text))
    notes.push({ what: 'changed', detail: 'the choices of its blanks are plain words there' })
  if (options.some(({ feedback }) => feedback !== undefined))
    notes.push({ what: 'lost', detail: 'feedback on the choices of blanks' })
  return {
    labels: options.map(({ id, text }) => ({ id, material: plainMaterial(visibleText(text)) })),
    right: options.flatMap(({ id, correct }) => (correct ? [id] : [])),
  }
}

function textsOf({ id, answers, ignore }: TextContent & { id: string }, notes: Note[]): Listed {
  noteTexts(answers, ignore, notes)
  if (!ignore.includes('case') || !ignore.includes('spaces'))
    notes.push({ what: 'changed', detail: 'case and spaces are overlooked in its blanks there' })
  const whole = answers.filter(({ fraction }) => fraction === 1)
  const labels = whole.map(({ text }, index) => ({
    id: `${id}-${index + 1}`,
    material: plainMaterial(plain(text)),
  }))
  return { labels, right: labels.map((label) => label.id) }
}
