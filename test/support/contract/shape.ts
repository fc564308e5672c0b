import {
  type Contract,
  type Located,
  type MediaType,
  operationsOf,
  type ResponseObject,
  resolve,
  type Schema,
} from '../../../src/http/contract/document.ts'
import { BY_OAUTH, BY_PAGE } from './refusals.ts'

const PROBLEM = 'application/problem+json'

/** One rule of the document's shape: what breaks it, one sentence each. */
export type ShapeRule = (contract: Contract) => string[]

/** Where a schema stands. A component is named by its key; what is nested, a generator would have to name. */
interface Placed {
  at: string
  schema: Schema
  isComponent: boolean
}

/** Every rule by its name; the test of the shape runs each over the document, and over documents that break it. */
export const SHAPE_RULES: Record<string, ShapeRule> = {
  'what a generator would have to name is a component': (contract) =>
    placed(contract)
      .filter(({ schema, isComponent }) => !isComponent && wantsName(schema))
      .map(({ at }) => `${at} wants a name`),
  'a nullable is [T, "null"], or a reference beside null': (contract) =>
    placed(contract).flatMap(({ at, schema, isComponent }) => {
      if (!takesNull(schema)) return []
      if (isComponent) return [`${at}: null stands where a value is used, not in a component`]
      return isNullablePlain(schema) || isNullableReference(schema) ? [] : [`${at}: null in another form`]
    }),
  'alternatives are oneOf alone, and objects among them are told apart': (contract) =>
    placed(contract).flatMap(({ at, schema, isComponent }) => {
      if (schema.anyOf || schema.allOf || (schema.oneOf && schema.type)) return [`${at}: not oneOf alone`]
      return isComponent && schema.oneOf && !isToldApart(contract, schema) ? [`${at}: by nothing`] : []
    }),
  'milliseconds have 64 bits': (contract) =>
    placed(contract)
      .filter(({ at, schema }) => at.endsWith('Ms') && schema['format'] !== 'int64')
      .map(({ at }) => `${at} has 32`),
  'numbers are doubles, but for alternatives': (contract) =>
    placed(contract).flatMap(({ at, schema }) => {
      if (![schema.type].flat().includes('number')) return []
      const isAlternative = at.endsWith('|')
      return (schema['format'] === 'double') === isAlternative ? [`${at}: ${schema['format']}`] : []
    }),
  'the title is a name for a package': ({ info: { title } }) =>
    /^[A-Za-z]+$/.test(title) ? [] : [`"${title}" gives a package a name that cannot be typed`],
  'a list is a page': (contract) =>
    operationsOf(contract).flatMap((one) =>
      successes(contract, one)
        .flatMap(({ schema }) => wrongPage(contract, one, schema))
        .map((what) => `${one.operation.operationId}: ${what}`),
    ),
  'a problem is a component': (contract) =>
    operationsOf(contract).flatMap(({ operation }) =>
      Object.entries(operation.responses).flatMap(([status, given]) => {
        const { content = {} } = resolve(contract, given)
        if (status < '400' || isSharedRefusal(operation, given, content)) return []
        return [`${operation.operationId} ${status} is said in place`]
      }),
    ),
}

/** Every schema of the document, whatever it is used for. */
function placed(contract: Contract): Placed[] {
  const found: Placed[] = []
  for (const [name, schema] of Object.entries(contract.components.schemas)) walk(name, schema, true, found)
  for (const [name, { content = {} }] of Object.entries(contract.components.responses ?? {}))
    walkContent(name, content, found)
  for (const { operation } of operationsOf(contract)) {
    const { operationId, parameters = [], requestBody, responses } = operation
    for (const { name, schema } of parameters) walk(`${operationId} ?${name}`, schema, false, found)
    walkContent(`${operationId} request`, requestBody?.content ?? {}, found)
    for (const [status, given] of Object.entries(responses))
      walkContent(`${operationId} ${status}`, (given as ResponseObject).content ?? {}, found)
  }
  return found
}

function walkContent(at: string, content: Record<string, MediaType>, found: Placed[]): void {
  for (const { schema } of Object.values(content)) walk(at, schema, false, found)
}

