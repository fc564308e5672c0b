import type { Both, Breaking } from './compare.ts'
import { resolve, type Schema } from './document.ts'

/** Who writes the value: a request is written by the client, a response read by it. */
export type Direction = 'request' | 'response'

type Pair = [before: Schema, now: Schema]

interface Walk {
  both: Both
  direction: Direction
  /** Pairs of references under way: a recursive schema is compared once. */
  seen: Set<string>
}

/** What of the newer schema a client of the older one cannot live with. `at` leads to the value. */
export function breakingSchema(both: Both, direction: Direction, pair: Pair, at: string): Breaking[] {
  return compare({ both, direction, seen: new Set() }, pair, at)
}

function compare(walk: Walk, [before, now]: Pair, at: string): Breaking[] {
  if (before.$ref && now.$ref) {
    const key = `${before.$ref} ${now.$ref}`
    if (walk.seen.has(key)) return []
    walk.seen.add(key)
  }
  const old = resolve(walk.both.released, before)
  const fresh = resolve(walk.both.current, now)
  return [
    ...values(walk, [old, fresh], at),
    ...limits(walk, [old, fresh], at),
    ...objects(walk, [old, fresh], at),
    ...items(walk, [old, fresh], at),
    ...variants(walk, [before, now], at),
  ]
}

/** The side that must be able to take every value of the other: the newer in requests, the older in responses. */
function taker<T>({ direction }: Walk, [before, now]: [T, T]): { giver: T; taker: T } {
  return direction === 'request' ? { giver: before, taker: now } : { giver: now, taker: before }
}

function values(walk: Walk, pair: Pair, at: string): Breaking[] {
  const { giver, taker: other } = taker(walk, [typesOf(pair[0]), typesOf(pair[1])])
  const types = giver.filter(
    (type) => !other.includes(type) && !(type === 'integer' && other.includes('number')),
  )
  const hasTypes = giver.length > 0 && other.length > 0
  const shown = (list: string[]) => list.join(' | ') || 'any'
  const changed = `the type ${shown(typesOf(pair[0]))} became ${shown(typesOf(pair[1]))}`
  const opened = giver.length === 0 && other.length > 0
  return [
    ...((hasTypes && types.length > 0) || opened ? [{ at, what: changed }] : []),
    ...enums(walk, pair, at),
  ]
}

function typesOf({ type }: Schema): string[] {
  return type === undefined ? [] : [type].flat()
}

function enums(walk: Walk, pair: Pair, at: string): Breaking[] {
  const { giver, taker: other } = taker(walk, [enumOf(pair[0]), enumOf(pair[1])])
  if (!other) return []
  const word = walk.direction === 'request' ? 'is no longer taken' : 'is new'
  if (!giver)
    return [
      {
        at,
        what: `only ${other.join(', ')} ${walk.direction === 'request' ? 'are now taken' : 'were possible'}`,
      },
    ]
  const refused = giver.filter((value) => !other.includes(value))
  return refused.map((value) => ({ at, what: `the value ${value} ${word}` }))
}

function enumOf(schema: Schema): string[] | null {
  const list = schema.const === undefined ? schema.enum : [schema.const]
  return list?.map((value) => JSON.stringify(value)) ?? null
}

const UPPER = ['maximum', 'exclusiveMaximum', 'maxLength', 'maxItems', 'maxProperties']
const LOWER = ['minimum', 'exclusiveMinimum', 'minLength', 'minItems', 'minProperties']
const FORMS = ['format', 'pattern', 'multipleOf', 'uniqueItems']

