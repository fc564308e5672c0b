import { once } from 'node:events'
import { type AddressInfo, connect, createServer } from 'node:net'
import pg from 'pg'
import { afterAll, beforeAll, expect, onTestFinished, test, vi } from 'vitest'
import { connectEmbedded } from '../../src/db/embedded/index.ts'
import { joinAndStart, type Reply, type Trainee } from '../support/crash/client.ts'
import { type CrashHouse, crashHouse, type Service } from '../support/crash/server.ts'
import { awaitStandby } from '../support/embedded/standby.ts'

// Real processes with fsync on, and a reply that is waited for until it is given up: seconds each, more on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

const PATIENT = { timeout: 30_000, interval: 20 }
let house: CrashHouse
let service: Service
let superuserUrl: string
/** Looks at the server, as its superuser. */
let eye: pg.Client
/** Holds what others then wait for. */
let holder: pg.Client

beforeAll(async () => {
  house = await crashHouse()
  service = await house.serve()
  superuserUrl = (await connectEmbedded({ dataDir: house.dataDir, explicitDataDir: true })).superuserUrl
  const connected = async () => {
    const client = new pg.Client({ connectionString: superuserUrl })
    client.on('error', () => undefined)
    await client.connect()
    return client
  }
  eye = await connected()
  holder = await connected()
})

afterAll(async () => {
  await Promise.all([eye.end(), holder.end()])
  await house.close()
})

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

/** A trainee who saves the same answer to the same question, and submits. */
async function steadfast(name: string) {
  const { attempt, call } = await joinAndStart(service.url, service.code!, name)
  const path = `/v1/attempts/${attempt}`
  const read = async () => (await call(service.url, 'GET', path))!.body
  const { position, type, options } = (await read()).questions.find(
    (one: { type: string }) => one.type === 'single',
  )
  const answer = { response: { type, choice: options[0].id } }
  return {
    attempt,
    read,
    save: () => call(service.url, 'PUT', `${path}/responses/${position}`, answer, { 'if-match': '"0"' }),
    submit: () => call(service.url, 'POST', `${path}/submit`, {}),
    journaled: () => rows('SELECT version FROM response_journal WHERE attempt_id = $1', [attempt]),
  }
}

const rows = async (sql: string, values: unknown[] = []) => (await eye.query(sql, values)).rows

/** The one session that a condition comes to hold for. */
async function session(where: string, values: unknown[] = []): Promise<number> {
  const found = () => rows(`SELECT pid FROM pg_stat_activity WHERE ${where}`, values)
  return vi.waitFor(async () => {
    const sessions = await found()
    expect(sessions).toHaveLength(1)
    return sessions[0].pid
  }, PATIENT)
}

const BLOCKED = '$1 = ANY (pg_blocking_pids(pid)) AND pid <> ALL ($2)'
const SAVE_WAITS_FOR_STANDBY = "wait_event = 'SyncRep' AND query LIKE '%a.last_seq + 1 AS seq%'"

function expectAway(reply: Reply): void {
  expect(reply).toMatchObject({ status: 503, body: { code: 'database-away' } })
  expect(reply!.headers.get('retry-after')).toBe('2')
}

test('a session frozen in a save, a transaction or a commit costs its request 503, and its connection (promise 1)', async () => {
  const [inSave, inTransaction, inCommit] = await Promise.all(['Save', 'Submit', 'Commit'].map(steadfast))
  const frozen: number[] = []
  const freeze = (pid: number) => {
    process.kill(pid, 'SIGSTOP')
    frozen.push(pid)
  }
  const thaw = () => {
    for (const pid of frozen.splice(0)) process.kill(pid, 'SIGCONT')
  }
  onTestFinished(thaw)
  onTestFinished(() => awaitStandby(superuserUrl, ''))
  await holder.query('BEGIN')
  const { rows: locked } = await holder.query(
    'SELECT pg_backend_pid() AS pid FROM attempts WHERE id = ANY ($1) FOR UPDATE',
    [[inSave!.attempt, inTransaction!.attempt]],
  )
  const blocked = () => session(BLOCKED, [locked[0].pid, frozen])
  const saving = inSave!.save()
  freeze(await blocked())
  const submitting = inTransaction!.submit()
  freeze(await blocked())
  await holder.query('COMMIT')
  await awaitStandby(superuserUrl, 'away')
  const committing = inCommit!.save()
  freeze(await session(SAVE_WAITS_FOR_STANDBY))
  await awaitStandby(superuserUrl, '')
  for (const reply of await Promise.all([saving, submitting, committing])) expectAway(reply)

  const given = [...frozen]
  thaw()
  const left = () => rows('SELECT pid FROM pg_stat_activity WHERE pid = ANY ($1)', [given])
  await vi.waitFor(async () => expect(await left()).toEqual([]), PATIENT)
  for (const trainee of [inSave!, inCommit!]) {
    expect(await trainee.save()).toMatchObject({ status: 200, body: { version: 1 } })
    expect(await trainee.journaled()).toEqual([{ version: 1 }])
  }
  expect(await inTransaction!.read()).toMatchObject({ state: 'inProgress' })
  expect(await inTransaction!.submit()).toMatchObject({
    status: 200,
    body: { attempt: { state: 'submitted' } },
  })
})

test('a save whose wait for the standby was cancelled is not acknowledged until it is there (promise 1)', async () => {
  const trainee = await steadfast('Cancelled')
  onTestFinished(() => awaitStandby(superuserUrl, ''))
  await awaitStandby(superuserUrl, 'away')
  const first = trainee.save()
  await eye.query('SELECT pg_cancel_backend($1)', [await session(SAVE_WAITS_FOR_STANDBY)])
  expectAway(await first)
  const again = trainee.save()
  // What it asks for is stored already: it waits all the same.
  await session(SAVE_WAITS_FOR_STANDBY)
  await awaitStandby(superuserUrl, '')
  expect(await again).toMatchObject({ status: 200, body: { version: 1 } })
  expect(await trainee.journaled()).toEqual([{ version: 1 }])
})
