import type { Item } from './item.ts'
import type { Option } from './option-table.ts'

/** An option as it was given; null for one that the grammar lacks, and for a value that is not there. */
export type GivenOption = { option: Option | null; name: string; value: string | null; word: number }

/** Go's spellings of a switch's value. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((word): [string, boolean] => [word, true]),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((word): [string, boolean] => [word, false]),
])

const LAST_WINS = new Set(['flag', 'on', 'value', 'optional', 'set', 'pairs'])

/** Options in their own words' order: lists split, the last of those that do not repeat, defaults left out. */
export function canonicalOptions(given: readonly GivenOption[]): Item[] {
  const last = new Map(given.flatMap((one) => (one.option === null ? [] : [[one.option.id, one]])))
  return given.flatMap((one): Item[] => {
    const { option, name, value, word } = one
    if (option === null) return [{ kind: 'option', name: `? ${name}`, value: '', shown: name, word }]
    if (LAST_WINS.has(option.kind) && last.get(option.id) !== one) return []
    return valuesOf(option, value).map((part) => ({
      kind: 'option',
      name: option.id,
      value: part.value,
      shown: shownAs(option, name, part.shown),
      word,
    }))
  })
}

function shownAs(option: Option, name: string, value: string | null): string {
  if (value === null) return name
  return option.takes === 'required' ? `${name} ${value}` : `${name}=${value}`
}

type Value = { value: string; shown: string | null }

/** What an option's value comes to: none for a switch left as it is by default, several for a list. */
function valuesOf(option: Option, value: string | null): Value[] {
  if (option.takes === 'none') return switchValues(option, value)
  if (value === null) return [{ value: '', shown: null }]
  switch (option.kind) {
    case 'commas':
      return atCommas(value).map((part) => ({ value: part, shown: part }))
    case 'set':
      return [{ value: atCommas(value).sort().join(','), shown: value }]
    case 'fields':
      return [{ value: fieldsOf(value, option.keys), shown: value }]
    case 'pairs':
      return [{ value: pairsOf(value)?.sort().join(' ') ?? value, shown: value }]
    case 'variables':
      return (pairsOf(value) ?? [value]).map((part) => ({ value: part, shown: part }))
    default:
      return [{ value, shown: value }]
  }
}

function switchValues(option: Option, value: string | null): Value[] {
  const isOn = value === null ? true : BOOLEANS.get(value)
  if (isOn === undefined) return [{ value: `=${value}`, shown: value }]
  const isDefault = isOn === (option.kind === 'on')
  if (isDefault) return []
  return [{ value: String(isOn), shown: isOn ? null : 'false' }]
}

/** Splits at commas, but for those behind a backslash. */
function atCommas(value: string): string[] {
  const parts: string[] = []
  let start = 0
  for (let index = 0; index < value.length; index++) {
    if (value[index] === '\\') index++
    else if (value[index] === ',') {
      parts.push(value.slice(start, index))
      start = index + 1
    }
  }
  return [...parts, value.slice(start)]
}

function fieldsOf(value: string, keys: ReadonlyMap<string, string>): string {
  return atCommas(value)
    .map((field) => {
      const equals = field.indexOf('=')
      const key = equals < 0 ? field : field.slice(0, equals)
      // A bare key of a `fields` option is a switch: `readonly` is `readonly=true`.
      return `${keys.get(key) ?? key}${equals < 0 ? '=true' : field.slice(equals)}`
    })
    .sort()
    .join(',')
}

/** The words of a value that are all `key=value`; null when one is not, or when quoting leaves that open. */
function pairsOf(value: string): string[] | null {
  if (/["'{[\\]/.test(value)) return null
  const words = value.split(/\s+/).filter((word) => word !== '')
  return words.length > 0 && words.every((word) => word.indexOf('=') > 0) ? words : null
}
