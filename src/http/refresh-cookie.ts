import type { FastifyReply, FastifyRequest } from 'fastify'
import { foreignOrigin, refreshTokenNeeded } from '../domain/refusals/auth.ts'
import type { Delivery, SessionOrigin } from '../domain/words.ts'
import type { HeldToken } from '../usecases/auth/refresh.ts'

/** Where the cookie is sent: to the routes that take it, and to no other. */
const PATH = '/v1/auth'

/**
 * The origin of our own page that a request comes from. A page under another port of the same machine gets our cookies
 * sent along, whatever `SameSite` says: the browser's word on where it stands is what tells it apart.
 * @throws DomainError `foreign-origin` for any other page, and for whoever is no page.
 */
function ownOrigin(request: FastifyRequest): string {
  const { publicUrl } = request.server
  const asked = `${request.protocol}://${request.host}`
  const own = publicUrl === undefined ? [asked] : [...new Set([new URL(publicUrl).origin, asked])]
  const { origin } = request.headers
  if (origin === undefined || !own.includes(origin)) throw foreignOrigin(own)
  return origin
}

const NAME = 'bareme-refresh'

/** Browsers take a cookie with this prefix over https alone, and keep pages of plain http from replacing it. */
const nameUnder = (origin: string) => (origin.startsWith('https:') ? `__Secure-${NAME}` : NAME)

/**
 * What the session is opened for that a request asks tokens of.
 * @throws DomainError `foreign-origin` when a cookie is asked for from elsewhere.
 */
export function originFor(request: FastifyRequest, delivery: Delivery | undefined): SessionOrigin {
  if (delivery !== 'cookie') return 'api'
  ownOrigin(request)
  return 'page'
}

/**
 * The refresh token that a request brings, in its body or else by its cookie; null when it brings none.
 * @throws DomainError `foreign-origin` for a cookie that another page sent.
 */
export function findHeldToken(request: FastifyRequest, inBody: string | undefined): HeldToken | null {
  if (inBody !== undefined) return { refreshToken: inBody, delivery: 'body' }
  const { cookie } = request.headers
  if (!cookie?.includes(`${NAME}=`)) return null
  const refreshToken = findCookie(cookie, nameUnder(ownOrigin(request)))
  return refreshToken === undefined ? null : { refreshToken, delivery: 'cookie' }
}

/** The same, where there must be one. */
export function heldToken(request: FastifyRequest, inBody: string | undefined): HeldToken {
  const held = findHeldToken(request, inBody)
  if (!held) throw refreshTokenNeeded()
  return held
}

/** The value of one of the cookies that a request brings. */
export function findCookie(cookies: string, name: string): string | undefined {
  const found = cookies.split(';').find((one) => one.trim().startsWith(`${name}=`))
  return found?.trim().slice(name.length + 1)
}

/**
 * Hands the refresh token of a page's session to its browser, where no script can read it; '' takes it back. In a frame of
 * another site the cookie is kept apart for that site, and is the only one that is sent.
 */
export function setRefreshCookie(
  reply: FastifyReply,
  refreshToken: string,
  lifetimeSeconds: number,
  session: 'page' | 'frame' = 'page',
): void {
  const origin = ownOrigin(reply.request)
  const name = nameUnder(origin)
  const [path, age] = [`Path=${PATH}`, `Max-Age=${lifetimeSeconds}`]
  const isSecure = origin.startsWith('https:')
  const plain = ['HttpOnly', 'SameSite=Strict', ...(isSecure ? ['Secure'] : [])]
  const partitioned = ['HttpOnly', 'SameSite=None', 'Secure', 'Partitioned']
  const [own, other] = session === 'frame' && isSecure ? [partitioned, plain] : [plain, partitioned]
  // A frame of the same site is sent both: who signed in last is who it is.
  if (isSecure) reply.header('set-cookie', [`${name}=`, path, 'Max-Age=0', ...other].join('; '))
  reply.header('set-cookie', [`${name}=${refreshToken}`, path, age, ...own].join('; '))
}
