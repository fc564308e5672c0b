import type { ErrorCode } from '../domain/errors.ts'
import type { Language, Words } from '../domain/language.ts'
import { TITLES } from '../domain/refusals/titles.ts'
import { problemsByStatus } from './contract/problem-responses.ts'
import { escaped, htmlPage } from './pages/html.ts'
import { MEANINGS } from './problem-meanings.ts'
import { STATUS } from './problems.ts'
import type { Route } from './route.ts'

const OPERATIONS: Words = { fr: 'Les opérations qui répondent ainsi', en: 'Operations that answer so' }
const EVERY: Words = { fr: 'Toutes.', en: 'All of them.' }
const NONE: Words = { fr: 'Aucune du contrat.', en: 'None of the contract.' }

/** True for a code of the catalogue. */
export function isProblemCode(code: string): code is ErrorCode {
  return Object.hasOwn(STATUS, code)
}

/** The page that a problem's `type` leads to: what it means, what to do, and which of `routes` can answer so. */
export function problemPage(code: ErrorCode, language: Language, routes: readonly Route[]): string {
  const title = TITLES[code][language]
  const body = `<p><code>${code}</code> · ${STATUS[code]}</p>
<h1>${html(title)}</h1>
<p>${html(MEANINGS[code][language])}</p>
<h2>${OPERATIONS[language]}</h2>
${operations(code, language, routes)}`
  return htmlPage({ language, title: `${title} · Barème`, body })
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
  return escaped(text).replaceAll(/`([^`]+)`/g, '<code>$1</code>')
}
