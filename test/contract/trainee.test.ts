import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import { parse } from 'yaml'
import { QUESTION_TYPE_NAMES } from '../../src/domain/questions/registry.ts'
import { type Contract, operationsOf, resolve } from '../../src/http/contract/document.ts'
import { contract } from '../support/contract/replies.ts'
import { revealing } from '../support/contract/secrets.ts'

const trainee: Contract = parse(readFileSync(new URL('../../openapi/trainee.yaml', import.meta.url), 'utf8'))
const operations = operationsOf(trainee)
const ids = operations.map(({ operation }) => operation.operationId)

test('the document for trainees holds what signs in, takes a quiz and reads its result, word for word, and no deed of a trainer', () => {
  const all = new Map(operationsOf(contract).map((one) => [one.operation.operationId, one]))
  for (const one of operations) {
    const { security, ...operation } = one.operation
    expect(all.get(operation.operationId)).toMatchObject({ ...one, operation })
    for (const asked of security!) expect([[], ['bearer']]).toContainEqual(Object.keys(asked))
    expect(one.path).toMatch(/^\/(v1|\.well-known)\//)
  }
  const day = ['join', 'login', 'refresh', 'listQuizzes', 'listMyAssignments', 'startAttempt', 'saveResponse']
  expect(ids).toEqual(
    expect.arrayContaining([...day, 'replayResponses', 'submitAttempt', 'getAttemptResult']),
  )
  for (const id of ['createUser', 'listAudit', 'overrideScore', 'getHealth']) expect(ids).not.toContain(id)
})

test('it holds every component that it refers to, as the whole document has it, and no other', () => {
  const references = [...JSON.stringify(trainee).matchAll(/"#\/components\/(\w+)\/([^"]+)"/g)]
  for (const [reference] of references) {
    const $ref = JSON.parse(reference)
    expect(resolve(trainee, { $ref })).toEqual(resolve(contract, { $ref }))
  }
  const reached = new Set(references.map(([, kind, name]) => `${kind}/${name}`))
  const { securitySchemes, ...components } = trainee.components
  const held = Object.entries(components).flatMap(([kind, all]) =>
    Object.keys(all as object).map((name) => `${kind}/${name}`),
  )
  expect(held.filter((name) => !reached.has(name))).toEqual([])
  expect(Object.keys(securitySchemes as object)).toEqual(['bearer'])
})

test('only a ReleasedQuestion of it can carry a key: one a type, and nothing around them', () => {
  const released = Object.keys(trainee.components.schemas).filter((name) => /.ReleasedQuestion$/.test(name))
  expect(released.length).toBe(QUESTION_TYPE_NAMES.length)
  const { SingleReleasedQuestion } = trainee.components.schemas
  expect(SingleReleasedQuestion!.required).toContain('key')
  for (const { operation } of operations)
    expect([operation.operationId, revealing(trainee, operation, /ReleasedQuestion$/)]).toEqual([
      operation.operationId,
      [],
    ])
})
