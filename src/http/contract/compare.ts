import { breakingParameters, breakingSecurity } from './compare-request.ts'
import { breakingSchema, type Direction } from './compare-schema.ts'
import { type Contract, type MediaType, type Operation, operationsOf, resolve } from './document.ts'

/** A difference that breaks a client written for the older document. */
export interface Breaking {
  /** The operation and the place in it: `PUT /v1/… request /response/choice`. */
  at: string
  what: string
}

/**
 * What of `current` would break a client of `released`. A request may only ask less, a response may only promise
 * more; a new value of a response's enum counts as breaking, since a client may switch on it.
 */
export function compareContracts(released: Contract, current: Contract): Breaking[] {
  const now = new Map(operationsOf(current).map((one) => [`${one.method} ${one.path}`, one.operation]))
  return operationsOf(released).flatMap(({ method, path, operation }) => {
    const name = `${method.toUpperCase()} ${path}`
    const other = now.get(`${method} ${path}`)
    if (!other) return [{ at: name, what: 'the operation is gone' }]
    return breakingOperation({ released, current }, operation, other).map(({ at, what }) => ({
      at: `${name} ${at}`.trim(),
      what,
    }))
  })
}

/**
 * True when the second version may break what was written for the first: its major is higher or, before 1.0, its
 * minor (semantic versioning, item 4).
 */
export function isMajorChange(released: string, current: string): boolean {
  const [old, fresh] = [released, current].map((version) => version.split('.').map(Number)) as [
    [number, number],
    [number, number],
  ]
  return fresh[0] > old[0] || (old[0] === 0 && fresh[0] === 0 && fresh[1] > old[1])
}

export interface Both {
  released: Contract
  current: Contract
}

function breakingOperation(both: Both, before: Operation, now: Operation): Breaking[] {
  const renamed = before.operationId !== now.operationId
  return [
    ...(renamed ? [{ at: '', what: `operationId ${before.operationId} became ${now.operationId}` }] : []),
    ...breakingSecurity(before, now),
    ...breakingParameters(both, before, now),
    ...breakingBody(both, before, now),
    ...breakingResponses(both, before, now),
  ]
}

function breakingBody(both: Both, before: Operation, now: Operation): Breaking[] {
  if (!now.requestBody) return []
  if (!before.requestBody) {
    return now.requestBody.required ? [{ at: 'request', what: 'a body is now required' }] : []
  }
  const newlyRequired = now.requestBody.required && !before.requestBody.required
  return [
    ...(newlyRequired ? [{ at: 'request', what: 'the body is now required' }] : []),
    ...breakingContent(both, 'request', [before.requestBody.content, now.requestBody.content], 'request'),
  ]
}

function breakingResponses(both: Both, before: Operation, now: Operation): Breaking[] {
  return Object.entries(before.responses).flatMap(([status, given]) => {
    const other = now.responses[status]
    if (!other) return [{ at: status, what: 'the response is gone' }]
    const [old, fresh] = [resolve(both.released, given), resolve(both.current, other)]
    const lost = Object.keys(old.headers ?? {}).filter((name) => !(name in (fresh.headers ?? {})))
    return [
      ...lost.map((name) => ({ at: status, what: `the header ${name} is gone` })),
      ...breakingContent(both, status, [old.content ?? {}, fresh.content ?? {}], 'response'),
    ]
  })
}

type Content = Record<string, MediaType>

function breakingContent(
  both: Both,
  at: string,
  [before, now]: [Content, Content],
  direction: Direction,
): Breaking[] {
  return Object.entries(before).flatMap(([type, media]) => {
    const other = now[type]
    if (!other) return [{ at, what: `the content type ${type} is gone` }]
    return breakingSchema(both, direction, [media.schema, other.schema], at)
  })
}