function walk(at: string, schema: Schema, isComponent: boolean, found: Placed[]): void {
  found.push({ at, schema, isComponent })
  for (const [name, field] of Object.entries(schema.properties ?? {}))
    walk(`${at}.${name}`, field, false, found)
  const { items, additionalProperties: rest, oneOf = [], anyOf = [], allOf = [] } = schema
  const parts = [items, rest, ...allOf, ...(schema.prefixItems ?? [])]
  for (const part of parts) if (typeof part === 'object') walk(`${at}[]`, part, false, found)
  for (const one of [...oneOf, ...anyOf]) walk(`${at}|`, one, false, found)
}

/** A list or a map of what has a name needs none; nor does a plain value, or a reference. */
function wantsName(schema: Schema): boolean {
  if (schema.$ref || isNullableReference(schema)) return false
  const types = [schema.type ?? []].flat().filter((type) => type !== 'null')
  const isClosed = types.includes('object') && schema.additionalProperties === undefined
  return isClosed || types.length > 1 || ['properties', 'enum', 'oneOf'].some((key) => key in schema)
}

const isNull = ({ type }: Schema) => type === 'null'

function takesNull(schema: Schema): boolean {
  const values = [schema.type, schema.const, schema.enum].flat()
  return values.includes('null') || values.includes(null) || schema.oneOf?.some(isNull) === true
}

/** Of a union's member too: `{type: "null"}` is judged by the union it stands in. */
function isNullablePlain({ type, enum: values }: Schema): boolean {
  if (type === 'null') return true
  return Array.isArray(type) && type.length === 2 && type[1] === 'null' && values === undefined
}

function isNullableReference({ oneOf = [] }: Schema): boolean {
  const [value, other, ...more] = oneOf
  return value?.$ref !== undefined && other !== undefined && isNull(other) && more.length === 0
}

/** Objects by a discriminator that maps each of them; anything else by its JSON type. */
function isToldApart(contract: Contract, schema: Schema): boolean {
  const { propertyName = '', mapping = {} } = (schema['discriminator'] ?? {}) as Discriminator
  const members = schema.oneOf!.map((member) => resolve(contract, member) as Schema)
  if (members.every(({ properties }) => !properties)) return true
  return members.every((member, index) => {
    const value = String(member.properties?.[propertyName]?.const)
    return member.required?.includes(propertyName) && mapping[value] === schema.oneOf![index]!.$ref
  })
}

interface Discriminator {
  propertyName?: string
  mapping?: Record<string, string>
}

function successes(contract: Contract, { operation }: Located): MediaType[] {
  return Object.entries(operation.responses)
    .filter(([status]) => status < '300')
    .flatMap(([, given]) => Object.values(resolve(contract, given).content ?? {}))
}

function wrongPage(contract: Contract, { operation }: Located, reply: Schema): string[] {
  const { properties = {}, required = [] } = resolve(contract, reply) as Schema
  if (!('items' in properties)) return []
  const isPage = [Object.keys(properties), required].every((names) => names.join() === 'items,nextCursor')
  const cursor = JSON.stringify(properties['nextCursor']?.type)
  const asked = (operation.parameters ?? []).map(({ name }) => name)
  return [
    ...(isPage && cursor === '["string","null"]' ? [] : ['not {items, nextCursor: string or null}']),
    ...(asked.includes('limit') && asked.includes('cursor') ? [] : ['takes no limit and cursor']),
    ...(reply.$ref?.endsWith('Page') ? [] : ['its reply is not named …Page']),
  ]
}

/** A status that also says something of its own, as the readiness does, repeats the problem's reference alone. */
function isSharedRefusal(
  { operationId }: Located['operation'],
  given: object,
  content: Record<string, MediaType>,
): boolean {
  if (BY_OAUTH.includes(operationId))
    return content['application/json']?.schema.$ref === '#/components/schemas/OAuthError'
  if (BY_PAGE.includes(operationId)) return Object.keys(content).join() === 'text/html'
  const isProblem = content[PROBLEM]?.schema.$ref === '#/components/schemas/Problem'
  return isProblem && ('$ref' in given || Object.keys(content).length > 1)
}
