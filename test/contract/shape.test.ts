import { describe, expect, test } from 'vitest'
import type { Contract } from '../../src/http/contract/document.ts'
import { contract } from '../support/contract/replies.ts'
import { SHAPE_RULES } from '../support/contract/shape.ts'

const schemas = (name: string) => ({ $ref: `#/components/schemas/${name}` })
const json = (schema: object) => ({ 'application/json': { schema } })
const tagged = (kind: string) => ({
  type: 'object',
  properties: { kind: { type: 'string', const: kind } },
  required: ['kind'],
})

/** A small document that keeps every rule. */
const SMALL = {
  openapi: '3.1.0',
  info: { title: 'Small', version: '1.0.0' },
  paths: {
    '/things': {
      get: {
        operationId: 'listThings',
        parameters: [
          { name: 'limit', in: 'query', schema: { type: 'integer' } },
          { name: 'cursor', in: 'query', schema: { type: 'string' } },
          { name: 'state', in: 'query', schema: schemas('State') },
        ],
        responses: {
          200: { description: 'Some.', content: json(schemas('ThingPage')) },
          404: { $ref: '#/components/responses/NotFound' },
        },
      },
      post: {
        operationId: 'addThing',
        requestBody: { content: json(schemas('Thing')) },
        responses: { 201: { description: 'Added.', content: json(schemas('Thing')) } },
      },
    },
  },
  components: {
    responses: {
      NotFound: {
        description: 'Not found.',
        content: { 'application/problem+json': { schema: schemas('Problem') } },
      },
    },
    schemas: {
      Problem: { type: 'object', properties: { code: { type: 'string' } }, additionalProperties: {} },
      Round: tagged('round'),
      Shape: {
        oneOf: [schemas('Round'), schemas('Square')],
        discriminator: {
          propertyName: 'kind',
          mapping: { round: '#/components/schemas/Round', square: '#/components/schemas/Square' },
        },
      },
      Size: { oneOf: [{ type: 'string' }, { type: 'number' }] },
      Square: tagged('square'),
      State: { type: 'string', enum: ['new', 'old'] },
      Thing: {
        type: 'object',
        properties: {
          count: { type: ['integer', 'null'], minimum: 0 },
          names: { type: 'object', additionalProperties: { type: 'string' } },
          shape: { oneOf: [schemas('Shape'), { type: 'null' }] },
          size: schemas('Size'),
          state: { ...schemas('State'), description: 'Its state.' },
        },
      },
      ThingPage: {
        type: 'object',
        properties: {
          items: { type: 'array', items: schemas('Thing') },
          nextCursor: { type: ['string', 'null'] },
        },
        required: ['items', 'nextCursor'],
      },
    },
  },
}

// biome-ignore lint/suspicious/noExplicitAny: the mutations reach into any part of the document
type Loose = any
type Break = [what: string, change: (contract: Loose) => void]

const thing = (c: Loose) => c.components.schemas.Thing.properties
const page = (c: Loose) => c.components.schemas.ThingPage
const list = (c: Loose) => c.paths['/things'].get
const add = (c: Loose) => c.paths['/things'].post

