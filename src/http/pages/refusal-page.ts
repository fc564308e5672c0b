import type { FastifyReply, FastifyRequest } from 'fastify'
import type { DomainError } from '../../domain/errors.ts'
import type { Words } from '../../domain/language.ts'
import { TITLES } from '../../domain/refusals/titles.ts'
import { languageOf, tellLanguage } from '../language.ts'
import { escaped } from './html.ts'
import { sendPage } from './page.ts'

const REFERENCE: Words = { fr: 'Référence', en: 'Reference' }

/** Answers a refusal as a page that a person understands, with what helps whoever looks after the service. */
export async function sendRefusalPage(
  request: FastifyRequest,
  reply: FastifyReply,
  { code, says, data }: DomainError,
): Promise<FastifyReply> {
  const language = languageOf(request.headers)
  tellLanguage(reply, language)
  const reason = typeof data['reason'] === 'string' ? ` · ${data['reason']}` : ''
  return sendPage(reply, {
    language,
    title: TITLES[code][language],
    body: `<p>${escaped(says[language])}</p>
<p><small>${REFERENCE[language]} : <code>${escaped(`${code}${reason} · ${request.id}`)}</code></small></p>`,
  })
}
