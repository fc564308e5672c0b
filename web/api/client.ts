import { createClient, dataOf, ProblemError } from '../../openapi/client/index.ts'

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

const shared = { baseUrl: location.origin, language: () => language }

/** The operations of the contract. What each gives is taken out by `dataOf`. */
export const api = createClient({ ...shared, token: tokenOf })

/** The same, as nobody. */
const unsigned = createClient(shared)

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
  const body = inMemory === null ? {} : { refreshToken: inMemory }
  const { data: tokens, response } = await unsigned.POST('/v1/auth/refresh', { body })
  if (tokens) {
    if (inMemory !== null) inMemory = tokens.refreshToken ?? null
    if (holder === null || (await personOf(tokens.accessToken)) === holder) {
      signBy(tokens)
      return true
    }
  } else if (response.status !== 401) return false
  signBy(null)
  onLost()
  return false
}

/** Whom a token signs for, by their id. */
async function personOf(token: string): Promise<string> {
  const { id } = await dataOf(unsigned.GET('/v1/me', { headers: { authorization: `Bearer ${token}` } }))
  return id
}

/** The token to sign by, renewed where it is about to end or was refused. */
async function tokenOf(refused?: string): Promise<string | null> {
  if (access && (access.token === refused || performance.now() > access.staleAt)) await renew()
  return access?.token ?? null
}

/** What goes with a request that is not sent by `api`: whose it is, and in which language it is answered. */
export async function ownHeaders(): Promise<Record<string, string>> {
  const token = await tokenOf()
  return { 'accept-language': language, ...(token && { authorization: `Bearer ${token}` }) }
}

export { dataOf, ProblemError as Problem }
