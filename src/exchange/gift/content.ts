import type { CanonicalQuestion } from '../../domain/bank/canonical.ts'
import type { OrderContent } from '../../domain/questions/order.ts'
import type { Option, OptionsContent } from '../../domain/questions/shared/options.ts'
import type { TextContent } from '../../domain/questions/text.ts'
import type { Note } from '../model.ts'
import { withEntities } from '../moodle/escapes.ts'
import { sharesOf, singleSharesOf } from '../moodle/shares.ts'
import { type SpacedContent, singleSpaced } from '../moodle/spaces.ts'
import { percentOfFraction } from '../moodle/weights.ts'
import { type GiftNumber, giftNumber } from './numbers.ts'
import { orderingSign } from './ordering.ts'
import { escapeGift } from './signs.ts'

/** What stands between the braces: `#` for numbers, `>…` for an ordering, then a line for each answer. */
export type GiftAnswers = { sign: string; lines: string[] }

type Answer = { fraction: number; feedback?: string }
type NumericContent = { answers: (Answer & GiftNumber)[]; units?: unknown[] }
type MatchContent = {
  left: { id: string; text: string; match: string; feedback?: string }[]
  right: { id: string; text: string }[]
}

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
      return textLines(singleSpaced(content as TextContent), note)
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
    (option) =>
      `${signOf(option)}${answerText(withEntities(option.text), note)}${feedbackSign(option.feedback, note)}`,
  )
  return { sign: '', lines }
}

/** GIFT has one choice where an option is marked by `=`, which gives all. */
function singleLines({ content, policy }: CanonicalQuestion, note: Note): GiftAnswers | null {
  const choices = content as OptionsContent
  if (policy !== 'weights') return optionLines(choices, note, ({ correct }) => (correct ? '=' : '~'))
  const shareOf = singleSharesOf(choices, note)
  if (shareOf === null) return null
  const full = choices.options.find((option) => Number(shareOf(option)) === 100)
  return optionLines(choices, note, (option) => (option === full ? '=' : `~%${shareOf(option)}%`))
}

function multipleLines({ content, policy }: CanonicalQuestion, note: Note): GiftAnswers | null {
  if (policy === 'all-or-nothing' || policy === 'each-option')
    note('changed', `GIFT's weights mean net-correct; ${policy} is only a label`)
  const shareOf = sharesOf(content as OptionsContent, note)
  if (shareOf === null) return null
  return optionLines(content as OptionsContent, note, (option) => `~%${shareOf(option)}%`)
}

function numericLines({ answers, units }: NumericContent, note: Note): GiftAnswers {
  if (units !== undefined)
    note('lost', 'GIFT has no units: Moodle takes the number alone for one in the first of them')
  const lines = answers.map((answer) => {
    const number = giftNumber(answer, (detail) => note('changed', detail))
    return `${weightSign(answer, note)}${number}${feedbackSign(answer.feedback, note)}`
  })
  return { sign: '#', lines }
}

function textLines({ answers, ignore }: SpacedContent, note: Note): GiftAnswers | null {
  if (answers.some(({ text }) => text.includes('->'))) {
    note('skipped', '"->" in an accepted answer is GIFT\'s sign for pairs')
    return null
  }
  if (answers.some(({ source }) => source !== undefined))
    note('changed', 'its accepted texts are written with single spaces')
  if (!ignore.includes('case')) note('changed', 'GIFT cannot ask for case: Moodle overlooks it')
  const beyond = ignore.filter((name) => name !== 'case' && name !== 'spaces')
  if (beyond.length > 0) note('lost', `Moodle does not overlook ${beyond.join(' or ')}`)
  const lines = answers.map(
    (answer) =>
      `${weightSign(answer, note)}${answerText(answer.text, note)}${feedbackSign(answer.feedback, note)}`,
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
        ({ text, match }) =>
          `=${answerText(withEntities(text), note)} -> ${arrowless(textOf.get(match)!, note)}`,
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

function weightSign({ fraction }: Answer, note: Note): string {
  return fraction === 1 ? '=' : `=%${percentOfFraction(fraction, note)}%`
}

function feedbackSign(feedback: string | undefined, note: Note): string {
  return feedback === undefined ? '' : `#${startText(arrowless(withEntities(feedback), note))}`
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
