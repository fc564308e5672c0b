import { expect, test } from 'vitest'
import { currentContract } from '../../src/cli/openapi.ts'
import { type Operation, operationsOf, resolve, type Schema } from '../../src/http/contract/document.ts'
import { routes } from '../../src/http/routes/index.ts'

// The routes as they are, not as they were last written down: a leak is a leak before it is committed.
const contract = await currentContract()
const operations = operationsOf(contract)

const SECRET = ['key', 'correct', 'explanation', 'feedback', 'parts', 'fraction', 'reference']

/** Each component a value may lead to, with the secret names among its own fields. */
function walk(schema: Schema, found: Map<string, string[]>, owner: string): void {
  if (schema.$ref) {
    const name = schema.$ref.split('/').at(-1)!
    if (found.has(name)) return
    found.set(name, [])
    walk(resolve(contract, schema), found, name)
    return
  }
  for (const [name, field] of Object.entries(schema.properties ?? {})) {
    if (SECRET.includes(name)) found.set(owner, [...(found.get(owner) ?? []), name])
    walk(field, found, owner)
  }
  const parts = [schema.items, ...(schema.oneOf ?? []), ...(schema.anyOf ?? []), ...(schema.allOf ?? [])]
  for (const one of parts) if (one) walk(one, found, owner)
  if (typeof schema.additionalProperties === 'object') walk(schema.additionalProperties, found, owner)
}

/** The components, by name, in which an operation's replies may name a secret. */
function revealing(operation: Operation): string[] {
  const found = new Map<string, string[]>()
  for (const given of Object.values(operation.responses)) {
    const { content = {} } = resolve(contract, given)
    for (const { schema } of Object.values(content)) walk(schema, found, `(${operation.operationId})`)
  }
  return [...found].filter(([, names]) => names.length > 0).map(([name]) => name)
}

const access = new Map(routes.map((route) => [route.operationId, route.access]))
const isForTrainers = (id: string) => ['trainer', 'admin'].includes(access.get(id) ?? '')

test('of all that a trainee can be answered, only ReleasedQuestion names a key, an explanation or a feedback', () => {
  const trainees = operations.filter(({ operation }) => !isForTrainers(operation.operationId))
  expect(trainees.length).toBeGreaterThan(15)
  expect(new Set(trainees.flatMap(({ operation }) => revealing(operation)))).toEqual(
    new Set(['ReleasedQuestion']),
  )
})

test('what shows a released question is a result or a submission, nothing else', () => {
  const showing = operations.filter(({ operation }) => revealing(operation).includes('ReleasedQuestion'))
  expect(showing.map(({ operation }) => operation.operationId).sort()).toEqual([
    'getAttemptResult',
    'submitAttempt',
  ])
})
