import { once } from 'node:events'
import { createServer } from 'node:net'
import { createRemoteJWKSet, customFetch, exportJWK, generateKeyPair, jwtVerify, SignJWT } from 'jose'
import { describe, expect, onTestFinished, test } from 'vitest'
import { createOutbound, type Outbound, type OutboundRequest } from '../../../src/outbound/client.ts'
import { OutboundFailure } from '../../../src/outbound/failure.ts'
import { listening, receive } from '../../support/integration/receiver.ts'

function outbound(...given: Parameters<typeof createOutbound>): Outbound {
  const made = createOutbound(...given)
  onTestFinished(() => made.close())
  return made
}

/** A client that may call this machine over http. */
const local = () => outbound({ allow: ['127.0.0.1'] })

/** How a call fails; fails itself when it brings an answer. */
async function failureOf(call: Promise<unknown>): Promise<OutboundFailure> {
  const error: unknown = await call.then(
    () => expect.fail('the call brought an answer'),
    (thrown: unknown) => thrown,
  )
  expect(error).toBeInstanceOf(OutboundFailure)
  return error as OutboundFailure
}

const failureAt = (url: string, more: Partial<OutboundRequest> = {}, by = local()) =>
  failureOf(by.request({ method: 'POST', url, body: '{}', ...more }))

describe('an answer', () => {
  test('is what the server said, whatever its status', async () => {
    const asked: string[] = []
    const { url } = await receive(async (request, response) => {
      request.setEncoding('utf8')
      for await (const chunk of request)
        asked.push(`${request.method} ${request.url} ${request.headers['x-given']} ${chunk}`)
      response.writeHead(503, { 'Retry-After': '7', Link: ['<a>', '<b>'] }).end('later')
    })
    const answer = await local().request({
      method: 'PUT',
      url: `${url}/hook?a=b`,
      headers: { 'x-given': 'yes' },
      body: Buffer.from('é'),
    })
    expect(asked).toEqual(['PUT /hook?a=b yes é'])
    expect(answer).toMatchObject({ status: 503, headers: { 'retry-after': '7', link: '<a>, <b>' } })
    expect(answer.body.toString()).toBe('later')
  })

  test('may be as long as was said, to the byte', async () => {
    const { url } = await receive((_request, response) => response.end(Buffer.alloc(1_000)))
    const { body } = await local().request({ method: 'GET', url, mostBytes: 1_000 })
    expect(body).toHaveLength(1_000)
    await expect(failureAt(url, { mostBytes: 999 })).resolves.toMatchObject({ reason: 'too-large' })
  })

  test('leaves its connection to the next call', async () => {
    const receiver = await receive((_request, response) => response.end('ok'))
    const client = local()
    for (let call = 0; call < 10; call++) await client.request({ method: 'GET', url: receiver.url })
    // The second call may come before the first connection is known to be free again.
    expect(receiver.connections()).toBeLessThanOrEqual(2)
  })
})

