import { createHash } from 'node:crypto'
import type { FastifyReply } from 'fastify'
import type { Language } from '../../domain/language.ts'
import { frameAncestors } from './frame-ancestors.ts'

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

const STYLE =
  ':root{color-scheme:light dark}body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.5 system-ui}'

const digest = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** Answers with a page that may stand in a frame of the platforms, and that nothing else may run in. */
export async function sendPage(
  reply: FastifyReply,
  { language, title, body, script, data = {} }: Page,
): Promise<FastifyReply> {
  const attributes = Object.entries(data).map(([name, text]) => ` data-${name}="${escaped(text)}"`)
  const policy = [
    "default-src 'none'",
    `style-src ${digest(STYLE)}`,
    ...(script === undefined ? [] : [`script-src ${digest(script)}`]),
    "form-action 'self'",
    "base-uri 'none'",
    `frame-ancestors ${await frameAncestors(reply.request)}`,
  ]
  reply.header('content-security-policy', policy.join('; '))
  reply.header('referrer-policy', 'no-referrer')
  reply.header('cache-control', 'no-store')
  reply.header('content-type', 'text/html; charset=utf-8')
  reply.header('content-language', language)
  return reply
    .serializer((html: unknown) => String(html))
    .send(`<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)} · Barème</title>
<style>${STYLE}</style>
</head>
<body${attributes.join('')}>
<h1>${escaped(title)}</h1>
${body}
${script === undefined ? '' : `<script>${script}</script>`}
</body>
</html>
`)
}

/** A text as HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
