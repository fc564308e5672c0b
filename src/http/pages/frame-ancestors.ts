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
 * launch us, or those alone that a page is for. While the database is away, the pages are shown to the first two.
 */
export async function frameAncestors(
  { server, ctx }: FastifyRequest,
  platforms: string[] | Promise<string[]> = listFrameOrigins(ctx),
): Promise<string> {
  const origins = await Promise.resolve(platforms).catch(() => [])
  return ["'self'", ...new Set([...server.framedBy, ...origins])].join(' ')
}
