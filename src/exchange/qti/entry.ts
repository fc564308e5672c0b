import type { ReportEntry } from '../model.ts'
import type { Declaration } from './declarations.ts'
import type { Rule, Scoring } from './scoring.ts'

export type Note = Omit<ReportEntry, 'item'>
/** The YAML fields of a type, with what they are worth in the source. */
export type Entry = { fields: { type: string } & Record<string, unknown>; worth: number }

type Answer = Record<string, unknown> & { fraction?: number }

const FLOAT_DIGITS = 15

/** A text entry: `numeric` when its base type is a number, `text` otherwise. Null when nothing says what is right. */
export function readEntry(declaration: Declaration, scoring: Scoring, notes: Note[]): Entry | null {
  const rules = scoring.rules.filter((rule) => rule.response === declaration.id)
  const isNumber = declaration.baseType === 'float' || declaration.baseType === 'integer'
  return isNumber || rules.some((rule) => rule.kind !== 'text')
    ? numericEntry(declaration, rules, scoring)
    : textEntry(declaration, rules, scoring, notes)
}

function numericEntry(declaration: Declaration, rules: Rule[], scoring: Scoring): Entry | null {
  const { mapping, correct, id } = declaration
  const [first = ''] = correct
  const ruled = rules.flatMap((rule) => numericAnswer(rule, first))
  const mapped = scoring.mapped.has(id) && mapping !== null ? mapping.entries : []
  const valued = mapped.map(({ key, value }) => ({ value: numberField(key), worth: value }))
  const known =
    ruled.length > 0
      ? ruled
      : valued.length > 0
        ? valued
        : correct.map((value) => ({ value: numberField(value), worth: scoring.matched.get(id) ?? 1 }))
  return withFractions({ type: 'numeric' }, known)
}

function numericAnswer(rule: Rule, correct: string): { worth: number }[] {
  if (rule.kind === 'range')
    return [
      { min: numberField(rule.min), max: numberField(rule.max), worth: rule.worth } as Answer & {
        worth: number
      },
    ]
  if (rule.kind !== 'equal') return []
  const value = rule.value === '' ? correct : rule.value
  if (value === '') return []
  const { tolerance } = rule
  const field =
    tolerance === null ? {} : { tolerance: tolerance.endsWith('%') ? tolerance : numberField(tolerance) }
  return [{ value: numberField(value), ...field, worth: rule.worth } as Answer & { worth: number }]
}

/** A YAML number where that is exact, a string otherwise; exponents are written out where that is short. */
function numberField(text: string): number | string {
  const plain = text.replace(/^\+/, '')
  const value = Number(plain)
  if (/e/i.test(plain) && Number.isFinite(value) && !/e/.test(String(value))) return value
  return String(value) === plain && Number(value.toPrecision(FLOAT_DIGITS)) === value ? value : plain
}

function textEntry(declaration: Declaration, rules: Rule[], scoring: Scoring, notes: Note[]): Entry | null {
  const { mapping, correct, id } = declaration
  const worth = scoring.matched.get(id) ?? 1
  const known = [
    ...rules.flatMap((rule) => (rule.kind === 'text' ? [{ ...rule }] : [])),
    ...(mapping?.entries ?? []).map(({ key, value, isCaseSensitive }) => ({
      text: key,
      worth: value,
      isCaseSensitive,
    })),
  ]
  const texts = known.length > 0 ? known : correct.map((text) => ({ text, worth, isCaseSensitive: true }))
  const isSensitive = texts.some((answer) => answer.isCaseSensitive)
  if (isSensitive && texts.some((answer) => !answer.isCaseSensitive))
    notes.push({
      what: 'changed',
      detail: 'case counts for some of its answers only; here it counts for all',
    })
  return withFractions(
    { type: 'text', ignore: isSensitive ? ['spaces'] : ['case', 'spaces'] },
    texts.map((answer) => ({ text: answer.text.replaceAll('*', '\\*'), worth: answer.worth })),
  )
}

/** What answers earn, as fractions of the best of them. */
function withFractions(fields: Entry['fields'], known: { worth: number }[]): Entry | null {
  const worth = Math.max(0, ...known.map((answer) => answer.worth))
  if (known.length === 0 || worth === 0) return null
  const answers = known.map(({ worth: earned, ...answer }) => {
    const fraction = roundShare(Math.max(0, earned / worth))
    return fraction === 1 ? answer : { ...answer, fraction }
  })
  return { fields: { ...fields, answers }, worth }
}

/** To seven decimals, as fractions are written. */
export function roundShare(share: number): number {
  return Math.round(share * 10_000_000) / 10_000_000
}
