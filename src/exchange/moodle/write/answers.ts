import { formatDecimal, minus, times } from '../../../domain/exact/decimal.ts'
import { centreOf, type NumericAnswer, rangeOf } from '../../../domain/questions/numeric/ranges.ts'
import type { NumericContent } from '../../../domain/questions/numeric.ts'
import type { Note } from '../../model.ts'
import { element, type Xml } from '../../xml/write.ts'
import { noteDigits } from '../numbers.ts'
import type { SpacedContent } from '../spaces.ts'
import { multiplierOf } from '../units.ts'
import { percentOfFraction } from '../weights.ts'
import { type Files, feedbackElement, fields, textElement } from './texts.ts'

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
  const { value, tolerance } = valueAndTolerance(answer, note)
  return element(
    'answer',
    {
      fraction: percentOfFraction(answer.fraction, note),
      format: 'moodle_auto_format',
      source: sourceOf(answer),
    },
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
export function valueAndTolerance(answer: NumericAnswer, note: Note): { value: string; tolerance: string } {
  const { low, high } = rangeOf(answer)
  const width = times(minus(high, low), { n: 5n, d: 10n })
  const value = formatDecimal(centreOf(answer))
  noteDigits(value, note)
  return { value, tolerance: formatDecimal(width) }
}

/**
 * `<usecase>` and `<answer>`s of a short answer. Moodle ignores case or not, and nothing else. `source` is a text as its
 * author spaced it, in JSON.
 */
export function textElements({ answers, ignore }: SpacedContent, note: Note, files: Files): Xml[] {
  const beyond = ignore.filter((name) => name !== 'case' && name !== 'spaces')
  if (beyond.length > 0) note('lost', `Moodle does not overlook ${beyond.join(' or ')}`)
  return [
    element('usecase', { ignore: ignore.join(',') }, ignore.includes('case') ? '0' : '1'),
    ...answers.map(({ text, source, fraction, feedback }) =>
      element(
        'answer',
        {
          fraction: percentOfFraction(fraction, note),
          format: 'moodle_auto_format',
          source: source === undefined ? null : JSON.stringify(source),
        },
        textElement(text),
        feedbackElement(feedback, files),
      ),
    ),
  ]
}