describe('a server that', () => {
  test('takes the request and never answers', async () => {
    const { url } = await receive(() => {})
    await expect(failureAt(url, { timeoutMs: 50 })).resolves.toMatchObject({
      reason: 'timed-out',
      status: null,
    })
  })

  test('takes the connection and says nothing', async () => {
    const { port } = await listening(createServer())
    const failure = await failureAt(`http://127.0.0.1:${port}`, { timeoutMs: 50 })
    expect(failure.reason).toBe('timed-out')
  })

  test('sends a byte now and then, for ever', async () => {
    const { url, server } = await receive((_request, response) => {
      const timer = setInterval(() => response.write('.'), 5)
      response.writeHead(200).once('close', () => {
        clearInterval(timer)
        server.emit('given up')
      })
    })
    const givenUp = once(server, 'given up')
    await expect(failureAt(url, { timeoutMs: 100 })).resolves.toMatchObject({
      reason: 'timed-out',
      status: 200,
    })
    await givenUp
  })

  test('answers 10 MB is read to the limit, and no further', async () => {
    let isWritten: boolean | undefined
    const { url, server } = await receive((_request, response) => {
      response.once('close', () => {
        isWritten = response.writableFinished
        server.emit('given up')
      })
      response.end(Buffer.alloc(10 * 1024 * 1024))
    })
    const givenUp = once(server, 'given up')
    await expect(failureAt(url)).resolves.toMatchObject({ reason: 'too-large', status: 200 })
    await givenUp
    expect(isWritten).toBe(false)
  })

  test('answers with too many headers', async () => {
    const { url } = await receive((_request, response) =>
      response.writeHead(200, { 'x-long': 'x'.repeat(20_000) }).end(),
    )
    await expect(failureAt(url)).resolves.toMatchObject({ reason: 'too-large' })
  })

  test.each([301, 302, 303, 307, 308])('redirects by %i is not followed', async (status) => {
    const receiver = await receive((_request, response) =>
      response.writeHead(status, { location: 'http://169.254.169.254/latest/meta-data/' }).end(),
    )
    await expect(failureAt(receiver.url)).resolves.toMatchObject({ reason: 'redirected', status })
    expect(receiver.connections()).toBe(1)
  })

  test('breaks off in the middle of its answer', async () => {
    const { url } = await receive((_request, response) => {
      response.writeHead(200, { 'content-length': '100' })
      response.write('half', () => response.destroy())
    })
    await expect(failureAt(url)).resolves.toMatchObject({ reason: 'broken', status: 200 })
  })

  test('speaks no HTTP', async () => {
    const { port } = await listening(createServer((socket) => socket.end('220 mail.example.org ESMTP\r\n')))
    await expect(failureAt(`http://127.0.0.1:${port}`)).resolves.toMatchObject({ reason: 'broken' })
  })

  test('is not there', async () => {
    const server = createServer()
    const { port } = await listening(server)
    server.close()
    await once(server, 'close')
    const failure = await failureAt(`http://127.0.0.1:${port}/secret-path?token=secret`)
    expect(failure).toMatchObject({ reason: 'unreachable', code: 'ECONNREFUSED', status: null })
    expect(failure.message).toContain(`127.0.0.1:${port}: `)
    expect(failure.message).not.toContain('secret')
  })
})

describe('a call given up', () => {
  test('by who made it', async () => {
    const giveUp = new AbortController()
    const { url } = await receive(() => giveUp.abort())
    await expect(failureAt(url, { signal: giveUp.signal })).resolves.toMatchObject({ reason: 'stopped' })
  })

  test('because the service stops, and so is every later one', async () => {
    const client = local()
    const { url } = await receive(() => void client.close())
    await expect(failureAt(url, {}, client)).resolves.toMatchObject({ reason: 'stopped' })
    await expect(failureAt(url, {}, client)).resolves.toMatchObject({ reason: 'stopped' })
  })
})

