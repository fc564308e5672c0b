import type { Matching, Numerical, NumericalChoice, NumericalFormat, TextChoice } from 'gift-pegjs'
import { quoteNumbers, readContentLabels } from '../labels/content-labels.ts'
import { matchFields } from '../labels/pairs.ts'
import { plainToMarkdown } from '../markup/plain-text.ts'
import { COMPUTED } from '../text/decimals.ts'
import { feedbackOf, fractionOf, type GiftContext, markdownOf, note } from './context.ts'
import { asRange, decimalOf, type GiftNumber } from './numbers.ts'
import type { Drafted } from './options.ts'
import { withoutPlaceholders } from './signs.ts'

/** As many as the schemas take. */
const MOST_ANSWERS = 50

/** Answers are plain text whatever the question's format; `*` and `\*` mean the same here and there. */
export function draftText(choices: TextChoice[], context: GiftContext): Drafted {
  if (choices.length > MOST_ANSWERS) return tooMany(choices.length)
  const { ignore } = readContentLabels(context.labels)
  const answers = choices.map((choice) => ({
    text: choice.text.text.trim(),
    ...fraction(choice, context),
    ...feedbackOf(choice.feedback, context),
  }))
  if (answers.some(({ text }) => text === '')) return { problem: 'an accepted answer has no text' }
  return { type: 'text', answers, ...(ignore === undefined ? {} : { ignore }) }
}

/** Values with their tolerance, and ranges; the feedback on any other number has no place. */
export function draftNumeric(question: Numerical, context: GiftContext): Drafted {
  const choices = question.choices as NumericalChoice[]
  if (choices.length > MOST_ANSWERS) return tooMany(choices.length)
  const answers = choices.flatMap((choice) => {
    const number = numberFields(choice.text)
    if (number !== null)
      return [{ ...number, ...fraction(choice, context), ...feedbackOf(choice.feedback, context) }]
    const { feedback } = feedbackOf(choice.feedback, context)
    note(
      context,
      'lost',
      `what any other number means${feedback === undefined ? '' : `: "${feedback.slice(0, 200)}"`}`,
    )
    return []
  })
  if (answers.length === 0) return { problem: 'it accepts no number' }
  const { ranges = [], quoted } = readContentLabels(context.labels)
  const written = answers.map((answer, index) =>
    ranges.includes(String(index)) && answer.value !== undefined ? asRange(answer) : answer,
  )
  return { type: 'numeric', answers: quoteNumbers(written, quoted) }
}

function tooMany(count: number): Drafted {
  return { problem: `it has ${count} answers, and at most ${MOST_ANSWERS} are read` }
}

function numberFields(format: NumericalFormat): GiftNumber | null {
  const { number, range, numberLow, numberHigh } = format
  if (numberLow !== undefined && numberHigh !== undefined)
    return { min: decimalOf(numberLow), max: decimalOf(numberHigh) }
  if (number === undefined) return null
  return { value: decimalOf(number), ...(range ? { tolerance: decimalOf(range, COMPUTED) } : {}) }
}

function fraction(choice: { isCorrect: boolean; weight: number | null }, context: GiftContext) {
  const percent = choice.weight ?? (choice.isCorrect ? 100 : 0)
  if (percent < 0) note(context, 'changed', `an answer of ${percent} % earns nothing`)
  return percent === 100 ? {} : { fraction: fractionOf(Math.max(0, percent)) }
}

/** Equal right sides are one item that several left ones share; a pair without a left side is an extra. */
export function draftMatch(question: Matching, context: GiftContext): Drafted {
  if (question.matchPairs.length > MOST_ANSWERS) return tooMany(question.matchPairs.length)
  const labels = readContentLabels(context.labels)
  const sources = question.matchPairs.map(({ subquestion, subanswer }) => ({
    left: markdownOf(subquestion, context),
    right: rightText(withoutPlaceholders(subanswer), subquestion.format),
  }))
  if (sources.some(({ right }) => right === '')) return { problem: 'a pair has no right side' }
  const { left, right } = matchFields(sources, labels)
  if (left.length < 2) note(context, 'missing', 'a match needs 2 left items')
  return { type: 'match', left, right }
}

/** Plain in Moodle whatever the left side is; beside Markdown its author meant Markdown. */
function rightText(text: string, leftFormat: string): string {
  return leftFormat === 'markdown' ? text.trim() : plainToMarkdown(text).trim()
}
