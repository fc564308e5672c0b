import type { FastifyRequest } from 'fastify'

/** Where clients reach the service, without a slash at its end: as `PUBLIC_URL` has it, else as this request came. */
export function ownAddress({ server, protocol, host }: FastifyRequest): string {
  return server.publicUrl ?? `${protocol}://${host}`
}
