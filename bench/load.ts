import { Agent, request as httpRequest } from 'node:http'
import { setTimeout as delay } from 'node:timers/promises'
import { answerCalls } from './child.ts'

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
}

export interface Measured {
  elapsedMs: number
  /** Milliseconds of each request. */
  latencies: Float64Array
}

/** Sends one slice over keep-alive connections. Any answer but a 2xx fails it: the bench measures no refusals. */
async function run(load: Load): Promise<Measured> {
  const { port, requests, connections, milliseconds, repeat, perSecond } = load
  const agent = new Agent({ keepAlive: true, maxSockets: connections })
  const latencies: number[] = []
  const start = performance.now()
  let next = 0
  const worker = async () => {
    for (;;) {
      const turn = next++
      const due = perSecond ? start + (turn * 1000) / perSecond : performance.now()
      if (due - start > milliseconds || (!repeat && turn >= requests.length)) return
      if (due > performance.now()) await delay(due - performance.now())
      await send(agent, port, requests[turn % requests.length]!)
      latencies.push(performance.now() - due)
    }
  }
  try {
    await Promise.all(Array.from({ length: connections }, worker))
    return { elapsedMs: performance.now() - start, latencies: Float64Array.from(latencies) }
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
      response.on('error', reject)
      response.on('end', () => {
        if (response.statusCode! < 300) return resolve()
        reject(new Error(`${method} ${path}: ${response.statusCode} ${Buffer.concat(chunks).toString()}`))
      })
    })
    sent.on('error', reject)
    sent.end(body ?? undefined)
  })
}

const handlers = { run }

export type LoadHandlers = typeof handlers

answerCalls(handlers, () => undefined)
