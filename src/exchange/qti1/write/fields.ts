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
export function textPart({ answers, ignore }: TextContent, notes: Note[]): Part {
  noteTexts(answers, ignore, notes)
  const isExact = !ignore.includes('case')
  const shares = Map.groupBy(answers, ({ fraction }) => fraction)
  return {
    kind: 'short_answer_question',
    responses: [field()],
    conditions: [...shares].map(([share, texts]) =>
      condition(
        texts.map(({ text }) => test('varequal', RESPONSE, plain(text), isExact)),
        share,
      ),
    ),
  }
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
export function numericPart({ answers, units }: NumericContent, notes: Note[]): Part {
  if (units !== undefined) notes.push({ what: 'lost', detail: 'units' })
  if (answers.some(({ feedback }) => feedback !== undefined))
    notes.push({ what: 'lost', detail: 'feedback on answers' })
  const conditions = answers.map((answer) => {
    const { low, high } = rangeOf(answer)
    const bounds = [
      test('vargte', RESPONSE, formatDecimal(low)),
      test('varlte', RESPONSE, formatDecimal(high)),
    ]
    if (answer.value === undefined) return condition(bounds, answer.fraction)
    const tolerance = String(answer.tolerance ?? '')
    if (/%|^0$/.test(tolerance))
      notes.push({ what: 'changed', detail: `a tolerance of ${tolerance} is written as bounds` })
    const value = test('varequal', RESPONSE, String(answer.value))
    return condition([el('or', {}, [value, el('and', {}, bounds)])], answer.fraction)
  })
  return { kind: 'numerical_question', responses: [field('Decimal')], conditions }
}

/** A text with blanks, each a list of choices or each a list of accepted texts; null for other blanks. */
export function clozePart(prompt: string, { text, blanks }: ClozeContent, notes: Note[]): Part | null {
  const [first] = blanks
  const areTexts = blanks.every(({ type }) => type === 'text')
  if (!areTexts && !blanks.every(({ type }) => type === 'single')) return null
  const total = blanks.reduce((sum, { weight }) => sum + weight, 0)
  if (blanks.some(({ weight }) => weight !== first!.weight))
    notes.push({ what: 'changed', detail: 'Canvas counts its blanks alike' })
  const parts = blanks.map((blank) => {
    const { labels, right } =
      blank.type === 'single' ? choicesOf(blank, notes) : textsOf(blank as never, notes)
    const ident = `response_${blank.id}`
    const tests = right.map((id) => test('varequal', ident, id))
    return {
      response: list(ident, 'Single', labels, [plainMaterial(blank.id)]),
      condition: condition(tests.length > 1 ? [el('or', {}, tests)] : tests, blank.weight / total, 'Add'),
    }
  })
  const ids = new Set(blanks.map(({ id }) => id))
  const passage = markdownToHtml(text).replace(/\{\{([a-z0-9-]{1,64})\}\}/g, (found, id) =>
    ids.has(id) ? `[${id}]` : found,
  )
  return {
    kind: areTexts ? 'fill_in_multiple_blanks_question' : 'multiple_dropdowns_question',
    html: `${markdownToHtml(prompt)}\n${PASSAGE_MARK}\n${passage}`,
    responses: parts.map(({ response }) => response),
    conditions: parts.map((part) => part.condition),
  }
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
