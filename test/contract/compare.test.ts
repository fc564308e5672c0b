import { describe, expect, test } from 'vitest'
import { compareContracts, isMajorChange } from '../../src/http/contract/compare.ts'
import type { Contract } from '../../src/http/contract/document.ts'

const json = (schema: object) => ({ 'application/json': { schema } })

/** A small contract with a reference, alternatives told apart by a constant, and a recursive schema. */
const SMALL = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1.2.0' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        security: [],
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer', minimum: 1, maximum: 200 } },
          { name: 'sort', in: 'query', schema: { type: 'string', enum: ['name', 'date'] } },
        ],
        responses: {
          200: {
            description: 'Some.',
            content: json({ type: 'array', items: { $ref: '#/components/schemas/Thing' } }),
          },
        },
      },
      post: {
        operationId: 'addThing',
        security: [{ bearer: [] }],
        requestBody: { content: json({ $ref: '#/components/schemas/NewThing' }) },
        responses: {
          201: {
            description: 'Added.',
            headers: { Location: { schema: { type: 'string' } } },
            content: json({ $ref: '#/components/schemas/Thing' }),
          },
          409: { description: 'Taken.' },
        },
      },
    },
  },
  components: {
    schemas: {
      NewThing: {
        type: 'object',
        properties: {
          name: { type: 'string', maxLength: 50 },
          note: { type: 'string' },
          shape: { $ref: '#/components/schemas/Shape' },
        },
        required: ['name'],
        additionalProperties: false,
      },
      Shape: {
        oneOf: [{ $ref: '#/components/schemas/Round' }, { $ref: '#/components/schemas/Square' }],
        discriminator: { propertyName: 'kind' },
      },
      Round: {
        type: 'object',
        properties: { kind: { const: 'round' }, radius: { type: 'number' } },
        required: ['kind'],
      },
      Square: { type: 'object', properties: { kind: { const: 'square' } }, required: ['kind'] },
      Thing: {
        type: 'object',
        properties: {
          id: { type: 'string', format: 'uuid' },
          state: { type: 'string', enum: ['new', 'old'] },
          count: { type: 'integer' },
          shape: { $ref: '#/components/schemas/Shape' },
          parent: { anyOf: [{ $ref: '#/components/schemas/Thing' }, { type: 'null' }] },
        },
        required: ['id', 'state'],
      },
    },
  },
}

type Small = typeof SMALL
// biome-ignore lint/suspicious/noExplicitAny: the mutations reach into any part of the document
type Loose = any

function differences(change: (contract: Loose) => void): string[] {
  const current = structuredClone(SMALL) as Loose
  change(current)
  return compareContracts(SMALL as unknown as Contract, current).map(({ at, what }) => `${at}: ${what}`)
}

const thing = (contract: Small) => contract.components.schemas.Thing as Loose
const newThing = (contract: Small) => contract.components.schemas.NewThing as Loose
const get = (contract: Small) => contract.paths['/things'].get as Loose
const post = (contract: Small) => contract.paths['/things'].post as Loose

