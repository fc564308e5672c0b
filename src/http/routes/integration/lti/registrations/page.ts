import { createHash } from 'node:crypto'
import type { Language, Words } from '../../../../../domain/language.ts'
import type { RegisteredPlatform } from '../../../../../usecases/integration/lti/registrations/register.ts'

const SAYS = {
  done: { fr: 'Barème est enregistré', en: 'Barème is registered' },
  waits: {
    fr: "Il reste à un administrateur de Barème à confirmer cette plateforme, et à l'administrateur de la plateforme à activer l'outil.",
    en: 'An admin of Barème has yet to confirm this platform, and the administrator of the platform to activate the tool.',
  },
  issuer: { fr: 'Émetteur', en: 'Issuer' },
  hosts: { fr: 'Serveurs', en: 'Hosts' },
  failed: { fr: "L'enregistrement n'a pas abouti", en: 'The registration did not come about' },
  close: { fr: 'Fermer', en: 'Close' },
} as const satisfies Record<string, Words>

const STYLE =
  ':root{color-scheme:light dark}body{max-width:36rem;margin:2rem auto;padding:0 1rem;font:1rem/1.5 system-ui}'

/** What tells the platform, in its window or around its frame, that the registration is over. */
const CLOSE =
  "document.querySelector('button').onclick=()=>(window.opener||window.parent).postMessage({subject:'org.imsglobal.lti.close'},'*')"

const hashOf = (text: string) => `'sha256-${createHash('sha256').update(text).digest('base64')}'`

/** It runs in a frame or a window of a platform that is not known yet, and holds nothing that a frame could take. */
export const PAGE_POLICY = `default-src 'none'; style-src ${hashOf(STYLE)}; script-src ${hashOf(CLOSE)}; base-uri 'none'; form-action 'none'`

/** The page of a registration that came about. */
export function registeredPage({ issuer, hosts }: RegisteredPlatform, language: Language): string {
  const facts = `<dl><dt>${SAYS.issuer[language]}</dt><dd>${html(issuer)}</dd>
<dt>${SAYS.hosts[language]}</dt><dd>${hosts.map(html).join('<br>')}</dd></dl>`
  return pageOf(SAYS.done[language], `${facts}\n<p>${SAYS.waits[language]}</p>`, language)
}

/** The page of one that did not. */
export function unregisteredPage(why: string, language: Language): string {
  return pageOf(SAYS.failed[language], `<p>${html(why)}</p>`, language)
}

function pageOf(title: string, body: string, language: Language): string {
  return `<!doctype html>
<html lang="${language}">
<head>
<meta charset="utf-8">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${title}</title>
<style>${STYLE}</style>
</head>
<body>
<h1>${title}</h1>
${body}
<p><button type="button">${SAYS.close[language]}</button></p>
<script>${CLOSE}</script>
</body>
</html>
`
}

function html(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
}
