import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'

const DIST = join(import.meta.dirname, '../../../web/dist')

/** Assets bear the hash of what is in them; a page names those of its build, so that it is asked for anew each time. */
const KEPT = { assets: 'public, max-age=31536000, immutable', pages: 'no-cache' }

/**
 * The pages for people, as `npm run generate` built and compressed them. They ask nothing of anybody but this service, and
 * run what stands in its files alone.
 */
export default fp(
  async (app, { frameAncestors }: { frameAncestors: readonly string[] }) => {
    if (!existsSync(join(DIST, 'index.html')))
      throw new Error(`${DIST} holds no pages: run \`npm run generate\`, or set WEB=off`)
    await app.register(serveStatic, {
      root: DIST,
      // A route for each file: any other address stays a problem.
      decorateReply: false,
      wildcard: false,
      globIgnore: ['**/*.br', '**/*.gz'],
      preCompressed: true,
      cacheControl: false,
      // Of a page, size and date say nothing: a build changes neither, where files are unpacked with one date.
      etag: false,
      lastModified: false,
      setHeaders: (reply, path) => {
        const isPage = path.includes('.html')
        reply.header('cache-control', isPage ? KEPT.pages : KEPT.assets)
        if (isPage) describePage(reply as unknown as FastifyReply, frameAncestors)
      },
    })
  },
  { name: 'web' },
)

function describePage(reply: FastifyReply, frameAncestors: readonly string[]): void {
  reply.header('content-security-policy', policy(framedBy(frameAncestors)))
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
}

/** Who may show our pages in a frame, asked at each reply: ourselves, and those of the configuration. */
function framedBy(configured: readonly string[]): string {
  return ["'self'", ...configured].join(' ')
}

function policy(frameAncestors: string): string {
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${frameAncestors}`,
  ].join('; ')
}
