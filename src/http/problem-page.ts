import type { ErrorCode } from '../domain/errors.ts'
import type { Language, Words } from '../domain/language.ts'
import { TITLES } from '../domain/refusals/titles.ts'
import { problemsByStatus } from './contract/problem-responses.ts'
import { MEANINGS } from './problem-meanings.ts'
import { STATUS } from './problems.ts'
import type { Route } from './route.ts'

const OPERATIONS: Words = { fr: 'Les opérations qui répondent ainsi', en: 'Operations that answer so' }
const EVERY: Words = { fr: 'Toutes.', en: 'All of them.' }
const NONE: Words = { fr: 'Aucune du contrat.', en: 'None of the contract.' }

const STYLE =
  ':root{color-scheme:light dark}body{max-width:40rem;margin:3rem auto;padding:0 1rem;font:1rem/1.5 system-ui}'

/** True for a code of the catalogue. */
export function isProblemCode(code: string): code is ErrorCode {
  return Object.hasOwn(STATUS, code)
}

/** The page that a problem's `type` leads to: what it means, what to do, and which of `routes` can answer so. */
export function problemPage(code: ErrorCode, language: Language, routes: readonly Route[]): string {
  const title = TITLES[code][language]
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${html(title)} · Barème</title>
<style>${STYLE}</style>
</head>
<body>
<p><code>${code}</code> · ${STATUS[code]}</p>
<h1>${html(title)}</h1>
<p>${html(MEANINGS[code][language])}</p>
<h2>${OPERATIONS[language]}</h2>
${operations(code, language, routes)}
</body>
</html>
`
}

function operations(code: ErrorCode, language: Language, all: readonly Route[]): string {
  const routes = all.filter(({ oauthErrors, page }) => !oauthErrors && !page)
  const answering = routes.filter((route) => problemsByStatus(route).get(STATUS[code])?.includes(code))
  if (answering.length === routes.length) return `<p>${EVERY[language]}</p>`
  if (answering.length === 0) return `<p>${NONE[language]}</p>`
  const items = answering.map(
    ({ method, url }) => `<li><code>${method} ${url.replaceAll(/:(\w+)/g, '{$1}')}</code></li>`,
  )
  return `<ul>\n${items.join('\n')}\n</ul>`
}

/** A sentence of our own as HTML, its `code` marked up. */
function html(text: string): string {
  const escaped = text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
  return escaped.replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}
