import { formatDecimal, minus, times } from '../../../domain/exact/decimal.ts'
import { centreOf, type NumericAnswer, rangeOf } from '../../../domain/questions/numeric/ranges.ts'
import type { NumericContent } from '../../../domain/questions/numeric.ts'
import type { TextContent } from '../../../domain/questions/text.ts'
import { element, type Xml } from '../../xml/write.ts'
import { multiplierOf } from '../units.ts'
import { isMoodleWeight, percentText } from '../weights.ts'
import { type Files, feedbackElement, fields, type Note, textElement } from './texts.ts'

/** As many as a double holds for sure. */
const MOST_DIGITS = 15

/** `<answer>`s of a numerical, with its units. The author's own form of each number stands in `source`. */
export function numericElements(
  { answers, units = [], unitRequired }: NumericContent,
  note: Note,
  files: Files,
): Xml[] {
  const list = units.map(({ unit, factor }) =>
    element(
      'unit',
      {},
      element('multiplier', { source: JSON.stringify(factor) }, multiplierOf(factor)),
      element('unit_name', {}, unit),
    ),
  )
  return [
    ...answers.map((answer) => numericElement(answer, note, files)),
    ...(list.length === 0 ? [] : [element('units', {}, ...list)]),
    ...fields({
      unitgradingtype: unitRequired ? '1' : '0',
      unitpenalty: '1.0000000',
      showunits: list.length === 0 ? '3' : '0',
      unitsleft: '0',
    }),
  ]
}

function numericElement(answer: NumericAnswer, note: Note, files: Files): Xml {
  const { value, tolerance } = valueAndTolerance(answer)
  if (value.replace(/\D/g, '').replace(/^0+/, '').length > MOST_DIGITS)
    note(
      'changed',
      `Moodle reads 15 digits of ${value}, and what is typed with all of them as another number`,
    )
  return element(
    'answer',
    { fraction: weight(answer.fraction, note), format: 'moodle_auto_format', source: sourceOf(answer) },
    textElement(value),
    feedbackElement(answer.feedback, files),
    element('tolerance', {}, tolerance),
  )
}

/** The numbers as the author wrote them, in JSON. */
function sourceOf(answer: NumericAnswer): string {
  const { fraction, feedback, ...numbers } = answer
  return JSON.stringify(numbers)
}

/** The middle of what an answer accepts, and how far off is still right. */
export function valueAndTolerance(answer: NumericAnswer): { value: string; tolerance: string } {
  const { low, high } = rangeOf(answer)
  const width = times(minus(high, low), { n: 5n, d: 10n })
  return { value: formatDecimal(centreOf(answer)), tolerance: formatDecimal(width) }
}

/** A share as a percentage; one that Moodle's forms do not offer is reported. */
export function weight(fraction: number, note: Note): string {
  const percent = percentText(fraction)
  if (!isMoodleWeight(fraction * 100)) note('changed', `Moodle knows no weight of ${percent} %`)
  return percent
}

/** `<usecase>` and `<answer>`s of a short answer. Moodle ignores case or not, and nothing else. */
export function textElements({ answers, ignore }: TextContent, note: Note, files: Files): Xml[] {
  const beyond = ignore.filter((name) => name !== 'case' && name !== 'spaces')
  if (beyond.length > 0) note('lost', `Moodle does not overlook ${beyond.join(' or ')}`)
  return [
    element('usecase', { ignore: ignore.join(',') }, ignore.includes('case') ? '0' : '1'),
    ...answers.map(({ text, fraction, feedback }) =>
      element(
        'answer',
        { fraction: weight(fraction, note), format: 'moodle_auto_format' },
        textElement(text),
        feedbackElement(feedback, files),
      ),
    ),
  ]
}
