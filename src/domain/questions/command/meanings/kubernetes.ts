/** A selector as a set of requirements: `a==b` is `a=b`, and spaces around what it joins say nothing. */
export function selectorOf(text: string): string {
  return requirements(text).map(requirementOf).sort().join(',')
}

/** Splits at the commas that stand in no parentheses. */
function requirements(text: string): string[] {
  const parts: string[] = []
  let start = 0
  let isInside = false
  for (let index = 0; index < text.length; index++) {
    if (text[index] === '(') isInside = true
    else if (text[index] === ')') isInside = false
    else if (text[index] === ',' && !isInside) {
      parts.push(text.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, text.slice(start)]
}

function requirementOf(text: string): string {
  const open = text.indexOf('(')
  const close = text.lastIndexOf(')')
  if (open >= 0 && close > open) {
    const values = text.slice(open + 1, close).split(',')
    const head = text.slice(0, open).trim().replace(/\s+/g, ' ')
    return `${head} (${values
      .map((value) => value.trim())
      .sort()
      .join(',')})`
  }
  return text
    .split(/==?/)
    .map((side) => side.trim())
    .join('=')
}

/** Nanoseconds of a unit of Go's durations. */
const UNITS: Readonly<Record<string, number>> = {
  ns: 1,
  us: 1e3,
  µs: 1e3,
  μs: 1e3,
  ms: 1e6,
  s: 1e9,
  m: 60e9,
  h: 3600e9,
}

/** A duration: `120s`, `2m` and `2m0s` are one. */
export function durationOf(text: string): string {
  if (!/^(?:\d{1,9}(?:\.\d{1,9})?(?:ns|us|µs|μs|ms|s|m|h)){1,8}$/.test(text)) return text
  const parts = text.matchAll(/([\d.]+)([a-zµμ]+)/g)
  const total = [...parts].reduce((sum, [, number, unit]) => sum + Number(number) * UNITS[unit!]!, 0)
  return `${Math.round(total)}ns`
}

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec']
const DAYS = ['sun', 'mon', 'tue', 'wed', 'thu', 'fri', 'sat']
/** Minutes, hours, days of the month, months, days of the week. */
const FIELDS: readonly { from: number; to: number; names: readonly string[] }[] = [
  { from: 0, to: 59, names: [] },
  { from: 0, to: 23, names: [] },
  { from: 1, to: 31, names: [] },
  { from: 1, to: 12, names: MONTHS },
  { from: 0, to: 6, names: DAYS },
]
const NAMED: ReadonlyMap<string, string> = new Map([
  ['@yearly', '0 0 1 1 *'],
  ['@annually', '0 0 1 1 *'],
  ['@monthly', '0 0 1 * *'],
  ['@weekly', '0 0 * * 0'],
  ['@daily', '0 0 * * *'],
  ['@midnight', '0 0 * * *'],
  ['@hourly', '0 * * * *'],
])

/** A cron schedule: `MON-FRI`, `1-5` and `1,2,3,4,5` are one; what cannot be read stays as it is. */
export function scheduleOf(text: string): string {
  const fields = (NAMED.get(text.trim().toLowerCase()) ?? text.trim()).split(/\s+/)
  if (fields.length !== FIELDS.length) return text
  const read = fields.map((field, index) => fieldOf(field, FIELDS[index]!))
  return read.includes(null) ? text : read.join(' ')
}

/** `*`, or the numbers that a field takes. */
function fieldOf(text: string, { from, to, names }: (typeof FIELDS)[number]): string | null {
  if (text === '*' || text === '?') return '*'
  const taken = new Set<number>()
  for (const part of text.split(',')) {
    const [, first, last, step] = /^(\*|\w{1,3})(?:-(\w{1,3}))?(?:\/(\d{1,2}))?$/.exec(part) ?? []
    if (first === undefined) return null
    const low = first === '*' ? from : numberOf(first, from, names)
    const open = first === '*' || (step !== undefined && last === undefined)
    const high = last === undefined ? (open ? to : low) : numberOf(last, from, names)
    if (!(low >= from && high <= to && low <= high) || step === '0' || step === '00') return null
    for (let value = low; value <= high; value += Number(step ?? 1)) taken.add(value)
  }
  return [...taken].sort((a, b) => a - b).join(',')
}

function numberOf(word: string, from: number, names: readonly string[]): number {
  const index = names.indexOf(word.toLowerCase())
  return index >= 0 ? index + from : /^\d+$/.test(word) ? Number(word) : Number.NaN
}
