import { formatDecimal, minus, parseDecimal } from '../../domain/exact/decimal.ts'

import { type Note, roundShare } from '../qti/entry.ts'
import { attr, childrenOf, type El, lineOf, textOf } from '../qti/tree.ts'
import { COMPUTED, decimalOf } from '../text/decimals.ts'
import type { Fields } from './choices.ts'
import { type Condition, isCaseSensitive, positiveTests, scoreOf } from './conditions.ts'

const MOST_ANSWERS = 50

/** What a field accepts as texts, each with its share; null when nothing says what is right. */
export function readText(ident: string, conditions: Condition[], notes: Note[]): Fields | null {
  const tests = conditions
    .filter(({ sets }) => sets.length > 0)
    .flatMap(({ test }) => positiveTests(test))
    .filter((test) => attr(test, 'respident') === ident && /^var(equal|substring)$/.test(test.name))
  const isSensitive = tests.some(isCaseSensitive)
  if (isSensitive && !tests.every(isCaseSensitive))
    notes.push({
      what: 'changed',
      detail: 'case counts for some of its answers only; here it counts for all',
    })
  const known = tests.map((test) => {
    const text = textOf(test).trim()
    const star = test.name === 'varsubstring' ? '*' : ''
    return {
      text: `${star}${text.replaceAll('*', '\\*')}${star}`,
      worth: scoreOf(conditions, new Map([[ident, [text]]])),
    }
  })
  return withShares({ type: 'text', ignore: isSensitive ? ['spaces'] : ['case', 'spaces'] }, known)
}

/** All of these texts, each for everything. */
export function textsOf(texts: string[]): Fields | null {
  const known = texts.map((text) => ({ text: text.replaceAll('*', '\\*'), worth: 1 }))
  return withShares({ type: 'text' }, known)
}

type Expected = Partial<Record<'value' | 'tolerance' | 'min' | 'max', number | string>>

/** What a field accepts as numbers: a value, with its margin, or bounds. */
export function readNumber(ident: string, conditions: Condition[], notes: Note[]): Fields | null {
  const known = conditions
    .filter(({ sets }) => sets.length > 0)
    .flatMap(({ test }) => merged(alternativesOf(test, ident, notes)))
    .map((answer) => ({ ...answer, worth: worthOf(answer, ident, conditions) }))
    .map((answer) => (Number.isFinite(answer.worth) ? answer : { ...answer, worth: 0 }))
  return withShares({ type: 'numeric' }, known)
}

function alternativesOf(test: El, ident: string, notes: Note[]): Expected[] {
  if (test.name === 'not') return []
  if (test.name === 'varequal') {
    const value = attr(test, 'respident') === ident ? decimalOf(lineOf(test)) : null
    return value === null ? [] : [{ value }]
  }
  const children = childrenOf(test)
  const bounds = children.filter((one) => /^var[gl]te?$/.test(one.name) && attr(one, 'respident') === ident)
  const others = children.filter((one) => !bounds.includes(one))
  return [...rangeOf(bounds, notes), ...others.flatMap((one) => alternativesOf(one, ident, notes))]
}

function rangeOf(bounds: El[], notes: Note[]): Expected[] {
  const named = (name: string) => bounds.find((one) => one.name.startsWith(name))
  const [low, high] = [named('varg'), named('varl')]
  if (low === undefined || high === undefined) return []
  const [min, max] = [low, high].map((bound) => decimalOf(lineOf(bound), COMPUTED))
  if (min == null || max == null) return []
  if (low.name === 'vargt' || high.name === 'varlt')
    notes.push({ what: 'changed', detail: 'a bound is outside its range there, and inside here' })
  return String(min) === String(max) ? [{ value: min }] : [{ min, max }]
}

/** A value in the middle of a range is one answer with its margin; in it, it adds nothing. */
function merged(answers: Expected[]): Expected[] {
  const ranges = answers.filter(({ min }) => min !== undefined)
  const values = answers.filter(({ value }) => value !== undefined)
  const centred = ranges.map((range) => {
    const value = values.find((one) => marginOf(one, range) !== null)
    return value === undefined ? range : { value: value.value!, tolerance: marginOf(value, range)! }
  })
  const isInside = ({ value }: Expected) =>
    ranges.some(({ min, max }) => Number(min) <= Number(value) && Number(value) <= Number(max))
  const alone = values.filter((value) => !isInside(value))
  return [...new Map([...centred, ...alone].map((answer) => [JSON.stringify(answer), answer])).values()]
}

function marginOf({ value }: Expected, { min, max }: Expected): number | string | null {
  const [low, middle, high] = [min, value, max].map((number) => parseDecimal(String(number)))
  const [below, above] = [minus(middle!, low!), minus(high!, middle!)].map(formatDecimal)
  return below === above && !below!.startsWith('-') ? decimalOf(below!, COMPUTED) : null
}

/** What an answer earns: at its bounds, too, as one of more worth may stand in its middle. */
function worthOf(answer: Expected, ident: string, conditions: Condition[]): number {
  const { value, tolerance, min, max } = answer
  const bounds =
    value === undefined
      ? [min, max]
      : tolerance === undefined
        ? [value]
        : [value, Number(value) + Number(tolerance)]
  const middle = (Number(min) + Number(max)) / 2
  const points = value === undefined ? [...bounds, middle] : bounds
  const scores = points.map((point) => scoreOf(conditions, new Map([[ident, [String(point)]]])))
  return Math.min(...scores.filter((score) => score > 0), Number.POSITIVE_INFINITY)
}

/** What answers earn, as fractions of the best of them; null when none earns anything. */
function withShares(fields: Fields, known: ({ worth: number } & Record<string, unknown>)[]): Fields | null {
  const most = Math.max(0, ...known.map(({ worth }) => worth))
  if (most === 0 || known.length > MOST_ANSWERS) return null
  const answers = known.map(({ worth, ...answer }) => {
    const fraction = roundShare(Math.max(0, worth / most))
    return fraction === 1 ? answer : { ...answer, fraction }
  })
  return { ...fields, answers }
}
