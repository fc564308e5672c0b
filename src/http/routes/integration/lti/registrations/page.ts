import type { Language, Words } from '../../../../../domain/language.ts'
import type { RegisteredPlatform } from '../../../../../usecases/integration/lti/registrations/register.ts'
import { escaped, htmlPage, sourceOf } from '../../../../pages/html.ts'

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

/** It runs in a frame or a window of a platform that is not known yet, and holds nothing that a frame could take. */
export const PAGE_POLICY = `default-src 'none'; style-src ${sourceOf(STYLE)}; script-src ${sourceOf(CLOSE)}; base-uri 'none'; form-action 'none'`

/** The page of a registration that came about. */
export function registeredPage({ issuer, hosts }: RegisteredPlatform, language: Language): string {
  const facts = `<dl><dt>${SAYS.issuer[language]}</dt><dd>${escaped(issuer)}</dd>
<dt>${SAYS.hosts[language]}</dt><dd>${hosts.map(escaped).join('<br>')}</dd></dl>`
  return pageOf(SAYS.done[language], `${facts}\n<p>${SAYS.waits[language]}</p>`, language)
}

/** The page of one that did not. */
export function unregisteredPage(why: string, language: Language): string {
  return pageOf(SAYS.failed[language], `<p>${escaped(why)}</p>`, language)
}

function pageOf(title: string, told: string, language: Language): string {
  const body = `<h1>${escaped(title)}</h1>
${told}
<p><button type="button">${SAYS.close[language]}</button></p>
<script>${CLOSE}</script>`
  return htmlPage({ language, title, body, style: STYLE })
}
