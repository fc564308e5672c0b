import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import type { OrderContent } from '../../domain/questions/order.ts'
import type { Option, OptionsContent } from '../../domain/questions/shared/options.ts'
import type { ReportEntry } from '../model.ts'
import { percentOfWeight } from '../moodle/weights.ts'
import { type GiftNumber, giftNumber } from './numbers.ts'
import { orderingSign } from './ordering.ts'
import { escapeGift } from './signs.ts'

export type Note = (what: ReportEntry['what'], detail: string) => void

/** What stands between the braces: `#` for numbers, `>…` for an ordering, then a line for each answer. */
export type GiftAnswers = { sign: string; lines: string[] }

type Answer = { fraction: number; feedback?: string }
type TextContent = { answers: (Answer & { text: string })[]; ignore: string[] }
type NumericContent = { answers: (Answer & GiftNumber)[]; units?: unknown[] }
type MatchContent = {
  left: { id: string; text: string; match: string; feedback?: string }[]
  right: { id: string; text: string }[]
}

/** Shares (100 % over so many options) that Moodle knows; it may refuse others. */
const MOODLE_SHARES = new Set([1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 20])

/** The answers of a question as GIFT; null, and noted, when GIFT has no form for its type. */
export function giftContent(question: CanonicalQuestion, note: Note): GiftAnswers | null {
  const { content } = question
  switch (question.type) {
    case 'single':
      return singleLines(question, note)
    case 'multiple':
      return multipleLines(question, note)
    case 'numeric':
      return numericLines(content as NumericContent, note)
    case 'text':
      return textLines(content as TextContent, note)
    case 'match':
      return matchLines(content as MatchContent, note)
    case 'order':
      return orderLines(question, note)
    case 'command':
      return commandLines(content as { answer: string; also?: string[] }, note)
    default:
      note('skipped', `GIFT has no form for the type ${question.type}`)
      return null
  }
}

function optionLines(
  { options }: OptionsContent,
  note: Note,
  signOf: (option: Option) => string,
): GiftAnswers {
  if (options.some((option) => option.fixed)) note('lost', 'GIFT shuffles fixed options as well')
  const lines = options.map(
    (option) => `${signOf(option)}${answerText(option.text, note)}${feedbackSign(option.feedback, note)}`,
  )
  return { sign: '', lines }
}

/** GIFT has one choice where an option is marked by `=`, which gives all. */
function singleLines({ content, policy }: CanonicalQuestion, note: Note): GiftAnswers {
  const choices = content as OptionsContent
  if (policy !== 'weights') return optionLines(choices, note, ({ correct }) => (correct ? '=' : '~'))
  const full = choices.options.find(({ weight }) => weight === '100%')
  if (full === undefined) note('changed', 'without an option of 100 % GIFT lets several be chosen')
  if (choices.options.some(({ weight }) => weight?.startsWith('-')))
    note('changed', 'a negative weight costs points in Moodle, and takes nothing from one choice here')
  return optionLines(choices, note, (option) => (option === full ? '=' : weighedSign(option, note)))
}

function weighedSign({ weight = '0%' }: Option, note: Note): string {
  return `~%${percentOfWeight(weight, note)}%`
}

function multipleLines({ content, policy }: CanonicalQuestion, note: Note): GiftAnswers {
  if (policy === 'all-or-nothing' || policy === 'each-option')
    note('changed', `GIFT's weights mean net-correct; ${policy} is only a label`)
  const { options } = content as OptionsContent
  if (policy === 'weights')
    return optionLines(content as OptionsContent, note, (option) => weighedSign(option, note))
  const right = options.filter((option) => option.correct).length
  const wrong = options.length - right
  if (![right, wrong].every((count) => MOODLE_SHARES.has(count)))
    note('changed', `Moodle knows no weight of 100 % over ${right} right or ${wrong} wrong options`)
  return optionLines(content as OptionsContent, note, ({ correct }) => {
    const share = Number((100 / (correct ? right : wrong)).toFixed(5))
    return `~%${correct ? share : -share}%`
  })
}

function numericLines({ answers, units }: NumericContent, note: Note): GiftAnswers {
  if (units !== undefined) note('lost', 'GIFT has no units')
  const lines = answers.map((answer) => {
    const number = giftNumber(answer, (detail) => note('changed', detail))
    return `${weightSign(answer)}${number}${feedbackSign(answer.feedback, note)}`
  })
  return { sign: '#', lines }
}

function textLines({ answers, ignore }: TextContent, note: Note): GiftAnswers | null {
  if (answers.some(({ text }) => text.includes('->'))) {
    note('skipped', '"->" in an accepted answer is GIFT\'s sign for pairs')
    return null
  }
  if ([...ignore].sort().join() !== 'case,spaces')
    note('changed', 'Moodle overlooks case and spaces; what this question ignores is only a label')
  const lines = answers.map(
    (answer) => `${weightSign(answer)}${answerText(answer.text, note)}${feedbackSign(answer.feedback, note)}`,
  )
  return { sign: '', lines }
}

function matchLines({ left, right }: MatchContent, note: Note): GiftAnswers {
  const textOf = new Map(right.map(({ id, text }) => [id, text]))
  if (left.some(({ feedback }) => feedback !== undefined)) note('lost', 'GIFT has no feedback on a pair')
  const used = new Set(left.map(({ match }) => match))
  const extras = right.filter(({ id }) => !used.has(id))
  return {
    sign: '',
    lines: [
      ...left.map(
        ({ text, match }) => `=${answerText(text, note)} -> ${arrowless(textOf.get(match)!, note)}`,
      ),
      ...extras.map(({ text }) => `= -> ${arrowless(text, note)}`),
    ],
  }
}

/** Moodle has no escape in the items of an ordering, and takes the first brace of a question for theirs. */
function orderLines({ prompt, content }: CanonicalQuestion, note: Note): GiftAnswers | null {
  const { items } = content as OrderContent
  if (prompt.includes('{') || items.some(({ text }) => /[{}~#\\\n]|^\/\//.test(text))) {
    note('skipped', 'Moodle has no escape in an ordering: { in the prompt, or { } ~ # \\ in an item')
    return null
  }
  note('changed', 'an ordering, for Moodle 4.4 or later: its items are plain text there')
  return { sign: orderingSign(items.length), lines: items.map(({ text }) => text) }
}

function commandLines({ answer, also = [] }: { answer: string; also?: string[] }, note: Note) {
  note(
    'changed',
    'a short answer of this very wording, in any case, so that -T passes for -t: Moodle XML keeps case; other ways to write the command are wrong there',
  )
  return textLines(
    {
      answers: [answer, ...also].map((text) => ({ text: text.replaceAll('*', '\\*'), fraction: 1 })),
      ignore: ['case', 'spaces'],
    },
    note,
  )
}

function weightSign({ fraction }: Answer): string {
  return fraction === 1 ? '=' : `=%${Number((fraction * 100).toFixed(5))}%`
}

function feedbackSign(feedback: string | undefined, note: Note): string {
  return feedback === undefined ? '' : `#${startText(arrowless(feedback, note))}`
}

function answerText(text: string, note: Note): string {
  return startText(arrowless(text, note))
}

/** A text that starts like a weight or a format is told apart by the format before it. */
function startText(escaped: string): string {
  return /^[%[]/.test(escaped) ? `[markdown]${escaped}` : escaped
}

/** Moodle takes any answer with `->` for a pair. */
function arrowless(text: string, note: Note): string {
  if (text.includes('->')) note('changed', '"->" is GIFT\'s sign for pairs: written as an arrow')
  return escapeGift(text.replaceAll('->', '→'))
}
