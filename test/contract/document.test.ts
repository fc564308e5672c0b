import { describe, expect, test } from 'vitest'
import { type MediaType, type ResponseObject, resolve } from '../../src/http/contract/document.ts'
import { STATUS } from '../../src/http/problems.ts'
import { BY_OAUTH, BY_PAGE, refusesByProblem } from '../support/contract/refusals.ts'
import { contract, mismatches, operations } from '../support/contract/replies.ts'

/** Every example of a media type, named. */
function examplesOf(media: MediaType): [string, unknown][] {
  const named = Object.entries(media.examples ?? {}).map(([name, example]): [string, unknown] => [
    name,
    (resolve(contract, example) as { value?: unknown }).value,
  ])
  return media.example === undefined ? named : [['example', media.example], ...named]
}

function responsesOf(operation: (typeof operations)[number]['operation']): [string, ResponseObject][] {
  return Object.entries(operation.responses).map(([status, one]) => [status, resolve(contract, one)])
}

describe.each(operations.map((one) => ({ name: one.operation.operationId, ...one })))(
  'operation $name',
  ({ operation, path }) => {
    test('says what it is, under a tag that is described, and who may call it', () => {
      const tags = (contract['tags'] as { name: string }[]).map(({ name }) => name)
      expect(operation.summary).toBeTruthy()
      expect(tags).toContain(operation.tags?.[0])
      expect(operation.security).toBeDefined()
    })

    test('declares each parameter of its address', () => {
      const inPath = (operation.parameters ?? []).filter((one) => one.in === 'path').map(({ name }) => name)
      expect(inPath).toEqual([...path.matchAll(/\{(\w+)\}/g)].map(([, name]) => name))
    })

    test('shows a request and each success by an example that its schema accepts', () => {
      const bodies = Object.values(operation.requestBody?.content ?? {})
      const successes = responsesOf(operation).filter(([status]) => status < '300')
      const media = [...bodies, ...successes.flatMap(([, { content = {} }]) => Object.values(content))]
      for (const one of media) {
        expect(examplesOf(one)).not.toEqual([])
        for (const [, example] of examplesOf(one)) expect(mismatches(one.schema, example)).toEqual([])
      }
    })

    test('shows every problem by its code, under its status', () => {
      const problems = responsesOf(operation).flatMap(([status, { content = {} }]) => {
        const media = content['application/problem+json']
        return media ? examplesOf(media).map(([code, value]) => ({ status, code, value, media })) : []
      })
      const usual = refusesByProblem(operation) ? ['internal', 'database-away'] : []
      expect(problems.map(({ code }) => code)).toEqual(expect.arrayContaining(usual))
      for (const { status, code, value, media } of problems) {
        expect(mismatches(media.schema, value)).toEqual([])
        expect(value).toMatchObject({ code, status: Number(status) })
        expect(STATUS[code as keyof typeof STATUS]).toBe(Number(status))
      }
    })
  },
)

test('what refuses otherwise than by a problem is an operation of the document', () => {
  const otherwise = operations.filter(({ operation }) => !refusesByProblem(operation))
  const ids = otherwise.map(({ operation }) => operation.operationId)
  expect(ids.toSorted()).toEqual([...BY_OAUTH, ...BY_PAGE].toSorted())
})

/** Every object in a value, itself included. */
function objectsIn(value: unknown): Record<string, unknown>[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(objectsIn)
  return Array.isArray(value) ? inside : [value as Record<string, unknown>, ...inside]
}

test('the clock of every example is the one that its own instants give', () => {
  const media = operations.flatMap(({ operation }) =>
    responsesOf(operation).flatMap(([, { content = {} }]) => Object.values(content)),
  )
  const clocks = media
    .flatMap((one) => examplesOf(one).flatMap(([, example]) => objectsIn(example)))
    .filter((one) => 'remainingMs' in one && 'deadlineAt' in one)
  expect(clocks.length).toBeGreaterThan(5)
  for (const { state, deadlineAt, serverNow, remainingMs } of clocks) {
    const left = Date.parse(String(deadlineAt)) - Date.parse(String(serverNow))
    expect(remainingMs).toBe(deadlineAt === null ? null : state === 'inProgress' ? left : 0)
  }
})

test('operation ids are unique, and no component is there twice, once for requests and once for responses', () => {
  const ids = operations.map(({ operation }) => operation.operationId)
  expect(new Set(ids).size).toBe(ids.length)
  expect(Object.keys(contract.components.schemas).filter((name) => /(In|Out)put$/.test(name))).toEqual([])
})

test('every reference leads somewhere, and every schema is referred to', () => {
  const references = [...JSON.stringify(contract).matchAll(/"\$ref":"([^"]+)"/g)].map(([, target]) => target!)
  for (const target of references) expect(() => resolve(contract, { $ref: target })).not.toThrow()
  const unused = Object.keys(contract.components.schemas).filter(
    (name) => !references.includes(`#/components/schemas/${name}`),
  )
  expect(unused).toEqual([])
})

interface Clock {
  state: string
  deadlineAt: string | null
  serverNow: string
  remainingMs: number | null
}

/** Every attempt that an example shows, however deep. */
function clocksIn(value: unknown): Clock[] {
  if (typeof value !== 'object' || value === null) return []
  const inside = Object.values(value).flatMap(clocksIn)
  return 'state' in value && 'remainingMs' in value ? [value as Clock, ...inside] : inside
}

test('the attempts of examples tell true times: what is closed has none left', () => {
  const clocks = operations.flatMap(({ operation }) =>
    responsesOf(operation).flatMap(([, { content = {} }]) =>
      clocksIn(Object.values(content).map(examplesOf)),
    ),
  )
  expect(clocks.length).toBeGreaterThan(5)
  for (const { state, deadlineAt, serverNow, remainingMs } of clocks) {
    const left = Math.max(0, Date.parse(deadlineAt!) - Date.parse(serverNow))
    expect(remainingMs).toBe(state === 'inProgress' ? left : 0)
  }
})
