import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, expect, onTestFinished, test } from 'vitest'
import { createOutbound } from '../../../src/outbound/client.ts'
import { type Api, createApi } from '../../support/api.ts'
import { selfSigned } from '../../support/integration/certificate.ts'
import { receive } from '../../support/integration/receiver.ts'
import { deliverDue } from '../../support/integration/webhooks.ts'
import { secretOf } from '../../support/world.ts'

const NAME = 'hooks.example.org'
const tls = selfSigned(NAME)
const authorities = getCACertificates('default')
beforeAll(() => setDefaultCACertificates([...authorities, tls.cert]))
afterAll(() => setDefaultCACertificates(authorities))

/** Outside is 127.0.0.1, which may be called, and inside the rest of this machine, where a trap listens too. */
const OUTSIDE = '127.0.0.1'
const INSIDE = '127.0.0.2'

interface Client {
  api: Api
  /** Calls the service with the client's token. */
  call(method: string, url: string, body?: object): ReturnType<Api['request']>
}

/** A client that manages webhooks, by its own token. `addressOf`: what the name leads to, asked at each connection. */
async function managing(addressOf = () => OUTSIDE, allow = [OUTSIDE]): Promise<Client> {
  const resolve = async () => [{ address: addressOf(), family: 4 }]
  const outbound = createOutbound({ allow, resolve })
  onTestFinished(() => outbound.close())
  const api = await createApi({ content: false, outbound })
  const id = await api.world.client({ scopes: ['webhooks:manage'] })
  const form = { grant_type: 'client_credentials', client_id: id, client_secret: secretOf(id) }
  const { body: granted } = await api.request({
    method: 'POST',
    url: '/oauth/token',
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(form).toString(),
  })
  const call: Client['call'] = (method, url, body) =>
    api.request({ method, url, as: granted.access_token, ...(body && { body }) })
  return { api, call }
}

/** Makes a webhook of a URL, tries it, and gives what its log says of that. */
async function tried({ api, call }: Client, url: string) {
  const { status, body: made } = await call('POST', '/v1/webhooks', { url, events: ['attempt.closed'] })
  expect(status).toBe(201)
  return {
    again: async () => {
      expect((await call('POST', `/v1/webhooks/${made.id}/test`)).status).toBe(202)
      await deliverDue(api.world.services)
      const { body: log } = await call('GET', `/v1/webhooks/${made.id}/deliveries`)
      return log.items[0]
    },
  }
}

/** A server that listens inside as well as outside, and where it was reached. */
async function trap(
  answer: Parameters<typeof receive>[0] = (_request, response) => response.writeHead(204).end(),
) {
  const reached: (string | undefined)[] = []
  const receiver = await receive(answer, { on: '0.0.0.0', tls })
  receiver.server.on('connection', ({ localAddress }) => reached.push(localAddress))
  return { reached, url: `https://${NAME}:${receiver.port}/` }
}

test('a webhook to an address inside is refused when it is made and when it is changed, in every spelling', async () => {
  const { call } = await managing(undefined, [])
  const events = ['attempt.closed']
  const { body: fine } = await call('POST', '/v1/webhooks', { url: `https://${NAME}/`, events })
  const hosts = [
    '169.254.169.254',
    '127.1',
    '2130706433',
    '0x7f.2',
    '[::ffff:10.0.0.1]',
    '[::7f00:1]',
    '[fd00::1]',
  ]
  for (const url of [
    ...hosts.map((host) => `https://${host}/`),
    'http://hooks.example.org/',
    'https://a:b@c.example/',
  ]) {
    for (const refused of [
      await call('POST', '/v1/webhooks', { url, events }),
      await call('PATCH', `/v1/webhooks/${fine.id}`, { url }),
    ])
      expect([url, refused.status, refused.body.code, refused.body.errors?.[0]?.pointer]).toEqual([
        url,
        400,
        'validation',
        '/url',
      ])
  }
})

test('a name that leads inside is not followed, and the log says why', async () => {
  const { reached, url } = await trap()
  const webhook = await tried(await managing(() => INSIDE), url)
  expect(await webhook.again()).toMatchObject({
    state: 'pending',
    lastError: 'address-refused',
    lastStatus: null,
  })
  expect(reached).toEqual([])
})

test('a name that leads outside first and inside then is followed no further', async () => {
  const leads = [OUTSIDE, INSIDE]
  const { reached, url } = await trap((_request, response) =>
    response.writeHead(204, { connection: 'close' }).end(),
  )
  const webhook = await tried(await managing(() => leads.shift() ?? INSIDE), url)
  expect(await webhook.again()).toMatchObject({ state: 'delivered', lastStatus: 204 })
  expect(leads).toEqual([INSIDE])
  expect(await webhook.again()).toMatchObject({ state: 'pending', lastError: 'address-refused' })
  expect(reached).toEqual([OUTSIDE])
})

test('a redirect inside is not followed', async () => {
  const inside = await trap()
  const port = new URL(inside.url).port
  const { url } = await trap((_request, response) =>
    response.writeHead(307, { location: `https://${INSIDE}:${port}/` }).end(),
  )
  const webhook = await tried(await managing(), url)
  expect(await webhook.again()).toMatchObject({ state: 'pending', lastError: 'redirected', lastStatus: 307 })
  expect(inside.reached).toEqual([])
})
