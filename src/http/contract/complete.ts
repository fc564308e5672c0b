import { FORM_TYPE } from '../form-body.ts'
import type { Route } from '../route.ts'
import {
  type Contract,
  type HeaderObject,
  type Operation,
  operationsOf,
  type Reference,
  type ResponseObject,
} from './document.ts'

const PROBLEM = 'application/problem+json'
const FILE = 'application/octet-stream'
const BYTES = { schema: { type: 'string', format: 'binary' }, example: '…' }
const LONGEST_NAMED = 2

const HEADERS: Record<string, HeaderObject> = {
  'Content-Language': { description: "Of the service's own words.", schema: { type: 'string' } },
  'RateLimit-Limit': {
    description: 'Requests that the caller may make in a minute.',
    schema: { type: 'integer' },
  },
  'RateLimit-Remaining': {
    description: 'Requests left in this minute.',
    schema: { type: 'integer' },
  },
  'RateLimit-Reset': { description: 'Seconds until the count starts again.', schema: { type: 'integer' } },
  'Retry-After': { description: 'Seconds to wait before the next try.', schema: { type: 'integer' } },
  'WWW-Authenticate': { description: 'The scheme that is asked for.', schema: { type: 'string' } },
}

const RATE_LIMIT = ['RateLimit-Limit', 'RateLimit-Remaining', 'RateLimit-Reset']

/**
 * Adds to a generated document what its generator leaves out (examples of bodies, shared headers), and says once
 * what is the same everywhere: problems and their examples become components. The document is changed in place.
 */
export function completeContract(contract: Contract, routes: ReadonlyMap<string, Route>): Contract {
  const { components } = contract
  components.headers = HEADERS
  components.examples = {}
  components.responses = {}
  for (const { operation } of operationsOf(contract)) {
    const route = routes.get(operation.operationId)
    if (!route) throw new Error(`${operation.operationId} has no route`)
    completeRequest(operation, route)
    completeResponses(contract, operation, route)
  }
  components.schemas = sorted(components.schemas)
  components.examples = sorted(components.examples)
  components.responses = sorted(components.responses)
  return contract
}

function completeRequest(operation: Operation, route: Route): void {
  const media = operation.requestBody?.content[route.form ? FORM_TYPE : 'application/json']
  if (media && route.bodyExample !== undefined) media.example = route.bodyExample
  if (media && route.upload) operation.requestBody!.content[FILE] = { ...BYTES }
  for (const parameter of operation.parameters ?? []) {
    if (parameter.in === 'header') parameter.name = headerCase(parameter.name)
  }
}

function completeResponses(contract: Contract, operation: Operation, route: Route): void {
  for (const [status, given] of Object.entries(operation.responses)) {
    const response = given as ResponseObject
    const names = headersFor(Number(status), route)
    if (isWorded(response) || (route.localized && status === '200')) names.push('Content-Language')
    if (names.length > 0) response.headers = { ...response.headers, ...references(names) }
    operation.responses[status] = shareProblem(contract, response, `${operation.operationId}-${status}`)
  }
}

function headersFor(status: number, route: Route): string[] {
  if (status === 401) return ['WWW-Authenticate']
  if (status === 503) return ['Retry-After']
  if (status === 429) return ['Retry-After', ...RATE_LIMIT]
  return status < 300 && route.access !== 'public' ? [...RATE_LIMIT] : []
}

/** A problem and nothing else: the service's own words in the reader's language. */
function isWorded({ content = {} }: ResponseObject): boolean {
  return Object.keys(content).join() === PROBLEM
}

function references(names: string[]): Record<string, Reference> {
  return Object.fromEntries(names.map((name) => [name, { $ref: `#/components/headers/${name}` }]))
}

/**
 * Moves a problem to the components: its examples, and the response itself, named for its codes where they are few,
 * else for the one operation that it is of. A status that also answers something else keeps its response.
 */
function shareProblem(contract: Contract, response: ResponseObject, own: string): ResponseObject | Reference {
  const media = response.content?.[PROBLEM]
  if (!media?.examples) return response
  const codes = Object.keys(media.examples)
  for (const code of codes) {
    contract.components.examples![code] = media.examples[code] as { value?: unknown }
    media.examples[code] = { $ref: `#/components/examples/${code}` }
  }
  if (Object.keys(response.content!).length > 1) return response
  const name = codes.length > LONGEST_NAMED ? pascalCase(own) : codes.map(pascalCase).join('Or')
  contract.components.responses![name] = response
  return { $ref: `#/components/responses/${name}` }
}

function pascalCase(code: string): string {
  return code.replaceAll(/(?:^|-)(\w)/g, (_all, letter: string) => letter.toUpperCase())
}

function headerCase(name: string): string {
  return name.replaceAll(/(?:^|-)\w/g, (start) => start.toUpperCase())
}

function sorted<T>(record: Record<string, T>): Record<string, T> {
  return Object.fromEntries(Object.entries(record).sort(([a], [b]) => (a < b ? -1 : 1)))
}
