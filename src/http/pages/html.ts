import { createHash } from 'node:crypto'
import type { Language } from '../../domain/language.ts'

/** How a page looks that has no more to show than a few sentences. */
export const STYLE =
  ':root{color-scheme:light dark}body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.5 system-ui}'

/** A page that stands by itself. `title` is text, `body` HTML; `data`: attributes of the body, for its script. */
export function htmlPage({
  language,
  title,
  body,
  style = STYLE,
  data = {},
}: {
  language: Language
  title: string
  body: string
  style?: string
  data?: Record<string, string>
}): string {
  const attributes = Object.entries(data).map(([name, text]) => ` data-${name}="${escaped(text)}"`)
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${escaped(title)}</title>
<style>${style}</style>
</head>
<body${attributes.join('')}>
${body}
</body>
</html>
`
}

/** What a policy names a script or a style by that stands in its page. */
export function sourceOf(text: string): string {
  return `'sha256-${createHash('sha256').update(text).digest('base64')}'`
}

/** A text as HTML. */
export function escaped(text: string): string {
  return text
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
}