/** Limits may grow; a response's may move, since clients do not check them, but not its format. */
function limits({ direction }: Walk, [before, now]: Pair, at: string): Breaking[] {
  const isTighter = (keyword: string) => {
    const [old, fresh] = [before[keyword], now[keyword]]
    if (fresh === undefined || fresh === old || fresh === false) return false
    if (UPPER.includes(keyword)) return old === undefined || (old as number) > (fresh as number)
    if (LOWER.includes(keyword)) return old === undefined || (old as number) < (fresh as number)
    return true
  }
  const isOther = (keyword: string) => before[keyword] !== undefined && before[keyword] !== now[keyword]
  const broken =
    direction === 'request' ? [...UPPER, ...LOWER, ...FORMS].filter(isTighter) : ['format'].filter(isOther)
  return broken.map((keyword) => ({
    at,
    what: `${keyword} ${before[keyword] ?? 'none'} became ${now[keyword] ?? 'none'}`,
  }))
}

function objects(walk: Walk, [before, now]: Pair, at: string): Breaking[] {
  const [old, fresh] = [before.properties ?? {}, now.properties ?? {}]
  const isRequest = walk.direction === 'request'
  const gone = Object.keys(old).filter((name) => !(name in fresh))
  const required = (now.required ?? []).filter((name) => !before.required?.includes(name))
  const optional = (before.required ?? []).filter((name) => name in fresh && !now.required?.includes(name))
  return [
    ...gone.map((name) => ({ at: `${at} /${name}`, what: 'the field is gone' })),
    ...(isRequest
      ? required.map((name) => ({ at: `${at} /${name}`, what: 'the field is now required' }))
      : []),
    ...(isRequest
      ? []
      : optional.map((name) => ({ at: `${at} /${name}`, what: 'the field may now be absent' }))),
    ...Object.keys(old).flatMap((name) =>
      name in fresh ? compare(walk, [old[name]!, fresh[name]!], `${at} /${name}`) : [],
    ),
    ...closing(walk, [before, now], at),
  ]
}

/** Objects that took any field and no longer do; maps are compared by their values. */
function closing(walk: Walk, [before, now]: Pair, at: string): Breaking[] {
  const [old, fresh] = [before.additionalProperties, now.additionalProperties]
  if (typeof old === 'object' && typeof fresh === 'object') return compare(walk, [old, fresh], `${at} /*`)
  const isClosed =
    walk.direction === 'request' && old !== false && fresh === false && before.type === 'object'
  return isClosed ? [{ at, what: 'other fields are no longer taken' }] : []
}

function items(walk: Walk, [before, now]: Pair, at: string): Breaking[] {
  return before.items && now.items ? compare(walk, [before.items, now.items], `${at} /-`) : []
}

/** Alternatives, matched by their discriminating constant, their reference, or their type. */
function variants(walk: Walk, [before, now]: Pair, at: string): Breaking[] {
  const [old, fresh] = [alternatives(walk.both.released, before), alternatives(walk.both.current, now)]
  if (old.size < 2 && fresh.size < 2) return []
  const { giver, taker: other } = taker(walk, [old, fresh])
  const word = walk.direction === 'request' ? 'is gone' : 'is new'
  return [
    ...[...giver.keys()]
      .filter((key) => !other.has(key))
      .map((key) => ({ at, what: `the variant ${key} ${word}` })),
    ...[...old].flatMap(([key, schema]) => {
      const counterpart = fresh.get(key)
      return counterpart ? compare(walk, [schema, counterpart], `${at} <${key}>`) : []
    }),
  ]
}

/** The alternatives of a schema by name; a schema without any is its own only one. */
function alternatives(contract: Both['current'], schema: Schema): Map<string, Schema> {
  const { oneOf, anyOf } = resolve(contract, schema)
  const list = oneOf ?? anyOf ?? [schema]
  return new Map(list.map((one, index) => [variantName(resolve(contract, one), one.$ref, index), one]))
}

function variantName(schema: Schema, reference: string | undefined, index: number): string {
  const constants = Object.entries(schema.properties ?? {}).flatMap(([name, { const: value }]) =>
    value === undefined ? [] : [`${name}=${JSON.stringify(value)}`],
  )
  return constants[0] ?? reference?.split('/').at(-1) ?? (typesOf(schema).join('|') || String(index))
}
