import { idsFor, quoteNumbers, readContentLabels } from '../labels/content-labels.ts'
import { matchFields } from '../labels/pairs.ts'
import { slugger } from '../slugs.ts'
import { decimalOf } from '../text/decimals.ts'
import { type Drafted, optionsOf } from './choices.ts'
import { markdownCell } from './markdown-cell.ts'
import type { Row } from './row.ts'

const MOST_ANSWERS = 50
/** Between the two sides of a pair, and between the bounds of a range. */
const ARROW = /=>|->|→|⇒/
const LONGEST_NUMBER = 100
const RANGE = /^\[?\s*([^\s[\];]+)\s*(?:\.\.|;)\s*([^\s[\];]+)\s*\]?$/
const MARGIN = /^(\S+)\s*(?:±|\+\/?-)\s*(\S+)$/

/** Accepted texts, a line each; a star of a file that is not ours is a star. */
export function draftText(row: Row): Drafted {
  const texts = linesOf(row)
  const { ignore } = readContentLabels(row.labels)
  const problem = countProblem(texts)
  if (problem !== null) return { problem }
  const answers = texts.map((text) => ({
    text: ignore === undefined ? text.replaceAll('*', '\\*') : text,
  }))
  return { type: 'text', answers, ...(ignore === undefined ? {} : { ignore }) }
}

/** Accepted numbers, a line each: `3,14`, `3.14 ± 0.01`, `10..12`; a column may hold the margin of all. */
export function draftNumeric(row: Row): Drafted {
  const texts = linesOf(row)
  const problem = countProblem(texts)
  if (problem !== null) return { problem }
  const margin = row.cell('tolerance')
  const answers = texts.map((text) => numberOf(text, margin))
  const bad = answers.indexOf(null)
  if (bad !== -1) return { problem: `its key "${texts[bad]!.slice(0, 80)}" is no number` }
  const { quoted } = readContentLabels(row.labels)
  return { type: 'numeric', answers: quoteNumbers(answers as Record<string, unknown>[], quoted) }
}

/** Whether a key without options is a number. */
export function isNumber(text: string): boolean {
  return numberOf(text, '') !== null
}

function numberOf(text: string, margin: string): Record<string, unknown> | null {
  if (text.length > LONGEST_NUMBER) return null
  const [, min, max] = RANGE.exec(text) ?? []
  if (min !== undefined && max !== undefined) {
    const bounds = { min: decimalOf(min), max: decimalOf(max) }
    return bounds.min === null || bounds.max === null ? null : bounds
  }
  const [, middle = text, own = margin] = MARGIN.exec(text) ?? []
  const value = decimalOf(middle)
  const percent = /^(\S+?)\s?%$/.exec(own)
  const tolerance = own === '' ? undefined : percent ? percentOf(percent[1]!) : decimalOf(own)
  if (value === null || tolerance === null) return null
  return { value, ...(tolerance === undefined || Number(tolerance) === 0 ? {} : { tolerance }) }
}

function percentOf(text: string): string | null {
  const amount = decimalOf(text)
  return amount === null ? null : `${amount}%`
}

/** Items in their right order. */
export function draftOrder(row: Row): Drafted {
  const items = optionsOf(row)
  if (items.length < 3 || items.length > 26)
    return { problem: `it has ${items.length} items, and from 3 to 26 are read` }
  const ids = idsFor(readContentLabels(row.labels).ids, items.length)
  const slug = slugger('item', 32)
  return {
    type: 'order',
    items: items.map(({ text }, index) => ({ id: ids?.[index] ?? slug(text), text: markdownCell(text) })),
  }
}

/** A cell is a pair, `left => right`; without a left side, an extra right-hand item. */
export function draftMatch(row: Row): Drafted {
  const sources = optionsOf(row).map(({ text }) => text.split(ARROW).map((side) => side.trim()))
  const odd = sources.findIndex((sides) => sides.length !== 2)
  if (odd !== -1) return { problem: `its pair ${odd + 1} is not written as "left => right"` }
  if (sources.some(([, right]) => right === '')) return { problem: 'a pair has no right side' }
  if (sources.length === 0 || sources.length > MOST_ANSWERS)
    return { problem: `it has ${sources.length} pairs, and from 1 to ${MOST_ANSWERS} are read` }
  const pairs = sources.map(([left, right]) => ({ left: markdownCell(left!), right: markdownCell(right!) }))
  const fields = matchFields(pairs, readContentLabels(row.labels))
  if (fields.left.length < 2) row.note('missing', 'a match needs 2 left items')
  return { type: 'match', ...fields }
}

/** A model command, then what else is accepted, a line each; `\` at the end of a line goes on in the next. */
export function draftCommand(row: Row): Drafted {
  const [answer, ...also] = row
    .cell('correct')
    .split(/(?<!\\)\n/)
    .map((text) => text.trim())
    .filter((text) => text !== '')
  if (answer === undefined) return { problem: 'it accepts nothing' }
  return { type: 'command', answer, ...(also.length === 0 ? {} : { also }) }
}

function linesOf(row: Row): string[] {
  const key = row.cell('correct')
  const texts = key === '' ? optionsOf(row).map(({ text }) => text) : key.split('\n')
  return [...new Set(texts.map((text) => text.trim()).filter((text) => text !== ''))]
}

function countProblem(texts: readonly string[]): string | null {
  if (texts.length === 0) return 'it accepts nothing'
  return texts.length > MOST_ANSWERS
    ? `it has ${texts.length} answers, and at most ${MOST_ANSWERS} are read`
    : null
}
