import fc, { type Arbitrary } from 'fast-check'
import {
  type Contract,
  type Located,
  type Parameter,
  resolve,
  type Schema,
} from '../../../src/http/contract/document.ts'

const DEPTH = 4

/** Texts that have broken servers before. */
const hostileText = fc.constantFrom(
  '',
  ' ',
  '\0',
  'a\0b',
  '\ud800',
  'x\udfff',
  '__proto__',
  'constructor',
  "'; DROP TABLE users; --",
  '$1',
  '%s%n',
  '../../etc/passwd',
  '\u202e\u0000\uffff',
  'é'.repeat(5_000),
  '9'.repeat(400),
  '-1',
  '1e309',
  'NaN',
  'null',
  '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a1',
  '2026-13-45T99:99:99Z',
)

const hostileValue: Arbitrary<unknown> = fc.oneof(
  hostileText,
  fc.constantFrom(null, true, -1, 0, 1.5, 2 ** 31, 2 ** 53, 1e300, -0, [], {}, [[]], [null]),
  fc.jsonValue({ maxDepth: 3 }),
  fc.dictionary(
    fc.constantFrom('__proto__', 'constructor', 'toString', 'type', ''),
    fc.jsonValue({ maxDepth: 1 }),
  ),
)

/** Values of a schema, now and then spoilt at any depth. */
function valuesOf(contract: Contract, given: Schema, depth = DEPTH): Arbitrary<unknown> {
  return fc.oneof(
    { weight: 20, arbitrary: honest(contract, given, depth) },
    { weight: 1, arbitrary: hostileValue },
  )
}

function honest(contract: Contract, given: Schema, depth: number): Arbitrary<unknown> {
  const schema = resolve(contract, given)
  const variants = schema.oneOf ?? schema.anyOf
  if (variants) return fc.oneof(...variants.map((one) => valuesOf(contract, one, depth)))
  if (schema.const !== undefined) return fc.constant(schema.const)
  if (schema.enum) return fc.constantFrom(...schema.enum)
  const types = [schema.type ?? 'null'].flat()
  return fc.oneof(...types.map((type) => ofType(contract, schema, type, depth)))
}

function ofType(contract: Contract, schema: Schema, type: string, depth: number): Arbitrary<unknown> {
  switch (type) {
    case 'string':
      return textOf(schema)
    case 'integer':
    case 'number':
      return numberOf(schema, type)
    case 'boolean':
      return fc.boolean()
    case 'array':
      return depth === 0
        ? fc.constant([])
        : fc.array(valuesOf(contract, schema.items ?? {}, depth - 1), { maxLength: 4 })
    case 'object':
      return depth === 0 ? fc.constant({}) : objectOf(contract, schema, depth)
    default:
      return fc.constant(null)
  }
}

function textOf({ format, pattern, maxLength, examples }: Schema): Arbitrary<string> {
  const known = (examples as string[] | undefined) ?? []
  const made =
    format === 'uuid'
      ? fc.uuid()
      : pattern && !format
        ? fc.stringMatching(new RegExp(pattern as string))
        : textOfLength(Math.min((maxLength as number) ?? 40, 40))
  return known.length > 0 ? fc.oneof(made, fc.constantFrom(...known)) : made
}

const textsOfLength = new Map<number, Arbitrary<string>>()

/** One arbitrary a length: to make one, fast-check cuts every dangerous string it knows into its letters. */
function textOfLength(maxLength: number): Arbitrary<string> {
  const known = textsOfLength.get(maxLength) ?? fc.string({ unit: 'binary', maxLength })
  textsOfLength.set(maxLength, known)
  return known
}

function numberOf({ minimum, maximum }: Schema, type: string): Arbitrary<number> {
  const min = (minimum as number | undefined) ?? -1000
  const max = Math.min((maximum as number | undefined) ?? 1000, 2 ** 31)
  const inside = type === 'integer' ? fc.integer({ min, max }) : fc.double({ min, max, noNaN: true })
  return fc.oneof(
    { weight: 4, arbitrary: inside },
    { weight: 1, arbitrary: fc.constantFrom(min - 1, max + 1) },
  )
}

function objectOf(contract: Contract, schema: Schema, depth: number): Arbitrary<unknown> {
  const fields = Object.entries(schema.properties ?? {}).map(([name, one]) => [
    name,
    valuesOf(contract, one, depth - 1),
  ])
  const made = fc.record(Object.fromEntries(fields), { requiredKeys: (schema.required ?? []) as never[] })
  const extra = fc.oneof(
    { weight: 9, arbitrary: fc.constant({}) },
    { weight: 1, arbitrary: fc.constant({ extra: 1 }) },
  )
  return fc.tuple(made, extra).map(([one, more]) => ({ ...(one as object), ...more }))
}

/** Bodies that no schema could have made. */
const rawBodies: Arbitrary<string | Buffer> = fc.oneof(
  fc.constantFrom(
    '',
    '{',
    'null',
    '""',
    '{"__proto__":{"admin":true}}',
    '{"constructor":{"prototype":{"admin":true}}}',
    '{"name":"\\u0000"}',
    '{"response":{"type":"single","choice":"\\ud800"}}',
    '{"\\u0000":1}',
    `${'['.repeat(20_000)}${']'.repeat(20_000)}`,
    `${'{"a":'.repeat(5_000)}1${'}'.repeat(5_000)}`,
    `{"name":"${'x'.repeat(300_000)}"}`,
    '{"a":1,"a":2}',
    '{"minutes":1e999}',
  ),
  fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)),
)

