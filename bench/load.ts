import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { answerCalls, processorMicros } from './child.ts'

/** One request, ready to be sent. */
export interface Request {
  method: string
  path: string
  token: string
  body: string | null
}

export interface Load {
  port: number
  requests: Request[]
  connections: number
  /** The slice ends here, or once every request was sent (`repeat`: they are sent again and again). */
  milliseconds: number
  repeat: boolean
  /** So many are sent a second whatever the answers take, and each is timed from when it was due; absent: as fast as they go. */
  perSecond?: number
  /** Refusals and broken connections are counted; absent: the first one fails the slice. */
  countsFailures?: boolean
}

export interface Measured {
  elapsedMs: number
  /** Milliseconds of each request that was answered with a 2xx. */
  latencies: Float64Array
  /** How many were not, by status or by the error's code. */
  failures: Map<string, number>
  sent: number
}

/** Where failures are counted, what could not be sent so long after it was due is one: an overload ends. */
const GIVEN_UP_MS = 5_000

/** What came of a request instead of a 2xx. */
class Failure extends Error {
  readonly how: string
  constructor(how: string, message: string) {
    super(message)
    this.how = how
  }
}

/** Sends one slice over keep-alive connections. Any answer but a 2xx fails it, unless failures are counted. */
async function run(load: Load): Promise<Measured> {
  const { port, requests, connections, milliseconds, repeat, perSecond, countsFailures = false } = load
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const failures = new Map<string, number>()
  const fail = (how: string) => failures.set(how, (failures.get(how) ?? 0) + 1)
  const start = performance.now()
  let next = 0
  let sent = 0
  const worker = async () => {
    for (;;) {
      const turn = next++
      const due = perSecond ? start + (turn * 1000) / perSecond : performance.now()
      if (due - start > milliseconds || (!repeat && turn >= requests.length)) return
      if (due > performance.now()) await delay(due - performance.now())
      if (countsFailures && performance.now() - due > GIVEN_UP_MS) {
        fail('not sent')
        continue
      }
      sent++
      try {
        await send(agent, port, requests[turn % requests.length]!)
        latencies.push(performance.now() - due)
      } catch (error) {
        if (!countsFailures || !(error instanceof Failure)) throw error
        fail(error.how)
      }
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, worker))
    return { elapsedMs: performance.now() - start, latencies: Float64Array.from(latencies), failures, sent }
  } finally {
    agent.destroy()
  }
}

function send(agent: Agent, port: number, { method, path, token, body }: Request): Promise<void> {
  const headers = {
    authorization: `Bearer ${token}`,
    ...(body !== null && { 'content-type': 'application/json', 'content-length': Buffer.byteLength(body) }),
  }
  return new Promise((resolve, reject) => {
    const sent = httpRequest({ agent, host: '127.0.0.1', port, method, path, headers }, (response) => {
      const chunks: Buffer[] = []
      response.on('data', (chunk: Buffer) => chunks.push(chunk))
      response.on('error', (error) => reject(new Failure('cut off', error.message)))
      response.on('end', () => {
        if (response.statusCode! < 300) return resolve()
        const how = String(response.statusCode)
        reject(new Failure(how, `${method} ${path}: ${how} ${Buffer.concat(chunks).toString()}`))
      })
    })
    sent.on('error', (error: NodeJS.ErrnoException) =>
      reject(new Failure(error.code ?? 'broken', error.message)),
    )
    sent.end(body ?? undefined)
  })
}

const handlers = { run, processorMicros }

export type LoadHandlers = typeof handlers

answerCalls(handlers, () => undefined)
