import { expect, test } from 'vitest'
import { currentContract } from '../../src/cli/openapi.ts'
import { QUESTION_TYPE_NAMES } from '../../src/domain/questions/registry.ts'
import { type Operation, operationsOf, resolve, type Schema } from '../../src/http/contract/document.ts'
import { routes } from '../../src/http/routes/index.ts'

// The routes as they are, not as they were last written down: a leak is a leak before it is committed.
const contract = await currentContract()
const operations = operationsOf(contract)

const SECRET = [
  'key',
  'correct',
  'weight',
  'weights',
  'explanation',
  'feedback',
  'parts',
  'fraction',
  'reference',
]

/** A company's number of a person has the name of a question's reference. */
const isOfPerson = (name: string, { properties }: Schema) =>
  name === 'reference' && Object.hasOwn(properties!, 'familyName')

/** Each component a value may lead to, but through `closed` ones, with the secret names among its own fields. */
function walk(schema: Schema, found: Map<string, string[]>, owner: string, closed = /^$/): void {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    if (found.has(name) || closed.test(name)) return
    found.set(name, [])
    walk(resolve(contract, schema), found, name, closed)
    return
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (SECRET.includes(name) && !isOfPerson(name, schema))
      found.set(owner, [...(found.get(owner) ?? []), name])
    walk(field, found, owner, closed)
  }
  const parts = [schema.items, ...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
  for (const one of parts) if (one) walk(one, found, owner, closed)
  if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, found, owner, closed)
}

function schemasOf(operation: Operation): Schema[] {
  return Object.values(operation.responses).flatMap((given) =>
    Object.values(resolve(contract, given).content ?? {}).map(({ schema }) => schema),
  )
}

/** The components, by name, in which an operation's replies may name a secret. */
function revealing(operation: Operation): string[] {
  const found = new Map<string, string[]>()
  for (const schema of schemasOf(operation)) walk(schema, found, `(${operation.operationId})`)
  return [...found].filter(([, names]) => names.length > 0).map(([name]) => name)
}

const access = new Map(routes.map((route) => [route.operationId, route.access]))
const isForTrainers = (id: string) => {
  const requirement = access.get(id)
  return typeof requirement === 'object' && requirement.role !== 'trainee'
}

test('a trainee can be answered a key, an explanation or a feedback of every type, once released', () => {
  const trainees = operations.filter(({ operation }) => !isForTrainers(operation.operationId))
  expect(trainees.length).toBeGreaterThan(15)
  const components = [...new Set(trainees.flatMap(({ operation }) => revealing(operation)))]
  expect(components.filter((name) => /ReleasedQuestion$/.test(name)).length).toBe(QUESTION_TYPE_NAMES.length)
})

test('of all that a trainee can be answered, only released questions name a key, an explanation or a feedback', () => {
  const found = new Map<string, string[]>()
  for (const { operation } of operations.filter(({ operation: { operationId: id } }) => !isForTrainers(id)))
    for (const schema of schemasOf(operation)) walk(schema, found, operation.operationId, /ReleasedQuestion$/)
  expect([...found].filter(([, names]) => names.length > 0)).toEqual([])
  expect(found.size).toBeGreaterThan(20)
})

test('what shows a released question is a result, a submission or a reveal, nothing else', () => {
  const showing = operations.filter(({ operation }) =>
    revealing(operation).includes('SingleReleasedQuestion'),
  )
  expect(showing.map(({ operation }) => operation.operationId).sort()).toEqual([
    'getAttemptDocument',
    'getAttemptResult',
    'revealResponse',
    'submitAttempt',
  ])
})
