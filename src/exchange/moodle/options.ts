import { leavesPolicyToQuiz } from '../labels/labels.ts'
import { type Meaning, meaningOf } from '../labels/weighed.ts'
import { slugger } from '../slugs.ts'
import { attr, children, type Element } from '../xml/parse.ts'
import { type Drafted, isTrue, type MoodleContext, note, ownIds, percentOf, plainOf } from './context.ts'
import { moodleMeaning } from './shares.ts'
import { feedbackOf, markdownOf } from './texts.ts'
import { isMoodleWeight, weightOf } from './weights.ts'

const MOST_OPTIONS = 26

export type Choice = {
  text: string
  feedback?: string
  /** The percentage that it gives or takes, as it is written. */
  percent: string
  id?: string
  isFixed?: boolean
}

/** `single` for one choice, which is Moodle's default, `multiple` for several; by `weights` where no other policy grades as these percentages do. */
export function draftMultichoice(question: Element, context: MoodleContext): Drafted {
  const answers = children(question, 'answer').filter((answer) => plainOf(answer, 'text') !== '')
  if (answers.length < 2) return { problem: 'it has fewer than two options' }
  if (answers.length > MOST_OPTIONS)
    return { problem: `it has ${answers.length} options, and at most ${MOST_OPTIONS} are read` }
  const ids = ownIds(answers)
  const choices = answers.map((answer, index) => ({
    text: markdownOf(answer, context),
    ...feedbackOf(answer, context),
    percent: percentIn(answer, context),
    isFixed: attr(answer, 'fixed') === 'true',
    ...(ids?.[index] ? { id: ids[index] } : {}),
  }))
  if (choices.some(({ text }) => text === '')) return { problem: 'an option has no text' }
  const isSingle = plainOf(question, 'single') === '' || isTrue(question, 'single')
  return isSingle ? single(choices, context) : multiple(choices, context)
}

/** A `single` of two, in the bank's language. Answers in words of another one are true, then false, as Moodle takes them. */
export function draftTrueFalse(question: Element, context: MoodleContext): Drafted {
  const words = context.language.startsWith('en') ? ['True', 'False'] : ['Vrai', 'Faux']
  const answers = children(question, 'answer')
  const named = answers.map((answer) => plainOf(answer, 'text').toLowerCase())
  const areInOrder = !named.some((name) => name === 'true' || name === 'false')
  const choices = ['true', 'false'].map((name, index) => {
    const answer = answers[areInOrder ? index : named.indexOf(name)]
    const percent = answer === undefined ? '0' : percentIn(answer, context)
    return { text: words[index]!, ...(answer && feedbackOf(answer, context)), percent }
  })
  return single(choices, context)
}

function percentIn(answer: Element, context: MoodleContext): string {
  const percent = percentOf(answer)
  const written = attr(answer, 'fraction')
  if (percent === null || !isMoodleWeight(percent))
    note(context, 'changed', `${written.slice(0, 40) || 'nothing'} is no weight that Moodle knows`)
  return percent === null ? '0' : written.replace(',', '.')
}

function single(choices: Choice[], context: MoodleContext): Drafted {
  const meaning = meaningOf(choices.map(percentOfChoice), true, context.labels)
  if (meaning === 'weights' && choices.some((choice) => percentOfChoice(choice) < 0))
    note(context, 'changed', 'one choice costs points in Moodle, and earns 0 at the least here')
  return { type: 'single', ...policyField(meaning), options: optionsOf(choices, sharesBy(meaning, context)) }
}

function multiple(choices: Choice[], context: MoodleContext): Drafted {
  const { labels } = context
  const meaning = moodleMeaning(choices.map(percentOfChoice), labels)
  const policy = leavesPolicyToQuiz(labels) && meaning !== 'weights' ? {} : policyField(meaning)
  return { type: 'multiple', ...policy, options: optionsOf(choices, sharesBy(meaning, context)) }
}

function percentOfChoice({ percent }: Choice): number {
  return Number(percent)
}

function policyField(meaning: Meaning): { policy?: string } {
  return meaning === 'key' ? {} : { policy: meaning }
}

type Shares = (choice: Choice) => { correct?: true; weight?: string }

/** Each choice with its weight, or those of above 0 % marked as right. */
function sharesBy(meaning: Meaning, { labels }: MoodleContext): Shares {
  return ({ percent }) => {
    if (meaning === 'weights') return { weight: weightOf(percent, labels) }
    return Number(percent) > 0 ? { correct: true } : {}
  }
}

/** Choices as the options of a YAML question. */
export function optionsOf(choices: Choice[], sharesOf: Shares) {
  const slug = slugger('option', 32)
  return choices.map((choice) => ({
    id: choice.id ?? slug(choice.text),
    text: choice.text,
    ...sharesOf(choice),
    ...(choice.isFixed ? { fixed: true } : {}),
    ...(choice.feedback === undefined ? {} : { feedback: choice.feedback }),
  }))
}
