import { readFileSync } from 'node:fs'
import { Ajv2020, type ValidateFunction } from 'ajv/dist/2020.js'
import addFormats from 'ajv-formats'
import { type Contract, type Located, operationsOf, resolve } from '../../../src/http/contract/document.ts'
import { parsedOnce } from './parsed.ts'
import { refusesByProblem } from './refusals.ts'

const PROBLEM = 'application/problem+json'

/** The committed document: what integrators hold in their hands. */
export const contract = parsedOnce(
  readFileSync(new URL('../../../openapi/openapi.yaml', import.meta.url), 'utf8'),
) as Contract

export const operations = operationsOf(contract)

const ajv = new Ajv2020({ strict: false, allErrors: true, validateFormats: true })
addFormats.default(ajv)
// OpenAPI's name for it, unknown to the library of formats.
ajv.addFormat('base64', /^[A-Za-z0-9+/]*={0,2}$/)
ajv.addSchema({ ...contract, $id: 'contract' }, 'contract')
const validators = new Map<string, ValidateFunction>()

const templates = operations
  .map((one) => ({ ...one, pattern: new RegExp(`^${one.path.replaceAll(/\{\w+\}/g, '[^/]+')}$`) }))
  .toSorted((a, b) => a.path.split('{').length - b.path.split('{').length)

/** A reply, whoever carried it. */
export interface Reply {
  status: number
  headers: Record<string, string | undefined>
  text: string
}

/** What the document says of a method and path, or undefined when there is no such operation. */
function operationAt(method: string, url: string): Located | undefined {
  const path = url.split('?', 1)[0]!
  return templates.find((one) => one.method === method.toLowerCase() && one.pattern.test(path))
}

/** @throws with everything that a reply has and the document does not say. */
export function expectInContract(method: string, url: string, reply: Reply): void {
  const wrong = breaches(operationAt(method, url), reply)
  if (wrong.length > 0) {
    throw new Error(
      `${method} ${url} -> ${reply.status} ${reply.text.slice(0, 500)}\n  ${wrong.join('\n  ')}`,
    )
  }
}

function breaches(located: Located | undefined, reply: Reply): string[] {
  const type = reply.headers['content-type']?.split(';', 1)[0]
  if (!located) return outside(reply, type)
  const given = located.operation.responses[reply.status]
  if (!given) return [`${located.operation.operationId} does not declare ${reply.status}`]
  const response = resolve(contract, given)
  const lost = Object.keys(response.headers ?? {}).filter(
    (name) => !isOptional(name) && reply.headers[name.toLowerCase()] === undefined,
  )
  const headers = lost.map((name) => `the header ${name} is missing`)
  if (!response.content) return [...headers, ...(reply.text === '' ? [] : ['a body where none is declared'])]
  const media = response.content[type ?? '']
  if (!media) return [...headers, `the content type ${type} is not declared`]
  if (type === 'text/event-stream') return [...headers, ...eventBreaches(media.schema, reply.text)]
  const body = type?.endsWith('json') ? JSON.parse(reply.text) : reply.text
  const code =
    type === PROBLEM && !(body.code in (media.examples ?? {})) ? [`undeclared code ${body.code}`] : []
  return [
    ...headers,
    ...code,
    ...mismatches(media.schema, body),
    ...(refusesByProblem(located.operation) ? problemBreaches(type, reply, body) : []),
  ]
}

/** What of a stream's events is not as declared. */
function eventBreaches(schema: object, text: string): string[] {
  return [...text.matchAll(/^event: (.*)\ndata: (.*)$/gm)].flatMap(([, event, data]) =>
    mismatches(schema, { event, data: JSON.parse(data!) }),
  )
}

// Counted only once the caller is known: a refusal before that carries no count.
function isOptional(name: string): boolean {
  return name.startsWith('RateLimit-')
}

/** What no operation answers: unknown addresses and methods, still as problems. */
function outside(reply: Reply, type: string | undefined): string[] {
  if (type !== PROBLEM) return [`${type} instead of a problem`]
  const body = JSON.parse(reply.text)
  return [
    ...mismatches({ $ref: '#/components/schemas/Problem' }, body),
    ...problemBreaches(type, reply, body),
  ]
}

function problemBreaches(type: string | undefined, reply: Reply, body: Record<string, unknown>): string[] {
  if (type !== PROBLEM)
    return reply.status >= 400 && reply.status !== 503 ? ['an error that is no problem'] : []
  return body['status'] === reply.status ? [] : [`the problem says ${body['status']}`]
}

/** What of a value is not as a schema of the document says. */
export function mismatches(schema: object, value: unknown): string[] {
  const key = JSON.stringify(schema)
  let validate = validators.get(key)
  if (!validate) {
    validate = ajv.compile(JSON.parse(key.replaceAll('"#/components/', '"contract#/components/')))
    validators.set(key, validate)
  }
  if (validate(value)) return []
  return validate.errors!.map(({ instancePath, message }) => `${instancePath || '/'} ${message}`)
}
