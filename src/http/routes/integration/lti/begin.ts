import type { FastifyReply, FastifyRequest } from 'fastify'
import type { z } from 'zod'
import type { Language, Words } from '../../../../domain/language.ts'
import type { Context } from '../../../../usecases/context.ts'
import { beginLogin, type beginLoginInput } from '../../../../usecases/integration/lti/launch/begin.ts'
import { escaped } from '../../../pages/html.ts'
import { sendPage } from '../../../pages/page.ts'
import { ownAddress } from '../own-address.ts'
import { setLoginCookie } from './login-cookie.ts'
import { LOGIN_SCRIPT } from './scripts.ts'

const TITLE: Words = { fr: 'Ouverture en cours', en: 'Opening' }
const WINDOW: Words = {
  fr: "Votre navigateur ne garde pas les cookies de ce service à l'intérieur de votre cours.",
  en: 'Your browser keeps no cookies of this service inside your course.',
}
const OPEN: Words = { fr: 'Ouvrir dans une nouvelle fenêtre', en: 'Open in a new window' }
const NO_SCRIPT: Words = {
  fr: 'JavaScript est nécessaire dans cette page.',
  en: 'This page needs JavaScript.',
}

/**
 * Sends the browser on to the platform: at once, or in a frame by a page that first makes sure that what ties the launch to
 * the browser is kept by a cookie, or else by the platform.
 */
export async function begin(
  ctx: Context,
  input: z.output<typeof beginLoginInput>,
  { request, reply }: { request: FastifyRequest; reply: FastifyReply },
): Promise<unknown> {
  const address = ownAddress(request)
  const login = await beginLogin(ctx, input, `${address}/lti/launch`)
  setLoginCookie(reply, login.state, login.browser)
  reply.header('cache-control', 'no-store')
  if (request.headers['sec-fetch-dest'] !== 'iframe' || address.startsWith('http:'))
    return reply.redirect(login.authorization.href, 302)
  return sendPage(reply, {
    language: ctx.language,
    title: TITLE[ctx.language],
    body: windowOffer(ctx.language, againAt(input)),
    script: LOGIN_SCRIPT,
    data: {
      go: login.authorization.href,
      origin: login.authorization.origin,
      target: login.storageTarget ?? '',
      key: `bareme-${login.state}`,
      value: login.browser,
    },
  })
}

/** The same login anew, for a window of its own, where cookies are not a stranger's. */
function againAt(input: z.output<typeof beginLoginInput>): string {
  const texts = Object.entries(input).filter(
    (entry): entry is [string, string] => typeof entry[1] === 'string',
  )
  return `/lti/login?${new URLSearchParams(texts.filter(([name]) => name !== 'lti_storage_target'))}`
}

function windowOffer(language: Language, again: string): string {
  return `<p id="window" hidden>${WINDOW[language]}
<a href="${escaped(again)}" target="_blank" rel="noopener">${OPEN[language]}</a></p>
<noscript><p>${NO_SCRIPT[language]} <a href="${escaped(again)}" target="_blank" rel="noopener">${OPEN[language]}</a></p></noscript>`
}
