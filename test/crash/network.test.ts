import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { joinAndStart, type Trainee } from '../support/crash/client.ts'
import { type CrashHouse, crashHouse, type Service } from '../support/crash/server.ts'

// Real processes with fsync on: seconds each, more on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

let house: CrashHouse
let service: Service

beforeAll(async () => {
  house = await crashHouse()
  service = await house.serve()
})

afterAll(() => house.close())

type Cut = 'before the request arrives' | 'before the reply arrives'

/** A network between client and service that is cut when told to, for one connection. */
async function network() {
  const wire: { cut: Cut | null } = { cut: null }
  const { hostname, port } = new URL(service.url)
  const proxy = createServer((client) => {
    const upstream = connect(Number(port), hostname)
    const hangUp = () => {
      wire.cut = null
      client.destroy()
      upstream.end()
    }
    for (const socket of [client, upstream]) socket.on('error', () => undefined)
    client.on('data', (chunk) => {
      if (wire.cut === 'before the request arrives') hangUp()
      else upstream.write(chunk)
    })
    upstream.on('data', (chunk) => {
      if (wire.cut === 'before the reply arrives') hangUp()
      else client.write(chunk)
    })
    client.on('close', () => upstream.end())
    upstream.on('close', () => client.end())
  })
  proxy.listen(0, '127.0.0.1')
  await once(proxy, 'listening')
  onTestFinished(() => void proxy.close())
  return { wire, url: `http://127.0.0.1:${(proxy.address() as AddressInfo).port}` }
}

async function answering(name: string) {
  const { wire, url } = await network()
  const trainee = await joinAndStart(service.url, service.code!, name)
  const [question] = await questions(trainee)
  const [first, second] = question.options.map(({ id }: { id: string }) => id)
  const put = (base: string, choice: string, version: number) =>
    trainee.call(
      base,
      'PUT',
      `/v1/attempts/${trainee.attempt}/responses/1`,
      { response: { type: question.type, choice } },
      { 'if-match': `"${version}"`, connection: 'close' },
    )
  return { wire, url, trainee, first, second, put }
}

async function questions(trainee: Trainee) {
  return (await trainee.call(service.url, 'GET', `/v1/attempts/${trainee.attempt}`))!.body.questions
}

test.each(['before the request arrives', 'before the reply arrives'] as const)(
  'a save cut off %s is made good by the same request again, once (promise 1)',
  async (cut) => {
    const { wire, url, trainee, first, second, put } = await answering(`Cut ${cut}`)
    expect(await put(url, first, 0)).toMatchObject({ status: 200, body: { version: 1 } })
    wire.cut = cut
    expect(await put(url, second, 1)).toBeNull()
    const again = await put(url, second, 1)
    expect(again).toMatchObject({ status: 200, body: { version: 2 } })
    expect(again!.headers.get('etag')).toBe('"2"')
    const [question] = await questions(trainee)
    expect(question).toMatchObject({ version: 2, response: { choice: second } })
  },
)

test('a retry that comes after another tab saved is told, and overwrites nothing', async () => {
  const { wire, url, trainee, first, second, put } = await answering('Two tabs')
  wire.cut = 'before the request arrives'
  expect(await put(url, first, 0)).toBeNull()
  expect(await put(service.url, second, 0)).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await put(url, first, 0)).toMatchObject({
    status: 412,
    body: { code: 'stale-version', current: { version: 1, response: { choice: second } } },
  })
  expect((await questions(trainee))[0]).toMatchObject({ version: 1, response: { choice: second } })
})

test('a submit whose reply was lost answers the same receipt when it is asked again', async () => {
  const { wire, url, trainee, first, put } = await answering('Lost receipt')
  await put(url, first, 0)
  const submit = (base: string) =>
    trainee.call(base, 'POST', `/v1/attempts/${trainee.attempt}/submit`, {}, { connection: 'close' })
  wire.cut = 'before the reply arrives'
  expect(await submit(url)).toBeNull()
  const again = await submit(url)
  expect(again).toMatchObject({ status: 200, body: { attempt: { state: 'submitted' } } })
  expect((await submit(service.url))!.body.receipt).toBe(again!.body.receipt)
})
