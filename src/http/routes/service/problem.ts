import { z } from 'zod'
import { noSuchProblem } from '../../../domain/refusals/service.ts'
import { isProblemCode, problemPage } from '../../problem-page.ts'
import { type Route, route } from '../../route.ts'
import { Slug } from '../../schemas.ts'

/** What a problem's `type` leads to; `routes` are those that may answer with it, beside this one. */
export function getProblem(routes: readonly Route[]): Route {
  const self: Route = route({
    operationId: 'getProblem',
    method: 'GET',
    url: '/docs/problems/:code',
    access: 'public',
    tag: 'Service',
    summary: 'What a kind of problem means, and what to do',
    description: 'The page that the `type` of every problem leads to, made for people.',
    params: z.strictObject({
      code: Slug.meta({ description: 'The `code` of a problem.', examples: ['not-found'] }),
    }),
    localized: true,
    responses: {
      200: {
        description: 'The page.',
        mediaType: 'text/html',
        schema: z.string(),
        example: '<!doctype html>\n<html lang="en">…</html>\n',
      },
    },
    problems: ['not-found'],
    async handler({ ctx, params: { code }, reply }) {
      if (!isProblemCode(code)) throw noSuchProblem(code)
      reply.header('content-type', 'text/html; charset=utf-8')
      reply.header('content-security-policy', "default-src 'none'; style-src 'unsafe-inline'")
      reply.header('cache-control', 'public, max-age=300')
      return problemPage(code, ctx.language, [...routes, self])
    },
  })
  return self
}
