import { expect, test } from 'vitest'
import { currentContract } from '../../src/cli/openapi.ts'
import { QUESTION_TYPE_NAMES } from '../../src/domain/questions/registry.ts'
import { operationsOf } from '../../src/http/contract/document.ts'
import { routes } from '../../src/http/routes/index.ts'
import { revealing, secretsIn } from '../support/contract/secrets.ts'

// The routes as they are, not as they were last written down: a leak is a leak before it is committed.
const contract = await currentContract()
const operations = operationsOf(contract).map(({ operation }) => operation)

const access = new Map(routes.map((route) => [route.operationId, route.access]))
const isForTrainers = (id: string) => {
  const requirement = access.get(id)
  return typeof requirement === 'object' && requirement.role !== 'trainee'
}
const forTrainees = operations.filter(({ operationId }) => !isForTrainers(operationId))

test('a trainee can be answered a key, an explanation or a feedback of every type, once released', () => {
  expect(forTrainees.length).toBeGreaterThan(15)
  const components = [...new Set(forTrainees.flatMap((operation) => revealing(contract, operation)))]
  expect(components.filter((name) => /ReleasedQuestion$/.test(name)).length).toBe(QUESTION_TYPE_NAMES.length)
})

test('of all that a trainee can be answered, only released questions name a key, an explanation or a feedback', () => {
  const found = new Map(
    forTrainees.flatMap((operation) => [...secretsIn(contract, operation, /ReleasedQuestion$/)]),
  )
  expect([...found].filter(([, names]) => names.length > 0)).toEqual([])
  expect(found.size).toBeGreaterThan(20)
})

test('what shows a released question is a result, a submission or a reveal, nothing else', () => {
  const showing = operations.filter((operation) =>
    revealing(contract, operation).includes('SingleReleasedQuestion'),
  )
  expect(showing.map(({ operationId }) => operationId).sort()).toEqual([
    'getAttemptDocument',
    'getAttemptResult',
    'revealResponse',
    'submitAttempt',
  ])
})
