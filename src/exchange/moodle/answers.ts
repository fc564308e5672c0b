import { absolute, formatDecimal, parseDecimal, times } from '../../domain/exact/decimal.ts'
import { numericAnswerSchema, rangeOf } from '../../domain/questions/numeric/ranges.ts'
import { IGNORABLE } from '../../domain/questions/text/normalise.ts'
import { attr, child, children, type Element } from '../xml/parse.ts'
import { type Drafted, isTrue, type MoodleContext, note, parseJson, percentOf, plainOf } from './context.ts'
import { numberFields } from './numbers.ts'
import { singleSpace } from './spaces.ts'
import { feedbackOf } from './texts.ts'
import { draftUnits } from './units.ts'
import { fractionOf } from './weights.ts'

const MOST_ANSWERS = 50

/** An accepted text; `*` and `\*` mean the same here and there. */
export function draftShortAnswer(question: Element, context: MoodleContext): Drafted {
  const found = children(question, 'answer').filter((answer) => plainOf(answer, 'text') !== '')
  const problem = countProblem(found.length)
  if (problem !== null) return { problem }
  const answers = found.map((answer) => ({
    text: ownSpacing(parseJson(attr(answer, 'source')), plainOf(answer, 'text')),
    ...fractionField(percentOf(answer), context),
    ...feedbackOf(answer, context),
  }))
  return { type: 'text', answers, ...ignoreField(question) }
}

/** A text as its author spaced it, which an export of ours left, as long as it still is that text. */
function ownSpacing(source: unknown, text: string): string {
  return typeof source === 'string' && singleSpace(source) === text ? source : text
}

/** What is overlooked: case where `usecase` is off, and spaces; an export of ours says it whole. */
function ignoreField(question: Element): { ignore?: string[] } {
  const written = child(question, 'usecase')
  const own = written?.attributes['ignore']
  if (own !== undefined) return { ignore: IGNORABLE.filter((name) => own.split(',').includes(name)) }
  return isTrue(question, 'usecase') ? { ignore: ['spaces'] } : {}
}

/** Values with their tolerance, and units; the feedback on any other number (`*`) has no place. */
export function draftNumerical(question: Element, context: MoodleContext): Drafted {
  const found = children(question, 'answer')
  const problem = countProblem(found.length)
  if (problem !== null) return { problem }
  const hasUnits = child(question, 'units') !== null
  const answers = found.flatMap((answer) => {
    const value = plainOf(answer, 'text')
    const { feedback } = feedbackOf(answer, context)
    if (value === '*') {
      note(
        context,
        'lost',
        `the answer to any other number${feedback === undefined ? '' : `: "${feedback.slice(0, 200)}"`}`,
      )
      return []
    }
    const read = numberFields(value, plainOf(answer, 'tolerance'), hasUnits)
    const fields = ownNumber(parseJson(attr(answer, 'source')), read) ?? read
    if (fields === null) {
      note(context, 'lost', `"${value.slice(0, 60)}" is no number that is read`)
      return []
    }
    return [
      {
        ...fields,
        ...fractionField(percentOf(answer), context),
        ...(feedback === undefined ? {} : { feedback }),
      },
    ]
  })
  if (answers.length === 0) return { problem: 'it accepts no number' }
  const { isRounded, ...units } = draftUnits(question, context)
  return { type: 'numeric', answers: isRounded ? answers.map(withSlack) : answers, ...units }
}

/** An exact value, with the tolerance that a rounded factor needs: a 10^12th of it. */
function withSlack(answer: Record<string, unknown>): Record<string, unknown> {
  if (answer.value === undefined || answer.tolerance !== undefined) return answer
  const slack = times(absolute(parseDecimal(String(answer.value))), { n: 1n, d: 10n ** 12n })
  const tolerance = formatDecimal(slack)
  return slack.n === 0n || tolerance.length > 30 ? answer : { ...answer, tolerance }
}

function countProblem(count: number): string | null {
  if (count === 0) return 'it has no answer'
  return count > MOST_ANSWERS ? `it has ${count} answers, and at most ${MOST_ANSWERS} are read` : null
}

/** `fraction` as a field, unless it is all. */
export function fractionField(percent: number | null, context: MoodleContext): { fraction?: number } {
  if (percent === null || percent < 0 || percent > 100)
    note(
      context,
      'changed',
      `an answer of ${percent === null ? 'no percentage' : `${percent} %`} earns nothing`,
    )
  return percent === 100 ? {} : { fraction: percent === null || percent > 100 ? 0 : fractionOf(percent) }
}

/** The author's own form, which an export of ours left, as long as it still means the same numbers; else null. */
function ownNumber(source: unknown, fields: Record<string, unknown> | null): Record<string, unknown> | null {
  const written = numericAnswerSchema.safeParse(source)
  const current = numericAnswerSchema.safeParse(fields)
  if (!written.success || !current.success) return null
  const { fraction, feedback, ...own } = written.data
  return bounds(written.data) === bounds(current.data) ? own : null
}

function bounds(answer: Parameters<typeof rangeOf>[0]): string {
  const { low, high } = rangeOf(answer)
  return `${formatDecimal(low)} ${formatDecimal(high)}`
}
