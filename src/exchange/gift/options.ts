import type { TextChoice, TrueFalse } from 'gift-pegjs'
import { idsFor, readContentLabels } from '../labels/content-labels.ts'
import { leavesPolicyToQuiz } from '../labels/labels.ts'
import { type Meaning, meaningOf } from '../labels/weighed.ts'
import { moodleMeaning } from '../moodle/shares.ts'
import { weightOf } from '../moodle/weights.ts'
import { slugger } from '../slugs.ts'
import { feedbackOf, type GiftContext, markdownOf, note } from './context.ts'

/** Fields of a question's type, or why it cannot be one. */
export type Drafted =
  | ({ type: string; problem?: undefined } & Record<string, unknown>)
  | { type?: undefined; problem: string }

type Choice = { text: string; feedback?: string; percent: number }

const MOST_OPTIONS = 26

/**
 * `single` where an option is marked as right by `=`, which Moodle takes for one choice; `multiple` otherwise, and by
 * `weights` where no other policy grades as these percentages do.
 */
export function draftChoices(choices: TextChoice[], context: GiftContext): Drafted {
  if (choices.length < 2) return { problem: 'it has one option, and a question needs two' }
  if (choices.length > MOST_OPTIONS)
    return { problem: `it has ${choices.length} options, and at most ${MOST_OPTIONS} are read` }
  const read = choices.map((choice) => ({
    text: markdownOf(choice.text, context),
    ...feedbackOf(choice.feedback, context),
    percent: choice.weight ?? (choice.isCorrect ? 100 : 0),
  }))
  if (read.some(({ text }) => text === '')) return { problem: 'an option has no text' }
  const isSingle = choices.some((choice) => choice.isCorrect) || read.every(({ percent }) => percent <= 0)
  return isSingle ? single(read, context) : multiple(read, context)
}

/** A `single` of two, in the bank's language. The first feedback is for the wrong answer, the second for the right. */
export function draftTrueFalse(question: TrueFalse, context: GiftContext): Drafted {
  const words = context.language.startsWith('en') ? ['True', 'False'] : ['Vrai', 'Faux']
  const [wrong, right] = [question.trueFeedback, question.falseFeedback]
  const choices = words.map((text, index) => {
    const isRight = question.isTrue === (index === 0)
    return { text, ...feedbackOf(isRight ? right : wrong, context), percent: isRight ? 100 : 0 }
  })
  return single(choices, context)
}

function single(choices: Choice[], context: GiftContext): Drafted {
  const meaning = meaningOf(percentsOf(choices), true, context.labels)
  if (meaning === 'weights' && choices.some(({ percent }) => percent < 0))
    note(context, 'changed', 'one choice costs points in Moodle, and earns 0 at the least here')
  return { type: 'single', ...policyField(meaning), options: options(choices, meaning, context) }
}

function multiple(choices: Choice[], context: GiftContext): Drafted {
  const meaning = moodleMeaning(percentsOf(choices), context.labels)
  const policy = leavesPolicyToQuiz(context.labels) && meaning !== 'weights' ? {} : policyField(meaning)
  return { type: 'multiple', ...policy, options: options(choices, meaning, context) }
}

function percentsOf(choices: Choice[]): number[] {
  return choices.map(({ percent }) => percent)
}

function policyField(meaning: Meaning): { policy?: string } {
  return meaning === 'key' ? {} : { policy: meaning }
}

function options(choices: Choice[], meaning: Meaning, context: GiftContext) {
  const labels = readContentLabels(context.labels)
  const ids = idsFor(labels.ids, choices.length)
  const slug = slugger('option', 32)
  return choices.map(({ percent, text, feedback }, index) => {
    const id = ids?.[index] ?? slug(text)
    return {
      ...{ id, text },
      ...(meaning === 'weights' && { weight: weightOf(String(percent), context.labels) }),
      ...(meaning !== 'weights' && percent > 0 ? { correct: true } : {}),
      ...(ids !== null && labels.fixed?.includes(id) ? { fixed: true } : {}),
      ...(feedback === undefined ? {} : { feedback }),
    }
  })
}
