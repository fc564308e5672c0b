import { existsSync } from 'node:fs'
import { join } from 'node:path'
import serveStatic from '@fastify/static'
import type { FastifyReply } from 'fastify'
import fp from 'fastify-plugin'
import { frameAncestors } from '../pages/frame-ancestors.ts'

const DIST = join(import.meta.dirname, '../../../web/dist')

/** Assets bear the hash of what is in them; a page names those of its build, so that it is asked for anew each time. */
const KEPT = { assets: 'public, max-age=31536000, immutable', pages: 'no-cache' }

/**
 * The pages for people, as `npm run generate` built and compressed them. They ask nothing of anybody but this service, and
 * run what stands in its files alone.
 */
export default fp(
  async (app) => {
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
        if (isPage) describePage(reply as unknown as FastifyReply)
      },
    })
    // Who may show them is in the database, which what sends files cannot wait for.
    app.addHook('onSend', async (request, reply, payload) => {
      if (reply.getHeader('cross-origin-opener-policy') !== undefined)
        reply.header('content-security-policy', policy(await frameAncestors(request)))
      return payload
    })
  },
  { name: 'web' },
)

function describePage(reply: FastifyReply): void {
  reply.header('referrer-policy', 'same-origin')
  reply.header('cross-origin-opener-policy', 'same-origin')
}

function policy(ancestors: string): string {
  return [
    "default-src 'self'",
    "object-src 'none'",
    "base-uri 'none'",
    "form-action 'self'",
    `frame-ancestors ${ancestors}`,
  ].join('; ')
}