/** For each rule, documents that break it. */
const BREAKS: Record<string, Break[]> = {
  'what a generator would have to name is a component': [
    ['an object in a field', (c) => (thing(c).shape = tagged('round'))],
    ['an object in a list', (c) => (thing(c).shape = { type: 'array', items: tagged('round') })],
    ['an object in a map', (c) => (thing(c).names.additionalProperties = tagged('round'))],
    ['an empty object', (c) => (thing(c).shape = { type: 'object' })],
    ['an object with null', (c) => (thing(c).shape = { ...tagged('round'), type: ['object', 'null'] })],
    ['words', (c) => (thing(c).state = { type: 'string', enum: ['new'] })],
    ['words in a parameter', (c) => (list(c).parameters[2].schema = { type: 'string', enum: ['new'] })],
    ['alternatives', (c) => (thing(c).size = { oneOf: [{ type: 'string' }, schemas('Shape')] })],
    ['several types', (c) => (thing(c).size = { type: ['string', 'number'] })],
    ['a request', (c) => (add(c).requestBody.content = json(tagged('round')))],
    ['a reply', (c) => (add(c).responses[201].content = json(tagged('round')))],
    ['a reply that is a list', (c) => (add(c).responses[201].content = json({ items: tagged('x') }))],
    ['a shared reply', (c) => (c.components.responses.NotFound.content = json(tagged('round')))],
  ],
  'a nullable is [T, "null"], or a reference beside null': [
    [
      'a plain value beside null',
      (c) => (thing(c).count = { oneOf: [{ type: 'integer' }, { type: 'null' }] }),
    ],
    ['null before the type', (c) => (thing(c).count.type = ['null', 'integer'])],
    ['null alone', (c) => (thing(c).count = { oneOf: [{ type: 'null' }] })],
    ['null among words', (c) => (thing(c).state = { type: ['string', 'null'], enum: ['new', null] })],
    ['null in a component', (c) => c.components.schemas.Size.oneOf.push({ type: 'null' })],
    ['null in a tagged union', (c) => c.components.schemas.Shape.oneOf.push({ type: 'null' })],
    ['null among several', (c) => thing(c).shape.oneOf.unshift(schemas('Size'))],
  ],
  'alternatives are oneOf alone, and objects among them are told apart': [
    ['any of', (c) => (c.components.schemas.Size = { anyOf: [{ type: 'string' }, { type: 'number' }] })],
    ['parts put together', (c) => (thing(c).shape = { allOf: [schemas('Shape')] })],
    ['a type beside them', (c) => (c.components.schemas.Shape.type = 'object')],
    ['no discriminator', (c) => delete c.components.schemas.Shape.discriminator],
    ['a member that is not mapped', (c) => delete c.components.schemas.Shape.discriminator.mapping.round],
    ['a member without the word', (c) => delete c.components.schemas.Round.properties.kind],
    ['a word that may be absent', (c) => delete c.components.schemas.Round.required],
    ['two that look alike', (c) => (c.components.schemas.Size.oneOf = [tagged('a'), tagged('b')])],
  ],
  'milliseconds have 64 bits': [['a duration', (c) => (thing(c).graceMs = { type: 'integer' })]],
  'numbers are doubles, but for alternatives': [
    ['a number', (c) => (thing(c).count = { type: 'number' })],
    ['one that may be null', (c) => (thing(c).count = { type: ['number', 'null'] })],
    ['one of 32 bits', (c) => (thing(c).count = { type: 'number', format: 'float' })],
    ['an alternative', (c) => (c.components.schemas.Size.oneOf[1].format = 'double')],
  ],
  'the title is a name for a package': [
    ['an accent', (c) => (c.info.title = 'Barème')],
    ['a blank', (c) => (c.info.title = 'The API')],
  ],
  'a list is a page': [
    ['no cursor', (c) => delete page(c).properties.nextCursor],
    ['another field', (c) => (page(c).properties.total = { type: 'integer' })],
    ['a cursor that may be absent', (c) => (page(c).required = ['items'])],
    ['a cursor that is never null', (c) => (page(c).properties.nextCursor.type = 'string')],
    ['no limit', (c) => list(c).parameters.shift()],
    [
      'another name',
      (c) => {
        c.components.schemas.Things = page(c)
        list(c).responses[200].content = json(schemas('Things'))
      },
    ],
  ],
  'a problem is a component': [
    ['a problem in place', (c) => (list(c).responses[404] = c.components.responses.NotFound)],
    ['a failure that is no problem', (c) => (list(c).responses[404] = { description: 'Gone.' })],
    ['a problem of its own', (c) => (c.components.responses.NotFound.content = json(schemas('Thing')))],
  ],
}

describe.each(Object.entries(SHAPE_RULES))('%s', (name, rule) => {
  test.each(BREAKS[name]!)('is seen broken by %s', (_what, change) => {
    const broken = structuredClone(SMALL) as Loose
    change(broken)
    expect(rule(broken)).not.toEqual([])
  })

  test('is not seen broken where it holds', () => {
    expect(rule(SMALL as unknown as Contract)).toEqual([])
  })

  test('holds for the document', () => {
    expect(rule(contract)).toEqual([])
  })
})
