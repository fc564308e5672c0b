import type { FastifyReply, FastifyRequest } from 'fastify'
import { findCookie } from '../../../refresh-cookie.ts'
import { ownAddress } from '../own-address.ts'

const SECONDS = 600

/** Of a login its own, for several may be under way in one browser; and of the launch that answers it, by its code. */
function nameOf(request: FastifyRequest, state: string): string {
  const prefix = ownAddress(request).startsWith('https:') ? '__Secure-' : ''
  return `${prefix}bareme-lti-${state.slice(0, 12)}`
}

/** Has the browser keep what ties the login to it, in a frame too; '' takes it back. */
export function setLoginCookie(reply: FastifyReply, state: string, value: string): void {
  const attributes = ['Path=/lti', `Max-Age=${value === '' ? 0 : SECONDS}`, 'HttpOnly']
  // A browser takes a cookie of another site over https alone; plain http is for a machine of one's own.
  if (ownAddress(reply.request).startsWith('https:'))
    attributes.push('Secure', 'SameSite=None', 'Partitioned')
  else attributes.push('SameSite=Lax')
  reply.header('set-cookie', [`${nameOf(reply.request, state)}=${value}`, ...attributes].join('; '))
}

/** What the browser kept of the login, or null. */
export function findLoginCookie(request: FastifyRequest, state: string | undefined): string | null {
  const { cookie } = request.headers
  if (cookie === undefined || state === undefined) return null
  return findCookie(cookie, nameOf(request, state)) ?? null
}
