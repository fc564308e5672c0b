import type { FastifyRequest } from 'fastify'
import { listFrameOrigins } from '../../usecases/integration/lti/frame-origins.ts'

declare module 'fastify' {
  interface FastifyInstance {
    /** Origins of the configuration whose pages may show ours. */
    framedBy: readonly string[]
  }
}

/**
 * Who may show our pages in a frame, asked at each reply: ourselves, those of the configuration, and the platforms that
 * launch us. While the database is away, the pages are shown to the first two.
 */
export async function frameAncestors({ server, ctx }: FastifyRequest): Promise<string> {
  const platforms = await listFrameOrigins(ctx).catch(() => [])
  return ["'self'", ...new Set([...server.framedBy, ...platforms])].join(' ')
}