describe('what breaks a client is seen', () => {
  test.each<[string, (contract: Loose) => void, RegExp]>([
    ['an operation removed', (c) => delete c.paths['/things'].post, /POST \/things: the operation is gone/],
    [
      'a path renamed',
      (c) => (c.paths = { '/items': c.paths['/things'] }),
      /GET \/things: the operation is gone/,
    ],
    ['an operation renamed', (c) => (post(c).operationId = 'createThing'), /addThing became createThing/],
    ['a response status removed', (c) => delete post(c).responses[409], /409: the response is gone/],
    ['a response header removed', (c) => delete post(c).responses[201].headers.Location, /Location is gone/],
    [
      'a content type removed',
      (c) => (post(c).responses[201].content = { 'text/plain': { schema: {} } }),
      /application\/json is gone/,
    ],
    [
      'a response field removed',
      (c) => delete thing(c).properties.count,
      /200 \/- \/count|\/count: the field is gone/,
    ],
    [
      'a response field made optional',
      (c) => (thing(c).required = ['id']),
      /\/state: the field may now be absent/,
    ],
    [
      'a response field made nullable',
      (c) => (thing(c).properties.id.type = ['string', 'null']),
      /type string became/,
    ],
    ['a type changed', (c) => (thing(c).properties.count.type = 'string'), /type integer became string/],
    ['a type left open', (c) => delete thing(c).properties.count.type, /type integer became any/],
    ['a response format changed', (c) => (thing(c).properties.id.format = 'uri'), /format uuid became uri/],
    ['a value added to a response enum', (c) => thing(c).properties.state.enum.push('lost'), /"lost" is new/],
    [
      'a response enum opened',
      (c) => delete thing(c).properties.state.enum,
      /only "new", "old" were possible/,
    ],
    ['a request enum narrowed', (c) => get(c).parameters[1].schema.enum.pop(), /"date" is no longer taken/],
    [
      'a request enum introduced',
      (c) => (newThing(c).properties.note.enum = ['x']),
      /only "x" are now taken/,
    ],
    [
      'a new required parameter',
      (c) => get(c).parameters.push({ name: 'q', in: 'query', required: true, schema: {} }),
      /query q: a new parameter is required/,
    ],
    [
      'a parameter made required',
      (c) => (get(c).parameters[0].required = true),
      /limit: the parameter is now required/,
    ],
    ['a parameter removed', (c) => get(c).parameters.pop(), /query sort: the parameter is gone/],
    ['a maximum lowered', (c) => (get(c).parameters[0].schema.maximum = 100), /maximum 200 became 100/],
    ['a minimum raised', (c) => (get(c).parameters[0].schema.minimum = 5), /minimum 1 became 5/],
    ['a length limited', (c) => (newThing(c).properties.note.maxLength = 9), /maxLength none became 9/],
    ['a pattern introduced', (c) => (newThing(c).properties.note.pattern = '^a'), /pattern none became \^a/],
    [
      'a request format introduced',
      (c) => (newThing(c).properties.note.format = 'uri'),
      /format none became uri/,
    ],
    ['a request field removed', (c) => delete newThing(c).properties.note, /\/note: the field is gone/],
    [
      'a request field made required',
      (c) => newThing(c).required.push('note'),
      /\/note: the field is now required/,
    ],
    [
      'a new required request field',
      (c) => {
        newThing(c).properties.size = { type: 'integer' }
        newThing(c).required.push('size')
      },
      /\/size: the field is now required/,
    ],
    ['a body made required', (c) => (post(c).requestBody.required = true), /the body is now required/],
    [
      'a required body where there was none',
      (c) => (get(c).requestBody = { required: true, content: json({}) }),
      /a body is now required/,
    ],
    ['security added', (c) => (get(c).security = [{ bearer: [] }]), /no token is no longer enough/],
    [
      'another scope asked',
      (c) => (post(c).security = [{ bearer: ['write'] }]),
      /bearer is no longer enough/,
    ],
    ['a request variant removed', (c) => c.components.schemas.Shape.oneOf.pop(), /kind="square" is gone/],
    [
      'a response variant added',
      (c) =>
        c.components.schemas.Shape.oneOf.push({ type: 'object', properties: { kind: { const: 'star' } } }),
      /kind="star" is new/,
    ],
    [
      'a field removed within a variant',
      (c) => delete c.components.schemas.Round.properties.radius,
      /\/radius: the field/,
    ],
    [
      'a reference led elsewhere',
      (c) => (newThing(c).properties.shape.$ref = '#/components/schemas/Round'),
      /kind="square" is gone/,
    ],
  ])('%s', (_name, change, expected) => {
    expect(differences(change).join('\n')).toMatch(expected)
  })
})

describe('what only adds is let through', () => {
  test.each<[string, (contract: Loose) => void]>([
    ['nothing changed', () => {}],
    ['a new operation', (c) => (c.paths['/more'] = structuredClone(c.paths['/things']))],
    ['a new response field', (c) => (thing(c).properties.extra = { type: 'string' })],
    ['a response field made required', (c) => thing(c).required.push('count')],
    ['a response enum narrowed', (c) => thing(c).properties.state.enum.pop()],
    ['a new response status', (c) => (post(c).responses[422] = { description: 'Odd.' })],
    ['a new optional request field', (c) => (newThing(c).properties.size = { type: 'integer' })],
    ['a request field made optional', (c) => (newThing(c).required = [])],
    ['a value added to a request enum', (c) => get(c).parameters[1].schema.enum.push('size')],
    ['a new optional parameter', (c) => get(c).parameters.push({ name: 'q', in: 'query', schema: {} })],
    ['a maximum raised', (c) => (get(c).parameters[0].schema.maximum = 500)],
    ['an integer parameter that takes any number', (c) => (get(c).parameters[0].schema.type = 'number')],
    ['security dropped', (c) => (post(c).security = [])],
    ['another way to sign in', (c) => post(c).security.push({ oauth: [] })],
    ['another description', (c) => (thing(c).description = 'A thing.')],
    [
      'a schema said in place instead of by reference',
      (c) => (get(c).responses[200].content = json({ type: 'array', items: structuredClone(thing(c)) })),
    ],
  ])('%s', (_name, change) => {
    expect(differences(change)).toEqual([])
  })
})

test('only a higher major version excuses a breaking difference', () => {
  expect(isMajorChange('1.2.0', '2.0.0')).toBe(true)
  expect(isMajorChange('9.0.0', '10.0.0')).toBe(true)
  expect(isMajorChange('1.2.0', '1.3.0')).toBe(false)
  expect(isMajorChange('2.0.0', '1.9.0')).toBe(false)
  expect(isMajorChange('0.1.0', '0.2.0')).toBe(true)
  expect(isMajorChange('0.1.0', '0.1.1')).toBe(false)
  expect(isMajorChange('0.9.0', '1.0.0')).toBe(true)
})
