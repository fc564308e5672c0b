import type { TokenSource } from './client.ts'
import { problemOf, Unreachable } from './problem.ts'

/** How a client shows who it is at `POST /oauth/token`, and what it asks for. */
export interface Credentials {
  /** Where the service is: `https://quiz.example`. */
  baseUrl: string
  clientId: string
  clientSecret: string
  /** Some of the client's scopes, where all are too many: `results:read`. */
  scope?: string
  fetch?: (request: Request) => Promise<Response>
}

interface Token {
  access_token: string
  expires_in: number
}

interface Refusal {
  error: string
  error_description?: string
}

/** How long before its end a token is given up, so that a slow request does not outlive it. */
const EARLY_SECONDS = 60

/** The token endpoint refused; `code` is that of RFC 6749, such as `invalid_client`. */
export class TokenRefused extends Error {
  readonly code: string

  constructor(code: string, description = code) {
    super(description)
    this.name = 'TokenRefused'
    this.code = code
  }
}

/**
 * The tokens of a client, by its secret: one for all requests, until shortly before its end or until it is refused. Asking
 * throws TokenRefused, Unreachable when nothing came back, or ProblemError where the service is busy.
 */
export function clientCredentials(credentials: Credentials): TokenSource {
  const { scope } = credentials
  return sourceOf(credentials, { grant_type: 'client_credentials', ...(scope && { scope }) })
}

/** The same of a person, whom the client names by its own id of them: what is done with them is the person's doing. */
export function personToken(credentials: Omit<Credentials, 'scope'>, externalId: string): TokenSource {
  return sourceOf(credentials, {
    grant_type: 'urn:ietf:params:oauth:grant-type:token-exchange',
    subject_token: externalId,
    subject_token_type: 'urn:bareme:params:oauth:token-type:external-id',
  })
}

function sourceOf(credentials: Credentials, form: Record<string, string>): TokenSource {
  let held: { token: string; staleAt: number } | null = null
  let asking: Promise<string> | null = null
  const ask = async () => {
    const { token, seconds } = await askFor(credentials, form)
    const usedSeconds = Math.max(seconds - EARLY_SECONDS, seconds / 2)
    held = { token, staleAt: performance.now() + usedSeconds * 1000 }
    return token
  }
  return (refused) => {
    if (held && held.token !== refused && performance.now() < held.staleAt) return held.token
    asking ??= ask().finally(() => {
      asking = null
    })
    return asking
  }
}

async function askFor(
  { baseUrl, clientId, clientSecret, fetch = globalThis.fetch }: Credentials,
  form: Record<string, string>,
): Promise<{ token: string; seconds: number }> {
  const request = new Request(new URL('/oauth/token', baseUrl), {
    method: 'POST',
    headers: { authorization: `Basic ${btoa(`${clientId}:${clientSecret}`)}` },
    body: new URLSearchParams(form),
  })
  const reply = await fetch(request).catch((cause) => {
    throw new Unreachable(cause)
  })
  const said = (await reply.json().catch(() => null)) as Partial<Token & Refusal> | null
  if (said?.access_token && said.expires_in) {
    return { token: said.access_token, seconds: said.expires_in }
  }
  throw said?.error ? new TokenRefused(said.error, said.error_description) : problemOf(said, reply)
}