/** Forms that no schema could have made. */
const rawForms: Arbitrary<string | Buffer> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.constantFrom(
      '',
      '&=&',
      '%',
      'a=%E0%A4%A',
      'a=%ED%A0%80',
      'a=%00',
      'a=1&a=1',
      'grant_type=client_credentials&grant_type=client_credentials',
      '__proto__=1&constructor=1',
      'client_id=%00&client_secret=%00',
      'a=1&'.repeat(5_000),
      `a=${'x'.repeat(300_000)}`,
      '{"grant_type":"client_credentials"}',
    ),
  },
  { weight: 1, arbitrary: fc.uint8Array({ maxLength: 50 }).map((bytes) => Buffer.from(bytes)) },
)

const FORM = 'application/x-www-form-urlencoded'

/** A request as it goes on the wire. */
export interface Shot {
  method: string
  url: string
  headers: Record<string, string>
  body?: string | Buffer
}

/** Requests to an operation, from honest to hostile. `known` has what exists, by parameter or by field of a form. */
export function shotsAt(
  contract: Contract,
  { path, method, operation }: Located,
  known: Record<string, string>,
): Arbitrary<Shot> {
  const of = (place: Parameter['in']) => (operation.parameters ?? []).filter((one) => one.in === place)
  const { made, raw, type: usual } = bodiesOf(contract, operation, known)
  return fc
    .record({
      path: fc.record(fieldsOf(of('path'), (one) => pathText(contract, one, known))),
      query: fc.record(
        fieldsOf(of('query'), (one) => texts(contract, one)),
        { requiredKeys: [] },
      ),
      given: fc.record(
        fieldsOf(of('header'), (one) => texts(contract, one).map(headerText)),
        {
          requiredKeys: [],
        },
      ),
      body: fc.oneof(
        { weight: 12, arbitrary: made },
        { weight: 1, arbitrary: fc.constant(undefined) },
        ...(raw ? [{ weight: usual === FORM ? 6 : 2, arbitrary: raw }] : []),
      ),
      type: fc.oneof(
        { weight: 15, arbitrary: fc.constant(usual) },
        {
          weight: 1,
          arbitrary: fc.constantFrom(
            'text/plain',
            'application/octet-stream',
            `${usual}; charset=latin1`,
            'multipart/form-data',
            ';',
          ),
        },
      ),
    })
    .map(({ path: parts, query, given, body, type }) => {
      const address = path.replaceAll(/\{(\w+)\}/g, (_all, name: string) => parts[name] as string)
      const search = Object.entries(query).map(([name, text]) => `${name}=${escaped(text as string)}`)
      const headers = {
        ...(given as Record<string, string>),
        ...(body !== undefined && { 'content-type': type }),
      }
      const url = search.length > 0 ? `${address}?${search.join('&')}` : address
      return { method: method.toUpperCase(), url, headers, ...(body !== undefined && { body }) }
    })
}

/** What an operation is sent: `made` by its schema, `raw` by none; and the type that such a body is of. */
function bodiesOf(
  contract: Contract,
  { requestBody }: Located['operation'],
  known: Record<string, string>,
): {
  made: Arbitrary<string | undefined>
  raw: Arbitrary<string | Buffer> | null
  type: string
} {
  const type = requestBody?.content[FORM] ? FORM : 'application/json'
  const schema = requestBody?.content[type]?.schema
  if (!schema) return { made: fc.constant(undefined), raw: null, type }
  const values = valuesOf(contract, schema)
  if (type !== FORM) return { made: values.map((value) => JSON.stringify(value)), raw: rawBodies, type }
  const names = Object.keys(resolve(contract, schema).properties ?? {}).filter((name) => name in known)
  const exists = fc.record(Object.fromEntries(names.map((name) => [name, fc.constant(known[name])])), {
    requiredKeys: [],
  })
  const made = fc
    .tuple(values, exists, fc.boolean())
    .map(([value, there, isAlone]) => formOf(isAlone ? there : { ...(value as object), ...there }))
  return { made, raw: rawForms, type }
}

function formOf(fields: object): string {
  return Object.entries(fields)
    .map(([name, value]) => `${escaped(name)}=${escaped(asText(value))}`)
    .join('&')
}

function fieldsOf(list: Parameter[], make: (one: Parameter) => Arbitrary<string>) {
  return Object.fromEntries(list.map((one) => [one.name, make(one)]))
}

function texts(contract: Contract, { schema }: Parameter): Arbitrary<string> {
  return valuesOf(contract, schema).map(asText)
}

function asText(value: unknown): string {
  return typeof value === 'string' ? value : JSON.stringify(value)
}

function pathText(
  contract: Contract,
  parameter: Parameter,
  known: Record<string, string>,
): Arbitrary<string> {
  const broken = fc.constantFrom('%', '%E0%A4%A', '%ED%A0%80', '%00', '%2F', '..%2f', 'a'.repeat(300))
  return fc.oneof(
    { weight: 4, arbitrary: fc.constant(known[parameter.name] ?? 'x') },
    { weight: 4, arbitrary: texts(contract, parameter).map((text) => escaped(text) || 'x') },
    { weight: 1, arbitrary: broken },
  )
}

function escaped(text: string): string {
  return encodeURIComponent(text.toWellFormed())
}

/** Node refuses to send other characters in a header. */
function headerText(text: string): string {
  return text.replaceAll(/[^\x20-\x7e]/g, '?').slice(0, 500)
}
