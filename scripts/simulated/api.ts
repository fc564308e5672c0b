import { setTimeout as delay } from 'node:timers/promises'
import createClient, { type Client } from 'openapi-fetch'
import type { paths } from '../../openapi/types.ts'
import { atMost } from '../../src/security/at-most.ts'

export type Api = Client<paths>

const TRIES = 6
const PARALLEL = 32

const inTurn = atMost(PARALLEL, { mostWaiting: Infinity, full: () => new Error('full') })

/** A client of the service as one person, who comes back when told to wait, and when the service was away. */
export function apiOf(baseUrl: string, token?: string): Api {
  return createClient<paths>({
    baseUrl,
    headers: token === undefined ? {} : { authorization: `Bearer ${token}` },
    fetch: (request) => inTurn(() => patiently(request)),
  })
}

async function patiently(request: Request): Promise<Response> {
  for (let left = TRIES; ; left--) {
    const response = await fetch(request.clone())
    if (left === 0 || (response.status !== 429 && response.status !== 503)) return response
    await delay(1000 * Number(response.headers.get('retry-after') ?? 1))
  }
}

/** What was asked for. @throws Error with the words of the problem. */
export async function got<T>(reply: Promise<{ data?: T; error?: unknown }>): Promise<T> {
  const { data, error } = await reply
  if (data === undefined) throw new Error(JSON.stringify(error))
  return data
}