describe('an address that is refused is never connected to', () => {
  test('written out', async () => {
    const receiver = await receive((_request, response) => response.end())
    const client = outbound()
    for (const host of ['127.0.0.1', '127.1', '2130706433', '[::ffff:127.0.0.1]']) {
      const failure = await failureAt(`https://${host}:${receiver.port}/`, {}, client)
      expect(failure.reason).toBe('address-refused')
      expect(client.refusalOf(`https://${host}/`)).toBe('address-refused')
    }
    expect(receiver.connections()).toBe(0)
  })

  test('by a name', async () => {
    const receiver = await receive((_request, response) => response.end())
    const client = outbound({ resolve: async () => [{ address: '127.0.0.1', family: 4 }] })
    const url = `https://hooks.example.org:${receiver.port}/`
    await expect(failureAt(url, {}, client)).resolves.toMatchObject({ reason: 'address-refused' })
    expect(client.refusalOf(url)).toBe(null)
    expect(receiver.connections()).toBe(0)
  })

  test('by a name that had another a moment ago', async () => {
    const receiver = await receive((_request, response) => response.end(), { on: '0.0.0.0' })
    const answers = ['127.0.0.1', '127.0.0.2', '127.0.0.1']
    const client = outbound({
      allow: ['127.0.0.1'],
      resolve: async () => [{ address: answers.shift()!, family: 4 }],
    })
    const call = (): Promise<unknown> =>
      client.request({
        method: 'POST',
        url: `http://hooks.example.org:${receiver.port}/`,
        headers: { connection: 'close' },
      })
    await expect(call()).resolves.toMatchObject({ status: 200 })
    expect(answers).toHaveLength(2)
    await expect(failureOf(call())).resolves.toMatchObject({ reason: 'not-https' })
    expect(receiver.connections()).toBe(1)
    await expect(call()).resolves.toMatchObject({ status: 200 })
  })

  test('beside one that is not, which is connected to', async () => {
    const receiver = await receive((_request, response) => response.end(), { on: '0.0.0.0' })
    const client = outbound({
      allow: ['127.0.0.1'],
      resolve: async () => [
        { address: '127.0.0.2', family: 4 },
        { address: '127.0.0.1', family: 4 },
      ],
    })
    let reached: string | undefined
    receiver.server.on('connection', (socket) => {
      reached = socket.localAddress
    })
    await client.request({ method: 'GET', url: `http://hooks.example.org:${receiver.port}/` })
    expect(reached).toBe('127.0.0.1')
  })
})

test('a name that nobody knows', async () => {
  const unknown = Object.assign(new Error('getaddrinfo ENOTFOUND'), { code: 'ENOTFOUND' })
  const client = outbound({ resolve: () => Promise.reject(unknown) })
  const failure = await failureAt('https://hooks.example.org/', {}, client)
  expect(failure).toMatchObject({ reason: 'no-address', code: 'ENOTFOUND' })
})

test('a fault of ours is no failure of theirs', async () => {
  const { url } = await receive((_request, response) => response.end())
  const call = local().request({ method: 'GET', url, headers: { 'x-broken': 'a\nb' } })
  await expect(call).rejects.not.toBeInstanceOf(OutboundFailure)
})

describe('keys of others, by jose', () => {
  test('are read through it', async () => {
    const { privateKey, publicKey } = await generateKeyPair('RS256')
    const keys = { keys: [{ ...(await exportJWK(publicKey)), kid: 'one', alg: 'RS256' }] }
    const { url } = await receive((_request, response) => response.end(JSON.stringify(keys)))
    const set = createRemoteJWKSet(new URL(url), { [customFetch]: local().fetch })
    const token = await new SignJWT({ sub: 'ada' })
      .setProtectedHeader({ alg: 'RS256', kid: 'one' })
      .sign(privateKey)
    await expect(jwtVerify(token, set)).resolves.toMatchObject({ payload: { sub: 'ada' } })
  })

  test.each([
    ['5 MB of them', 'too-large', (length: number) => Buffer.alloc(length), {}],
    ['none within the time', 'timed-out', () => null, { timeoutDuration: 50 }],
  ] as const)('%s', async (_what, reason, bodyOf, options) => {
    const { url } = await receive((_request, response) => {
      const body = bodyOf(5 * 1024 * 1024)
      if (body) response.end(body)
    })
    const set = createRemoteJWKSet(new URL(url), { ...options, [customFetch]: local().fetch })
    const failure = await failureOf(set.reload())
    expect(failure.reason).toBe(reason)
  })

  test('an answer that has no body is one', async () => {
    const { url } = await receive((_request, response) => response.writeHead(204).end())
    const answer = await local().fetch(url, { headers: new Headers(), signal: AbortSignal.timeout(5_000) })
    expect(answer.status).toBe(204)
  })
})
