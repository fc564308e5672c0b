import type { OutboundReason } from '../domain/words.ts'
import { note, traced } from '../tracing.ts'
import type { Resolve } from './dispatcher.ts'
import { readException } from './exceptions.ts'
import { OutboundFailure, reasonOf } from './failure.ts'
import { judgeUrl, type Rules } from './judge.ts'

const TIMEOUT_MS = 10_000
const MOST_BYTES = 64 * 1024
const REDIRECTS: ReadonlySet<number> = new Set([300, 301, 302, 303, 307, 308])
/** Statuses that the constructor of `Response` takes no body with. */
const BODILESS: ReadonlySet<number> = new Set([204, 205, 304])

/** One call to somebody else's server. */
export interface OutboundRequest {
  method: 'GET' | 'POST' | 'PUT' | 'DELETE'
  url: string
  headers?: Record<string, string>
  body?: string | Buffer
  /** For the whole call, from the look at the name to the last byte: 10 s when absent. */
  timeoutMs?: number
  /** Bytes of body read: 64 KiB when absent. A longer one is a failure. */
  mostBytes?: number
  /** Gives the call up. */
  signal?: AbortSignal
}

/** Whatever was answered, errors too; names of headers are lower case, values of one name joined by commas. */
export interface OutboundAnswer {
  status: number
  headers: Record<string, string>
  body: Buffer
}

/** The one way out: all that the service asks of other servers. */
export interface Outbound {
  /** @throws OutboundFailure when no answer counts: a redirect, one too large or too late, a refused address. */
  request(asked: OutboundRequest): Promise<OutboundAnswer>
  /** The same in the shape of `fetch`, as jose takes it (`customFetch`). */
  fetch(url: string, options: { headers: Headers; signal: AbortSignal }): Promise<Response>
  /** Why a URL could never be called as it is written; what its name resolves to is judged at each call. */
  refusalOf(url: string): OutboundReason | null
  /** Gives up the calls under way. */
  close(): Promise<void>
}

interface OutboundOptions {
  /** What may be called besides public https, as `OUTBOUND_ALLOW` has it. */
  allow?: readonly string[]
  /** Where every call goes through. */
  proxy?: string | undefined
  resolve?: Resolve
}

/** Makes the client, which connects to nothing before it is asked. */
export function createOutbound({ allow = [], proxy, resolve }: OutboundOptions = {}): Outbound {
  const exceptions = allow.map(readException).filter((exception) => exception !== null)
  const rules: Rules = { exceptions, byProxy: proxy !== undefined }
  let opened: ReturnType<typeof open> | undefined
  // A tenth of a start, and of its memory, for what many a service never calls.
  const open = async () => {
    const { judgingDispatcher, proxyDispatcher, send } = await import('./dispatcher.ts')
    const dispatcher = proxy === undefined ? judgingDispatcher(exceptions, resolve) : proxyDispatcher(proxy)
    return { dispatcher, send }
  }
  const call: Outbound['request'] = async ({ method, url, headers, body, ...bounds }) => {
    const { timeoutMs = TIMEOUT_MS, mostBytes = MOST_BYTES, signal } = bounds
    const refused = judgeUrl(url, rules)
    if (refused) throw new OutboundFailure(refused, { url })
    note({ 'http.request.method': method, 'server.address': new URL(url).hostname })
    const timeout = AbortSignal.timeout(timeoutMs)
    let status: number | null = null
    try {
      opened ??= open()
      const { dispatcher, send } = await opened
      const answer = await send(url, {
        dispatcher,
        method,
        headers: { 'user-agent': 'Bareme', ...headers },
        body: body ?? null,
        signal: signal ? AbortSignal.any([timeout, signal]) : timeout,
        headersTimeout: timeoutMs,
        bodyTimeout: timeoutMs,
      })
      status = answer.statusCode
      note({ 'http.response.status_code': status })
      const read = await readWhole(answer.body, mostBytes)
      if (read === null) throw new OutboundFailure('too-large', { url, status })
      if (REDIRECTS.has(status)) throw new OutboundFailure('redirected', { url, status })
      if (status > 599) throw new OutboundFailure('broken', { url, status })
      return { status, headers: joined(answer.headers), body: read }
    } catch (cause) {
      if (cause instanceof OutboundFailure) throw cause
      const reason = timeout.aborted
        ? 'timed-out'
        : signal?.aborted
          ? givenUp(signal)
          : reasonOf(cause, rules.byProxy)
      if (reason === null) throw cause
      throw new OutboundFailure(reason, { url, status, cause })
    }
  }
  const request: Outbound['request'] = (asked) => traced('call', asked.method, () => call(asked))
  return {
    request,
    fetch: (url, options) => fetchBy(request, url, options),
    refusalOf: (url) => judgeUrl(url, rules),
    close: async () => (await opened)?.dispatcher.destroy(),
  }
}

/** The body, or null when it is longer; the rest of that one is not read, and its connection is closed. */
async function readWhole(body: AsyncIterable<Buffer>, mostBytes: number): Promise<Buffer | null> {
  const chunks: Buffer[] = []
  let bytes = 0
  for await (const chunk of body) {
    bytes += chunk.length
    if (bytes > mostBytes) return null
    chunks.push(chunk)
  }
  return Buffer.concat(chunks)
}

const joined = (headers: Record<string, string | string[] | undefined>): Record<string, string> =>
  Object.fromEntries(Object.entries(headers).map(([name, value]) => [name, [value ?? []].flat().join(', ')]))

const givenUp = ({ reason }: AbortSignal): OutboundReason =>
  reason instanceof Error && reason.name === 'TimeoutError' ? 'timed-out' : 'stopped'

async function fetchBy(
  request: Outbound['request'],
  url: string,
  { headers, signal }: { headers: Headers; signal: AbortSignal },
): Promise<Response> {
  const answer = await request({ method: 'GET', url, headers: Object.fromEntries(headers), signal })
  const body = BODILESS.has(answer.status) ? null : new Uint8Array(answer.body)
  return new Response(body, { status: answer.status, headers: answer.headers })
}
