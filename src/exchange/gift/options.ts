import type { TextChoice, TrueFalse } from 'gift-pegjs'
import { idsFor, readContentLabels } from '../labels/content-labels.ts'
import { leavesPolicyToQuiz } from '../labels/labels.ts'
import { slugger } from '../slugs.ts'
import { feedbackOf, type GiftContext, markdownOf, note } from './context.ts'

/** Fields of a question's type, or why it cannot be one. */
export type Drafted =
  | ({ type: string; problem?: undefined } & Record<string, unknown>)
  | { type?: undefined; problem: string }

type Choice = { text: string; feedback?: string; weight: number }

const MOST_OPTIONS = 26

/**
 * One right option of 100 %: `single`. Several with a share each: `multiple`, whose `net-correct` is what equal shares
 * of 100 % against equal shares of -100 % mean; other weights are reported.
 */
export function draftChoices(choices: TextChoice[], context: GiftContext): Drafted {
  if (choices.length < 2) return { problem: 'it has one option, and a question needs two' }
  if (choices.length > MOST_OPTIONS)
    return { problem: `it has ${choices.length} options, and at most ${MOST_OPTIONS} are read` }
  const read = choices.map((choice) => ({
    text: markdownOf(choice.text, context),
    ...feedbackOf(choice.feedback, context),
    weight: choice.weight ?? (choice.isCorrect ? 100 : 0),
  }))
  if (read.some(({ text }) => text === '')) return { problem: 'an option has no text' }
  const full = read.filter(({ weight }) => weight === 100)
  const takesOne = choices.some((choice) => choice.isCorrect)
  const hasKey = read.some(({ weight }) => weight > 0)
  return (takesOne && full.length === 1) || !hasKey
    ? single(read, context)
    : multiple(read, takesOne, context)
}

/** A `single` of two, in the bank's language. The first feedback is for the wrong answer, the second for the right. */
export function draftTrueFalse(question: TrueFalse, context: GiftContext): Drafted {
  const words = context.language.startsWith('en') ? ['True', 'False'] : ['Vrai', 'Faux']
  const [wrong, right] = [question.trueFeedback, question.falseFeedback]
  const choices = words.map((text, index) => {
    const isRight = question.isTrue === (index === 0)
    return { text, ...feedbackOf(isRight ? right : wrong, context), weight: isRight ? 100 : 0 }
  })
  return single(choices, context)
}

function single(choices: Choice[], context: GiftContext): Drafted {
  const isPartial = choices.some(({ weight }) => weight !== 0 && weight !== 100)
  if (isPartial)
    note(context, 'changed', `weights ${weightsOf(choices)}: only the option of 100 % is right in a single`)
  return { type: 'single', options: options(choices, ({ weight }) => weight === 100, context) }
}

function multiple(choices: Choice[], takesOne: boolean, context: GiftContext): Drafted {
  const right = choices.filter(({ weight }) => weight > 0)
  const wrong = choices.filter(({ weight }) => weight <= 0)
  const isNetCorrect =
    right.every(({ weight }) => near(weight, 100 / right.length)) &&
    wrong.every(({ weight }) => near(weight, -100 / wrong.length))
  if (takesOne) note(context, 'changed', 'one choice among several right ones: made a multiple')
  else if (!isNetCorrect)
    note(
      context,
      'changed',
      `weights ${weightsOf(choices)}: net-correct weighs all right, and all wrong, alike`,
    )
  if (wrong.length === 0) note(context, 'missing', 'a multiple needs a wrong option')
  const policy = leavesPolicyToQuiz(context.labels) ? {} : { policy: 'net-correct' }
  return { type: 'multiple', ...policy, options: options(choices, ({ weight }) => weight > 0, context) }
}

function options(choices: Choice[], isRight: (choice: Choice) => boolean, context: GiftContext) {
  const labels = readContentLabels(context.labels)
  const ids = idsFor(labels.ids, choices.length)
  const slug = slugger('option', 32)
  return choices.map(({ weight, text, feedback }, index) => {
    const id = ids?.[index] ?? slug(text)
    return {
      ...{ id, text },
      ...(isRight({ weight, text }) ? { correct: true } : {}),
      ...(ids !== null && labels.fixed?.includes(id) ? { fixed: true } : {}),
      ...(feedback === undefined ? {} : { feedback }),
    }
  })
}

function weightsOf(choices: Choice[]): string {
  return choices.map(({ weight }) => `${weight} %`).join(', ')
}

function near(weight: number, expected: number): boolean {
  return Math.abs(weight - expected) < 0.01
}
