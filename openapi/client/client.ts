import createFetcher from 'openapi-fetch'
import type { Client, Method } from './calls.ts'
import { problemOf, Unreachable } from './problem.ts'

/**
 * Gives the token that signs a request; null: it goes unsigned. Asked again with the token that got a 401: another one
 * is tried once, the same or none leaves the refusal as it is.
 */
export type TokenSource = (refused?: string) => string | null | Promise<string | null>

/** How often a read is asked for again where the service was busy (429, 503), if it need not wait longer than this. */
export interface Patience {
  times: number
  longestSeconds: number
}

export interface ClientOptions {
  /** Where the service is: `https://quiz.example`. */
  baseUrl: string
  /** Signs every request that brings no `authorization` of its own. */
  token?: string | TokenSource
  /** In which language the service words its sentences; French unless it is `en`. */
  language?: () => string
  patience?: Patience
  fetch?: (request: Request) => Promise<Response>
}

const PATIENCE: Patience = { times: 2, longestSeconds: 5 }
/** How long a busy service is left alone when it does not say. */
const BUSY_SECONDS = 1

const METHODS: Method[] = ['get', 'put', 'post', 'patch', 'delete']

/** A client of the service at `baseUrl`, typed by its contract. A call throws Unreachable alone; `dataOf` throws refusals too. */
export function createClient(options: ClientOptions): Client {
  const { baseUrl, token: source = null, language, fetch = globalThis.fetch } = options
  const { times, longestSeconds } = options.patience ?? PATIENCE
  const tokenOf = typeof source === 'function' ? source : () => source

  const reach = (request: Request, token: string | null): Promise<Response> => {
    if (token) request.headers.set('authorization', `Bearer ${token}`)
    return fetch(request)
  }

  /** Signed where there is a token; once more with another where the first no longer stood. */
  const signed = async (request: Request): Promise<Response> => {
    if (language) request.headers.set('accept-language', language())
    const token = request.headers.has('authorization') ? null : await tokenOf()
    const again = request.clone()
    const reply = await reach(request, token)
    const other = reply.status === 401 && token ? await tokenOf(token) : token
    return other && other !== token ? reach(again, other) : reply
  }

  const patiently = async (request: Request, triesLeft = times): Promise<Response> => {
    const again = request.clone()
    const reply = await signed(request)
    const seconds = Number(reply.headers.get('retry-after')) || BUSY_SECONDS
    const isBusy = [429, 503].includes(reply.status) && seconds <= longestSeconds
    if (!isBusy || request.method !== 'GET' || triesLeft === 0) return reply
    await new Promise((resolve) => setTimeout(resolve, seconds * 1000))
    return patiently(again, triesLeft - 1)
  }

  const { request } = createFetcher<never>({ baseUrl, fetch: (asked) => patiently(asked) })
  const call = async (method: Method, path: string, init: object) => {
    try {
      const { data, error, response } = await request(method, path as never, init as never)
      return response.ok ? { data, response } : { error: problemOf(error, response), response }
    } catch (cause) {
      // What `fetch` and a body that is cut off throw.
      throw cause instanceof TypeError ? new Unreachable(cause) : cause
    }
  }
  const by = (method: Method) => (path: string, init: object) => call(method, path, init)
  return Object.fromEntries(METHODS.map((method) => [method.toUpperCase(), by(method)])) as unknown as Client
}
