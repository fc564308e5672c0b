import { createServer, type IncomingMessage } from 'node:http'
import { createSecureServer } from 'node:http2'
import { connect, type Socket } from 'node:net'
import { getCACertificates, setDefaultCACertificates } from 'node:tls'
import { afterAll, beforeAll, describe, expect, onTestFinished, test } from 'vitest'
import { createOutbound } from '../../../src/outbound/client.ts'
import { selfSigned } from '../../support/integration/certificate.ts'
import { listening, receive } from '../../support/integration/receiver.ts'

const NAME = 'hooks.example.org'
const known = selfSigned(NAME)
const authorities = getCACertificates('default')

beforeAll(() => setDefaultCACertificates([...authorities, known.cert]))
afterAll(() => setDefaultCACertificates(authorities))

/** Every name leads to this machine, which may be called. */
function outbound(options: Parameters<typeof createOutbound>[0] = {}) {
  const made = createOutbound({
    allow: ['127.0.0.1'],
    resolve: async () => [{ address: '127.0.0.1', family: 4 }],
    ...options,
  })
  onTestFinished(() => made.close())
  return made
}

describe('over TLS', () => {
  test('the certificate is held against the name, wherever that led, and HTTP/2 is not spoken', async () => {
    const server = createSecureServer({ ...known, allowHTTP1: true }, (request, response) =>
      response.end(`${request.headers.host} ${request.httpVersion}`),
    )
    const { port } = await listening(server)
    const answer = await outbound().request({ method: 'GET', url: `https://${NAME}:${port}/` })
    expect(answer.body.toString()).toBe(`${NAME}:${port} 1.1`)
  })

  test.each([
    ['of nobody known', selfSigned(NAME), NAME, 'DEPTH_ZERO_SELF_SIGNED_CERT'],
    ['of another name', known, 'other.example.org', 'ERR_TLS_CERT_ALTNAME_INVALID'],
  ])('a certificate %s', async (_what, tls, name, code) => {
    let asked = 0
    const { port } = await receive(() => asked++, { tls })
    const call = outbound().request({ method: 'POST', url: `https://${name}:${port}/`, body: 'a secret' })
    await expect(call).rejects.toMatchObject({ reason: 'tls', code })
    expect(asked).toBe(0)
  })

  test('a server that speaks plain http', async () => {
    const { port } = await receive((_request, response) => response.end())
    const call = outbound().request({ method: 'GET', url: `https://${NAME}:${port}/` })
    await expect(call).rejects.toMatchObject({ reason: 'tls' })
  })
})

describe('through a proxy', () => {
  /** A proxy that opens tunnels to this machine, whatever their name. */
  async function proxyOf(answer: (to: string) => number) {
    const opened: string[] = []
    const server = createServer((request, response) => {
      opened.push(request.url ?? '')
      response.writeHead(answer(request.url ?? '')).end('by the proxy')
    })
    server.on('connect', (request: IncomingMessage, socket: Socket) => {
      const to = request.url ?? ''
      opened.push(to)
      const status = answer(to)
      socket.on('error', () => {})
      if (status !== 200) return socket.end(`HTTP/1.1 ${status} No\r\n\r\n`)
      const onwards = connect(Number(to.split(':')[1]), '127.0.0.1', () => {
        socket.write('HTTP/1.1 200 OK\r\n\r\n')
        onwards.pipe(socket).pipe(onwards)
      })
      onwards.on('error', () => socket.destroy())
      socket.on('close', () => onwards.destroy())
    })
    const { port } = await listening(server)
    onTestFinished(() => server.closeAllConnections())
    return { opened, proxy: `http://127.0.0.1:${port}` }
  }
  const unasked = () => expect.fail('a name was resolved here')

  test('names are left to it, and what goes on is sealed from it', async () => {
    const { port } = await receive((_request, response) => response.end('in private'), { tls: known })
    const { opened, proxy } = await proxyOf(() => 200)
    const client = outbound({ proxy, resolve: unasked })
    const answer = await client.request({ method: 'GET', url: `https://${NAME}:${port}/` })
    expect(answer.body.toString()).toBe('in private')
    expect(opened).toEqual([`${NAME}:${port}`])
  })

  test('addresses written out are judged here all the same, and so is http', async () => {
    const { opened, proxy } = await proxyOf(() => 200)
    const client = outbound({ proxy, allow: ['lms.lan'] })
    const call = (url: string) => client.request({ method: 'GET', url })
    await expect(call('https://169.254.169.254/')).rejects.toMatchObject({ reason: 'address-refused' })
    await expect(call('http://hooks.example.org/')).rejects.toMatchObject({ reason: 'not-https' })
    expect(opened).toEqual([])
    await expect(call('http://lms.lan/a')).resolves.toMatchObject({ status: 200 })
    expect(opened).toEqual(['http://lms.lan/a'])
  })

  test.each([403, 407])('one that refuses by %i', async (status) => {
    const { proxy } = await proxyOf(() => status)
    const call = outbound({ proxy }).request({ method: 'GET', url: `https://${NAME}/` })
    await expect(call).rejects.toMatchObject({ reason: 'proxy' })
  })

  test('one that is away', async () => {
    const server = createServer()
    const { port } = await listening(server)
    await new Promise((closed) => server.close(closed))
    const client = outbound({ proxy: `http://127.0.0.1:${port}` })
    const call = client.request({ method: 'GET', url: `https://${NAME}/` })
    await expect(call).rejects.toMatchObject({ reason: 'proxy' })
  })

  test('one that never answers', async () => {
    const server = createServer()
    server.on('connect', () => {})
    const { port } = await listening(server)
    onTestFinished(() => server.closeAllConnections())
    const client = outbound({ proxy: `http://127.0.0.1:${port}` })
    const call = client.request({ method: 'GET', url: `https://${NAME}/`, timeoutMs: 50 })
    await expect(call).rejects.toMatchObject({ reason: 'timed-out' })
  })
})
