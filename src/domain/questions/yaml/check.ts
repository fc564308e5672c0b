import { booleanOf, type Dialect } from './dialect.ts'
import type { Kind, Schema } from './schema.ts'
import { canonicalText, fromJson, type Json, type Value } from './value.ts'

/**
 * The word of a schema that a value breaks. `path` leads to the value from where the schema stands, `rule` to the part
 * of the schema that has the word; `same-item`: what a list has to hold is spread over several of its items.
 */
export type Breach = {
  word: keyof Schema | 'same-item'
  path: string[]
  rule: string[]
  value: Value
  key?: string
}

/** Tells the first breach in a value, or null: linear in the value for a given schema. */
export type Check = (value: Value) => Breach | null

/** How values are compared. `ordered`: whether the order of lists counts in `const` and `enum`. */
export type Reading = { ordered: boolean; dialect: Dialect | undefined }

/** A schema made ready for many values. */
export function compileSchema(schema: Schema, reading: Reading): Check {
  const checks = [
    typeCheck(schema, reading),
    ...equalityChecks(schema, reading),
    ...sizeChecks(schema),
    ...mapChecks(schema, reading),
    ...listChecks(schema, reading),
  ]
  return (value) => {
    for (const check of checks) {
      const breach = check(value)
      if (breach !== null) return breach
    }
    return null
  }
}

const IMPLIED: Partial<Record<keyof Schema, Kind>> = {
  required: 'object',
  properties: 'object',
  items: 'array',
  contains: 'array',
  minItems: 'array',
  maxItems: 'array',
  minimum: 'number',
  maximum: 'number',
  minLength: 'string',
  maxLength: 'string',
}

/** The kinds that a schema lets through; [] when any will do. */
export function kindsOf(schema: Schema): Kind[] {
  if (schema.type !== undefined) return [schema.type].flat()
  const words = Object.keys(schema) as (keyof Schema)[]
  return [...new Set(words.flatMap((word) => (schema[word] === undefined ? [] : (IMPLIED[word] ?? []))))]
}

function isOfKind(value: Value, kind: Kind, { dialect }: Reading): boolean {
  switch (kind) {
    case 'boolean':
      return booleanOf(value, dialect) !== null
    case 'array':
      return Array.isArray(value)
    case 'object':
      return value instanceof Map
    case 'null':
      return value === null
    case 'integer':
      return Number.isInteger(value)
    default:
      return typeof value === kind
  }
}

/** Breaks `word` where `isFine` says no. */
function rule(word: keyof Schema, isFine: (value: Value) => boolean): Check {
  return (value) => (isFine(value) ? null : { word, path: [], rule: [], value })
}

/** What a check of a part of the schema finds, as a breach of the whole. */
function below(breach: Breach | null, step: string, ...words: string[]): Breach | null {
  return breach && { ...breach, path: [step, ...breach.path], rule: [...words, ...breach.rule] }
}

function typeCheck(schema: Schema, reading: Reading): Check {
  const kinds = kindsOf(schema)
  return rule('type', (value) => kinds.length === 0 || kinds.some((kind) => isOfKind(value, kind, reading)))
}

function equalityChecks(schema: Schema, { ordered, dialect }: Reading): Check[] {
  const among = (word: 'const' | 'enum', accepted: Json[]) => {
    const texts = new Set(accepted.map((json) => canonicalText(fromJson(json), ordered)))
    return rule(word, (value) => {
      const boolean = booleanOf(value, dialect)
      return texts.has(canonicalText(value, ordered)) || (boolean !== null && texts.has(String(boolean)))
    })
  }
  return [
    ...(schema.const === undefined ? [] : [among('const', [schema.const])]),
    ...(schema.enum === undefined ? [] : [among('enum', schema.enum)]),
  ]
}

function sizeChecks(schema: Schema): Check[] {
  const number = (value: Value) => (typeof value === 'number' ? value : null)
  const items = (value: Value) => (Array.isArray(value) ? value.length : null)
  const length = (value: Value) => (typeof value === 'string' ? [...value].length : null)
  const bounds = [
    ['minimum', number, 1],
    ['maximum', number, -1],
    ['minItems', items, 1],
    ['maxItems', items, -1],
    ['minLength', length, 1],
    ['maxLength', length, -1],
  ] as const
  return bounds.flatMap(([word, measure, sign]) => {
    const bound = schema[word]
    if (bound === undefined) return []
    return rule(word, (value) => {
      const size = measure(value)
      return size === null || (size - bound) * sign >= 0
    })
  })
}

function mapChecks(schema: Schema, reading: Reading): Check[] {
  const required = (schema.required ?? []).map((key) => key.normalize('NFC'))
  const properties = Object.entries(schema.properties ?? {}).map(
    ([key, held]) => [key, compileSchema(held, reading)] as const,
  )
  return [
    (value) => {
      const key = value instanceof Map ? required.find((name) => !value.has(name)) : undefined
      return key === undefined ? null : { word: 'required', path: [], rule: [], value, key }
    },
    (value) => {
      if (!(value instanceof Map)) return null
      for (const [key, check] of properties) {
        const name = key.normalize('NFC')
        const held = value.get(name)
        const breach = held === undefined ? null : check(held)
        if (breach !== null) return below(breach, name, 'properties', key)
      }
      return null
    },
  ]
}

function listChecks(schema: Schema, reading: Reading): Check[] {
  const every = schema.items && compileSchema(schema.items, reading)
  const some = schema.contains && compileSchema(schema.contains, reading)
  return [
    (value) => {
      if (!Array.isArray(value) || every === undefined) return null
      for (const [index, element] of value.entries()) {
        const breach = every(element)
        if (breach !== null) return below(breach, `${index}`, 'items')
      }
      return null
    },
    rule('contains', (value) => {
      if (!Array.isArray(value) || some === undefined) return true
      return value.some((element) => some(element) === null)
    }),
  ]
}
