import { setTimeout as delay } from 'node:timers/promises'
import { type Client, createClient } from '../../openapi/client/index.ts'
import { atMost } from '../../src/security/at-most.ts'

const TRIES = 6
const PARALLEL = 32

const inTurn = atMost(PARALLEL, { mostWaiting: Infinity, full: () => new Error('full') })

/** A client of the service as one person, who comes back when told to wait, and when the service was away. */
export function apiOf(baseUrl: string, token?: string): Client {
  return createClient({
    baseUrl,
    token,
    fetch: (request) => inTurn(() => patiently(request)),
    patience: { times: 0, longestSeconds: 0 },
  })
}

/** What writes, too, as it may be repeated here. */
async function patiently(request: Request): Promise<Response> {
  for (let left = TRIES; ; left--) {
    const response = await fetch(request.clone())
    if (left === 0 || (response.status !== 429 && response.status !== 503)) return response
    await delay(1000 * Number(response.headers.get('retry-after') ?? 1))
  }
}
