import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { databaseProcessorMicros } from '../database-processor.ts'
import { save } from '../operations/save.ts'
import { startService } from '../processes.ts'
import type { Subject } from '../recording.ts'
import { fixed, print, table } from '../report.ts'
import { copyAttempt, newAttempt, QUIZ, seedClass, seedTrainees, type World } from '../world.ts'

const ATTEMPTS = 500
const VIEWERS = 3
const WATCH_MS = 30_000
const SETTLE_MS = 3_000
/** Each of them asks for the time and saves one answer in so long. */
const EACH_MS = 20_000
const ERASED = JSON.stringify({ response: null })

type Service = Awaited<ReturnType<typeof startService>>

/** Seconds of processor time, of each in the time that was watched. */
interface Used {
  service: number
  database: number | null
}

/**
 * What the live board costs, as a share of one core: the service and PostgreSQL together, with its viewers and without,
 * while the class is quiet and while it works.
 */
export async function live(world: World): Promise<void> {
  const { assignment, trainers, subjects, view } = await seedBoard(world)
  const service = await startService(world)
  try {
    const tokens = await service.call.tokens([...trainers, ...subjects.map(({ user }) => user)])
    const work = subjects.map((subject, at) => {
      const sent = save.request(subject, view)
      return { ...sent, timing: `/v1/attempts/${subject.attempt}/timing`, token: tokens[VIEWERS + at]! }
    })
    const rows: string[][] = []
    for (const isBusy of [false, true]) {
      const working = isBusy ? keepWorking(service.port, work) : null
      const before = await use(world, service)
      const viewers = tokens.slice(0, VIEWERS).map((token) => watch(service.port, { assignment, token }))
      const withViewers = await use(world, service)
      const events = viewers.map((viewer) => viewer.stop())
      // Before and after, for a process that has run longer is quicker.
      const without = mean(before, await use(world, service))
      await working?.stop()
      const kind = isBusy ? '25 saves and 25 heartbeats a second' : 'a quiet class'
      rows.push(row(`${kind}, unwatched`, without, ''))
      rows.push(
        row(`${kind}, ${VIEWERS} viewers`, withViewers, fixed(events.reduce((a, b) => a + b) / VIEWERS)),
      )
      rows.push(row('the board', minus(withViewers, without), ''))
    }
    print(
      `Live board of ${ATTEMPTS} running attempts and ${VIEWERS} viewers`,
      table(
        [
          '% of a core, over 30 s',
          'service',
          'PostgreSQL',
          'both (aim of the board: under 5)',
          'events a viewer',
        ],
        rows,
      ),
    )
  } finally {
    await service.stop()
  }
}

async function seedBoard(world: World) {
  const { admin } = world
  const { view, subject } = await newAttempt(world)
  const subjects = await copyAttempt(admin, subject.attempt, await seedTrainees(admin, ATTEMPTS))
  const trainers = await seedTrainees(admin, VIEWERS)
  const { assignment } = await seedClass(admin, { quiz: QUIZ, trainers, trainees: [] })
  await admin.query(`UPDATE attempts SET kind = 'assigned', assignment_id = $1 WHERE id = ANY ($2)`, [
    assignment,
    subjects.map(({ attempt }: Subject) => attempt),
  ])
  await admin.query('VACUUM ANALYZE attempts')
  return { assignment, trainers, subjects, view }
}

/** What both use in the time that is watched, once what was begun before has settled. */
async function use({ admin }: World, { call }: Service): Promise<Used> {
  await delay(SETTLE_MS)
  const read = async () => [await call.processorMicros(), await databaseProcessorMicros(admin)] as const
  const before = await read()
  await delay(WATCH_MS)
  const after = await read()
  const database = after[1] === null || before[1] === null ? null : (after[1] - before[1]) / 1e6
  return { service: (after[0] - before[0]) / 1e6, database }
}

const mean = (one: Used, other: Used) => combined(one, other, (a, b) => (a + b) / 2)
const minus = (one: Used, other: Used) => combined(one, other, (a, b) => a - b)

function combined(one: Used, other: Used, by: (a: number, b: number) => number): Used {
  const database = one.database === null || other.database === null ? null : by(one.database, other.database)
  return { service: by(one.service, other.service), database }
}

function row(name: string, { service, database }: Used, events: string): string[] {
  const share = (seconds: number) => fixed((seconds * 100_000) / WATCH_MS, 1)
  const both = database === null ? 'not here' : share(service + database)
  return [name, share(service), database === null ? 'not here' : share(database), both, events]
}

/** Follows the board until it is stopped; `stop` tells how many events came. */
function watch(port: number, { assignment, token }: { assignment: string; token: string }) {
  let events = 0
  const headers = { authorization: `Bearer ${token}` }
  const path = `/v1/assignments/${assignment}/live`
  const sent = httpRequest({ host: '127.0.0.1', port, path, headers }, (response) => {
    if (response.statusCode !== 200) throw new Error(`${path}: ${response.statusCode}`)
    response.setEncoding('utf8').on('data', (text: string) => {
      events += text.split('\nevent: ').length - 1 + Number(text.startsWith('event: '))
    })
    response.on('error', () => undefined)
  })
  sent.on('error', () => undefined)
  sent.end()
  return {
    stop(): number {
      sent.destroy()
      return events
    },
  }
}

interface Work {
  method: string
  path: string
  body: string | null
  timing: string
  token: string
}

/** Everybody's heartbeats and saves, spread evenly, until it is stopped. */
function keepWorking(port: number, work: readonly Work[]) {
  const agent = new Agent({ keepAlive: true, maxSockets: 16 })
  let next = 0
  const timer = setInterval(() => {
    const { method, path, body, timing, token } = work[next % work.length]!
    // Every other time it erases: each save changes the board.
    const isErasing = Math.floor(next++ / work.length) % 2 === 0
    send({ method, path, body: isErasing ? ERASED : body, token })
    send({ method: 'GET', path: timing, body: null, token })
  }, EACH_MS / work.length)
  const send = ({ method, path, body, token }: Omit<Work, 'timing'>) => {
    const headers = {
      authorization: `Bearer ${token}`,
      ...(body !== null && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
    }
    const sent = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      if (response.statusCode !== 200) throw new Error(`${method} ${path}: ${response.statusCode}`)
      response.resume()
    })
    sent.end(body ?? undefined)
  }
  return {
    async stop(): Promise<void> {
      clearInterval(timer)
      await delay(500)
      agent.destroy()
    },
  }
}
