import { leavesPolicyToQuiz } from '../labels/labels.ts'
import { slugger } from '../slugs.ts'
import { attr, children, type Element } from '../xml/parse.ts'
import { type Drafted, isTrue, type MoodleContext, note, ownIds, percentOf, plainOf } from './context.ts'
import { feedbackOf, markdownOf } from './texts.ts'
import { isMoodleWeight } from './weights.ts'

const MOST_OPTIONS = 26

export type Choice = { text: string; feedback?: string; weight: number; id?: string; isFixed?: boolean }

/** `single` for one choice, `multiple` for several: their weights mean `net-correct` when they are alike. */
export function draftMultichoice(question: Element, context: MoodleContext): Drafted {
  const answers = children(question, 'answer').filter((answer) => plainOf(answer, 'text') !== '')
  if (answers.length < 2) return { problem: 'it has fewer than two options' }
  if (answers.length > MOST_OPTIONS)
    return { problem: `it has ${answers.length} options, and at most ${MOST_OPTIONS} are read` }
  const ids = ownIds(answers)
  const choices = answers.map((answer, index) => ({
    text: markdownOf(answer, context),
    ...feedbackOf(answer, context),
    weight: weightOf(answer, context),
    isFixed: attr(answer, 'fixed') === 'true',
    ...(ids?.[index] ? { id: ids[index] } : {}),
  }))
  if (choices.some(({ text }) => text === '')) return { problem: 'an option has no text' }
  return isTrue(question, 'single') ? single(choices, context) : multiple(choices, context)
}

/** A `single` of two, in the bank's language. */
export function draftTrueFalse(question: Element, context: MoodleContext): Drafted {
  const words = context.language.startsWith('en') ? ['True', 'False'] : ['Vrai', 'Faux']
  const answers = children(question, 'answer')
  const choices = ['true', 'false'].map((name, index) => {
    const answer = answers.find((candidate) => plainOf(candidate, 'text').toLowerCase() === name)
    const weight = answer === undefined ? 0 : weightOf(answer, context)
    return { text: words[index]!, ...(answer && feedbackOf(answer, context)), weight }
  })
  return single(choices, context)
}

function weightOf(answer: Element, context: MoodleContext): number {
  const weight = percentOf(answer)
  if (weight === null || !isMoodleWeight(weight)) {
    const written = attr(answer, 'fraction').slice(0, 40)
    note(context, 'changed', `${written || 'nothing'} is no weight that Moodle knows`)
  }
  return weight ?? 0
}

/** Several right ones, of which one is to be chosen, become a `multiple`. */
function single(choices: Choice[], context: MoodleContext): Drafted {
  const right = choices.filter(({ weight }) => weight === 100)
  if (right.length > 1) {
    note(context, 'changed', 'one choice among several right ones: made a multiple')
    return { type: 'multiple', options: optionsOf(choices, ({ weight }) => weight === 100) }
  }
  if (choices.some(({ weight }) => weight !== 0 && weight !== 100))
    note(context, 'changed', `weights ${weightsOf(choices)}: only the option of 100 % is right in a single`)
  return { type: 'single', options: optionsOf(choices, ({ weight }) => weight === 100) }
}

function multiple(choices: Choice[], context: MoodleContext): Drafted {
  const right = choices.filter(({ weight }) => weight > 0)
  const wrong = choices.filter(({ weight }) => weight <= 0)
  const isNetCorrect =
    right.every(({ weight }) => isNear(weight, 100 / right.length)) &&
    wrong.every(({ weight }) => isNear(weight, -100 / wrong.length))
  if (!isNetCorrect)
    note(
      context,
      'changed',
      `weights ${weightsOf(choices)}: net-correct weighs all right, and all wrong, alike`,
    )
  if (wrong.length === 0) note(context, 'missing', 'a multiple needs a wrong option')
  const policy = leavesPolicyToQuiz(context.labels) ? {} : { policy: 'net-correct' }
  return { type: 'multiple', ...policy, options: optionsOf(choices, ({ weight }) => weight > 0) }
}

/** Choices as the options of a YAML question. */
export function optionsOf(choices: Choice[], isRight: (choice: Choice) => boolean) {
  const slug = slugger('option', 32)
  return choices.map((choice) => ({
    id: choice.id ?? slug(choice.text),
    text: choice.text,
    ...(isRight(choice) ? { correct: true } : {}),
    ...(choice.isFixed ? { fixed: true } : {}),
    ...(choice.feedback === undefined ? {} : { feedback: choice.feedback }),
  }))
}

function weightsOf(choices: Choice[]): string {
  return choices.map(({ weight }) => `${weight} %`).join(', ')
}

function isNear(weight: number, expected: number): boolean {
  return Math.abs(weight - expected) < 0.01
}
