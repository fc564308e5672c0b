import type { FastifyReply } from 'fastify'
import type { Language } from '../../domain/language.ts'
import { frameAncestors } from './frame-ancestors.ts'
import { escaped, htmlPage, STYLE, sourceOf } from './html.ts'

/** A page of its own, which runs the one script that it names, if any. */
interface Page {
  language: Language
  title: string
  /** HTML, escaped already. */
  body: string
  script?: string
  /** For the script, as attributes of the body. */
  data?: Record<string, string>
}

/** Answers with a page that may stand in a frame of the platforms, and that nothing else may run in. */
export async function sendPage(
  reply: FastifyReply,
  { language, title, body, script, data = {} }: Page,
): Promise<FastifyReply> {
  const policy = [
    "default-src 'none'",
    `style-src ${sourceOf(STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${sourceOf(script)}`]),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${await frameAncestors(reply.request)}`,
  ]
  reply.header('content-security-policy', policy.join('; '))
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cache-control', 'no-store')
  reply.header('content-type', 'text/html; charset=utf-8')
  reply.header('content-language', language)
  const whole = [
    `<h1>${escaped(title)}</h1>`,
    body,
    ...(script === undefined ? [] : [`<script>${script}</script>`]),
  ]
  return reply
    .serializer((html: unknown) => String(html))
    .send(htmlPage({ language, title: `${title} · Barème`, body: whole.join('\n'), data }))
}
