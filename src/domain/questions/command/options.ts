import type { OptionSpec } from './grammar.ts'
import type { Item } from './item.ts'
import { publishedOf } from './meanings/containers.ts'
import { pathOf } from './meanings/paths.ts'
import { namedValues } from './meanings/structured.ts'
import type { Option } from './option-table.ts'
import { type Kinds, meantAmong } from './resources.ts'

/** An option as it was given; null for one that the grammar lacks, and for a value that is not there. */
export type GivenOption = { option: Option | null; name: string; value: string | null; word: number }

/** Go's spellings of a switch's value. */
const BOOLEANS: ReadonlyMap<string, boolean> = new Map([
  ...['1', 't', 'T', 'true', 'TRUE', 'True'].map((word): [string, boolean] => [word, true]),
  ...['0', 'f', 'F', 'false', 'FALSE', 'False'].map((word): [string, boolean] => [word, false]),
])

const LAST_WINS = new Set(['flag', 'on', 'value', 'optional', 'set', 'pairs'])

/** Options in their own words' order: lists split, the last of those that do not repeat, defaults left out. */
export function canonicalOptions(given: readonly GivenOption[], kinds: Kinds): Item[] {
  const last = new Map(given.flatMap((one) => (one.option === null ? [] : [[one.option.id, one]])))
  const counts = Map.groupBy(given, ({ option }) => option?.id)
  return given.flatMap((one): Item[] => {
    const { option, name, value, word } = one
    if (option === null)
      return [{ kind: 'option', name: `? ${name}`, value: '', shown: name, word, weight: 1 }]
    const isOnly = LAST_WINS.has(option.kind) || counts.get(option.id)!.length === 1
    if (LAST_WINS.has(option.kind) && last.get(option.id) !== one) return []
    const values = new ValueReader(option, kinds).read(value)
    const { mayMiss } = option.spec
    const goesUnsaid = isOnly && values.length === 1 && isDefault(option.spec, values[0]!.value, kinds)
    if (goesUnsaid && !mayMiss) return []
    return values.map((part) => ({
      kind: 'option',
      name: option.id,
      value: part.value,
      shown: shownAs(option, name, part.shown),
      word,
      weight: option.weight,
      ...(mayMiss && { mayMiss }),
      ...(goesUnsaid && { mayStand: true as const }),
    }))
  })
}

function isDefault(spec: OptionSpec, value: string, kinds: Kinds): boolean {
  const defaults = spec.default === undefined ? [] : [spec.default].flat()
  return defaults.some((one) => meantAmong(kinds, one, spec.of) === value)
}

function shownAs(option: Option, name: string, value: string | null): string {
  if (value === null) return name
  return option.takes === 'required' ? `${name} ${value}` : `${name}=${value}`
}

type Value = { value: string; shown: string | null }

/** What the value of one option comes to: none for a switch left as it is by default, several for a list. */
class ValueReader {
  readonly #option: Option
  readonly #kinds: Kinds

  constructor(option: Option, kinds: Kinds) {
    this.#option = option
    this.#kinds = kinds
  }

  read(value: string | null): Value[] {
    const { kind, takes } = this.#option
    if (takes === 'none') return switchValues(this.#option, value)
    if (value === null) return [{ value: '', shown: null }]
    switch (kind) {
      case 'commas':
        return atCommas(value).map((part) => ({ value: this.#form(part), shown: part }))
      case 'set':
        return [{ value: this.#set(value), shown: value }]
      case 'fields':
        return [{ value: this.#fields(value), shown: value }]
      case 'pairs':
        return [{ value: pairsOf(value), shown: value }]
      case 'variables':
        return variablesOf(value)
      default:
        return [{ value: this.#form(value), shown: value }]
    }
  }

  #form(value: string): string {
    return meantAmong(this.#kinds, value, this.#option.spec.of)
  }

  #set(value: string): string {
    return this.#option.spec.of === undefined ? atCommas(value).sort().join(',') : this.#form(value)
  }

  /** `key=value` in any order, without what goes without saying; a bare key is a switch: `readonly` is `readonly=true`. */
  #fields(given: string): string {
    const { of, bare, keyDefaults = {} } = this.#option.spec
    const value = of === 'port' ? (publishedOf(given) ?? given) : given
    if (bare !== undefined && !/[,=]/.test(value)) return `${bare}=${value}`
    const isSaid = (field: string) => {
      const equals = field.indexOf('=')
      const key = field.slice(0, equals)
      return !(Object.hasOwn(keyDefaults, key) && keyDefaults[key] === field.slice(equals + 1))
    }
    return atCommas(value)
      .map((field) => this.#field(field))
      .filter(isSaid)
      .sort()
      .join(',')
  }

  #field(field: string): string {
    const { keys = {}, keysOf = {}, keyDefaults = {} } = this.#option.spec
    const equals = field.indexOf('=')
    const spelled = equals < 0 ? field : field.slice(0, equals)
    const key = Object.hasOwn(keys, spelled) ? keys[spelled]! : spelled
    const value = equals < 0 ? 'true' : field.slice(equals + 1)
    const isSwitch = Object.hasOwn(keyDefaults, key) && BOOLEANS.has(keyDefaults[key]!)
    if (isSwitch) return `${key}=${BOOLEANS.get(value) ?? value}`
    return `${key}=${meantAmong(this.#kinds, value, Object.hasOwn(keysOf, key) ? keysOf[key] : undefined)}`
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

/** Arguments of a module are texts, however they are written. */
function pairsOf(value: string): string {
  const named = namedValues(value)
  if (named === null) return value
  return named
    .map((one) => `${one.key}=${one.value}`)
    .sort()
    .join('\u0000')
}

/** Extra variables have types: `a=true` is a text, `{"a": true}` is none. `@path` is a file of them. */
function variablesOf(value: string): Value[] {
  if (value.startsWith('@')) return [{ value: `@${pathOf(value.slice(1))}`, shown: value }]
  const named = namedValues(value)
  if (named === null) return [{ value, shown: value }]
  return named.map(({ key, value, isText }) => ({
    value: `${key}${isText ? '=' : ':='}${value}`,
    shown: `${key}=${value}`,
  }))
}
