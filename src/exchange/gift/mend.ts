import { absolute, formatDecimal, parseDecimal, times } from '../../domain/exact/decimal.ts'
import { writtenOut } from '../text/decimals.ts'

const EXPONENT = /(?<!\d|\d\.)\d{1,30}(?:\.\d{0,30})?e[+-]?\d{1,2}(?!\d)/gi

/** A tolerance in percent of its value. */
const SHARE = /(?<![\d.%])([+-]?\d{1,30}(?:\.\d{0,30})?):(\d{1,9}(?:\.\d{0,9})?)%/g

function shareOf(value: string, share: string): string {
  const part = times(parseDecimal(share), { n: 1n, d: 100n })
  return formatDecimal(absolute(times(parseDecimal(value), part)))
}

/**
 * Moodle reads more than gift-pegjs 1.0.2 does: signs that are only special elsewhere need no backslash. Where Moodle
 * is certain, this adds the backslash that gift-pegjs wants. It also gives a lone number its `=`, without which
 * gift-pegjs stops at the feedback on a wrong one: `{#3:2~#wrong}`.
 */
export function mendGift(block: string): string {
  const titled = /^\s*::/.exec(block)?.[0].length ?? 0
  const titleEnd = titled === 0 ? -1 : indexOfBare(block, '::', titled)
  const start = titleEnd === -1 ? 0 : titleEnd + 2
  const title = block.slice(0, start)
  const open = indexOfBare(block, '{', start)
  if (open === -1) return mendTitle(title, titled) + escapeBare(block.slice(start), ':#=~}')
  const close = indexOfBare(block, '}', open)
  const end = close === -1 ? block.length : close
  const answers = block.slice(open + 1, end)
  return [
    mendTitle(title, titled),
    escapeBare(block.slice(start, open), ':#=~}'),
    '{',
    /^\s*#(?!###)/.test(answers) ? mendNumbers(answers) : mendAnswers(answers),
    close === -1 ? '' : `}${escapeBare(block.slice(end + 1), ':#=~{}')}`,
  ].join('')
}

function mendTitle(title: string, opening: number): string {
  return title === '' ? '' : `${title.slice(0, opening)}${escapeBare(title.slice(opening, -2), ':#=~{}')}::`
}

/** Within an answer only `=`, `~` and the first `#` are signs; a general feedback has none. */
function mendAnswers(answers: string): string {
  const general = indexOfBare(answers, '####', 0)
  const choices = general === -1 ? answers : answers.slice(0, general)
  const isTrueFalse = /^\s*[TF]/.test(choices)
  const mended = splitBare(choices, '=~').map((choice) => {
    const hash = indexOfBare(choice, '#', 0)
    if (hash === -1 || isTrueFalse) return escapeBare(choice, ':{')
    return `${escapeBare(choice.slice(0, hash), ':{')}#${escapeBare(choice.slice(hash + 1), ':{#')}`
  })
  return mended.join('') + (general === -1 ? '' : mendGeneral(answers.slice(general)))
}

/**
 * Numbers keep their colon and lose spaces and the `*` that stands for "anything else"; exponents and shares are
 * written out; feedback is text.
 */
function mendNumbers(answers: string): string {
  const body = answers.slice(answers.indexOf('#') + 1)
  const general = indexOfBare(body, '####', 0)
  const choices = general === -1 ? body : body.slice(0, general)
  const isLone = !/^\s*[=~]/.test(choices) && choices.trim() !== ''
  const mended = splitBare(isLone ? `=${choices.trimStart()}` : choices, '=~').map((choice) => {
    const hash = indexOfBare(choice, '#', 0)
    const number = (hash === -1 ? choice : choice.slice(0, hash))
      .replace(/[ \t*]+/g, '')
      .replace(EXPONENT, writtenOut)
      .replace(SHARE, (_, value, share) => `${value}:${shareOf(value, share)}`)
    return hash === -1 ? number : `${number}#${escapeBare(choice.slice(hash + 1), ':{#')}`
  })
  return `#${mended.join('')}${general === -1 ? '' : mendGeneral(body.slice(general))}`
}

function mendGeneral(feedback: string): string {
  return `####${escapeBare(feedback.slice(4), ':#=~{')}`
}

/** Pieces of `text`, each but the first starting at one of `signs` that has no backslash. */
function splitBare(text: string, signs: string): string[] {
  const pieces: string[] = []
  let start = 0
  for (let at = 0; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (signs.includes(text[at]!) && at > start) {
      pieces.push(text.slice(start, at))
      start = at
    }
  }
  return [...pieces, text.slice(start)]
}

function indexOfBare(text: string, sign: string, from: number): number {
  for (let at = from; at < text.length; at += 1) {
    if (text[at] === '\\') at += 1
    else if (text.startsWith(sign, at)) return at
  }
  return -1
}

/** Puts a backslash before each of `signs` that has none, and doubles a backslash that escapes nothing. */
function escapeBare(text: string, signs: string): string {
  let escaped = ''
  for (let at = 0; at < text.length; at += 1) {
    const char = text[at]!
    if (char === '\\' && '\\:#={}~n'.includes(text[at + 1] ?? ' ')) {
      escaped += char + text[at + 1]
      at += 1
    } else escaped += char === '\\' || signs.includes(char) ? `\\${char}` : char
  }
  return escaped
}
