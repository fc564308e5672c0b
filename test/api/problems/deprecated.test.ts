import { expect, test } from 'vitest'
import { z } from 'zod'
import { buildApp } from '../../../src/app.ts'
import { createMetrics } from '../../../src/http/metrics.ts'
import { register } from '../../../src/http/register.ts'
import { route } from '../../../src/http/route.ts'
import { createWorld } from '../../support/world.ts'

const OLD = route({
  operationId: 'listOld',
  method: 'GET',
  url: '/v1/old/:name',
  access: 'public',
  tag: 'Service',
  summary: 'What was before',
  description: 'It lists.',
  deprecated: { since: '2027-01-15', sunset: '2027-07-15', instead: 'GET /v1/new' },
  params: z.object({ name: z.string().max(3) }),
  responses: { 200: { description: 'Fine.', schema: z.object({}), example: {} } },
  handler: async () => ({}),
})

test('what is deprecated says so in each reply and in the contract, with the day it ends and what takes its place', async () => {
  const { services } = await createWorld({ content: false })
  const config = {
    PUBLIC_URL: undefined,
    CORS_ORIGINS: ['https://lms.example.org'],
    TRUST_PROXY: undefined,
    METRICS_TOKEN: undefined,
  }
  const app = await buildApp({ config, services, metrics: createMetrics(services) })
  register(app, [OLD])
  await app.ready()
  const told = {
    deprecation: '@1799971200',
    sunset: 'Thu, 15 Jul 2027 00:00:00 GMT',
    link: '</docs>; rel="deprecation"; type="text/html", </v1/new>; rel="successor-version"',
  }

  const headers = { origin: 'https://lms.example.org' }
  const fine = await app.inject({ url: '/v1/old/one', headers })
  expect(fine).toMatchObject({ statusCode: 200, headers: told })
  for (const name of ['Deprecation', 'Sunset', 'Link'])
    expect(String(fine.headers['access-control-expose-headers']).split(', ')).toContain(name)
  expect(await app.inject('/v1/old/three')).toMatchObject({ statusCode: 400, headers: told })
  const other = await app.inject('/.well-known/jwks.json')
  expect(Object.keys(other.headers)).not.toContain('deprecation')

  const contract = (await app.inject('/openapi.json')).json()
  const operation = contract.paths['/v1/old/{name}'].get
  expect(operation).toMatchObject({
    deprecated: true,
    'x-sunset': '2027-07-15',
    description:
      'Deprecated since 2027-01-15, and gone from 2027-07-15 on: call `GET /v1/new` instead. It lists.',
  })
  const promised = Object.keys(operation.responses['200'].headers)
  expect(promised).toEqual(['Deprecation', 'Sunset', 'Link'])
  for (const name of promised) expect(contract.components.headers).toHaveProperty(name)
  await app.close()
})
