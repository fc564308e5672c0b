import createClient from 'openapi-fetch'
import type { paths } from '../../openapi/types.ts'
import { pause } from './pause.ts'
import { Problem, problemOf, Unreachable } from './problem.ts'

/** What signs requests: held in memory alone, and gone with the page. `staleAt` is an instant of `performance.now()`. */
let access: { token: string; staleAt: number } | null = null
/** Whose requests are signed, by their id: the cookie that renews may have become somebody else's, in another tab. */
let holder: string | null = null
let renewing: Promise<boolean> | null = null
/** What renews in the place of the cookie, in a frame whose browser keeps none: gone with the page. */
let inMemory: string | null = null
let language = 'fr'
let onLost = () => {}

/** Seconds before its end at which a token is renewed, so that a slow request does not outlive it. */
const EARLY_SECONDS = 60

/** How often what only reads is asked for again where the service was busy, and how long after, when it does not say. */
const MORE_TRIES = 2
const BUSY_MS = 1_000
const LONGEST_BUSY_SECONDS = 5

const client = createClient<paths>({ baseUrl: location.origin, fetch: (request) => patiently(request) })

/** The operations of the contract. What each gives is taken out by `dataOf`. */
export const api = client

/** Says in which language the service words its sentences. */
export function speak(chosen: string): void {
  language = chosen
}

/** Calls back when the session has ended without anybody having asked for it. */
export function whenLost(callback: () => void): void {
  onLost = callback
}

/** Signs what follows by these tokens; null: no longer. */
export function signBy(tokens: { accessToken: string; expiresIn: number } | null): void {
  access = tokens && {
    token: tokens.accessToken,
    staleAt: performance.now() + (tokens.expiresIn - EARLY_SECONDS) * 1000,
  }
}

/** Renews by this token from here on; null: by the cookie. */
export function renewBy(refreshToken: string | null): void {
  inMemory = refreshToken
}

/** Says whose requests are signed from here on; null: whoever's the cookie is. */
export function signFor(person: string | null): void {
  holder = person
}

/** Trades the cookie for a new access token; false when there is none to be had. At once for all who ask meanwhile. */
export function renew(): Promise<boolean> {
  renewing ??= refresh().finally(() => {
    renewing = null
  })
  return renewing
}

async function refresh(): Promise<boolean> {
  const reply = await reach(
    new Request(`${location.origin}/v1/auth/refresh`, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify(inMemory === null ? {} : { refreshToken: inMemory }),
    }),
  )
  if (reply.ok) {
    const tokens = await reply.json()
    if (inMemory !== null) inMemory = tokens.refreshToken
    if (holder === null || (await personOf(tokens.accessToken)) === holder) {
      signBy(tokens)
      return true
    }
  } else if (reply.status !== 401) return false
  signBy(null)
  onLost()
  return false
}

/** Whom a token signs for, by their id. */
async function personOf(token: string): Promise<string> {
  const headers = { authorization: `Bearer ${token}` }
  const reply = await reach(new Request(`${location.origin}/v1/me`, { headers }))
  if (!reply.ok) throw new Unreachable()
  return (await reply.json()).id
}

/** What goes with a request that is not sent by `api`: whose it is, and in which language it is answered. */
export async function ownHeaders(): Promise<Record<string, string>> {
  if (access && performance.now() > access.staleAt) await renew()
  return { 'accept-language': language, ...(access && { authorization: `Bearer ${access.token}` }) }
}

/** Sends a request; once more, in a moment, where a busy service could not answer what only reads. */
async function patiently(request: Request, triesLeft = MORE_TRIES): Promise<Response> {
  const again = request.clone()
  const reply = await send(request)
  if (reply.status !== 503 || request.method !== 'GET' || triesLeft === 0) return reply
  const afterSeconds = Number(reply.headers.get('retry-after'))
  await pause(afterSeconds > 0 ? Math.min(afterSeconds, LONGEST_BUSY_SECONDS) * 1000 : BUSY_MS)
  return patiently(again, triesLeft - 1)
}

/** Sends a request, signed where somebody is signed in; once more with a new token where the old one no longer stood. */
async function send(request: Request): Promise<Response> {
  request.headers.set('accept-language', language)
  if (access === null) return reach(request)
  if (performance.now() > access.staleAt) await renew()
  const again = request.clone()
  const reply = await reach(signed(request))
  return reply.status === 401 && (await renew()) ? reach(signed(again)) : reply
}

function signed(request: Request): Request {
  if (access) request.headers.set('authorization', `Bearer ${access.token}`)
  return request
}

async function reach(request: Request): Promise<Response> {
  try {
    return await fetch(request)
  } catch {
    throw new Unreachable()
  }
}

/**
 * What a call gives.
 * @throws Problem the service's refusal, Unreachable when nothing came back.
 */
export async function dataOf<T>(
  call: Promise<{ data?: T; error?: unknown; response: Response }>,
): Promise<T> {
  const { data, error, response } = await call
  if (!response.ok) throw problemOf(error, response)
  return data as T
}

export { Problem }
