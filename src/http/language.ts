import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyReply } from 'fastify'
import Negotiator from 'negotiator'
import { type Language, languageSchema } from '../domain/language.ts'

/** What the service words its own sentences in. */
export const LANGUAGES: readonly Language[] = languageSchema.options

/** For who names no language, or none of these. */
export const DEFAULT_LANGUAGE: Language = 'fr'

/** The language that a request asks for by `Accept-Language` (RFC 9110). */
export function languageOf(headers: IncomingHttpHeaders): Language {
  if (headers['accept-language'] === undefined) return DEFAULT_LANGUAGE
  const language = new Negotiator({ headers }).language([...LANGUAGES])
  return (language as Language | undefined) ?? DEFAULT_LANGUAGE
}

/** Says in a reply what language its words are in: no cache may give them to a reader of another. */
export function tellLanguage(reply: FastifyReply, language: Language): void {
  const vary = String(reply.getHeader('vary') ?? '')
  reply.header('content-language', language)
  if (!/\baccept-language\b/i.test(vary)) {
    reply.header('vary', vary === '' ? 'Accept-Language' : `${vary}, Accept-Language`)
  }
}
