import { isUtf8 } from 'node:buffer'
import type { FastifyInstance } from 'fastify'
import { parameterRepeated, unreadableForm } from '../domain/refusals/integration/oauth.ts'
import { notUtf8, unstorableText } from '../domain/refusals/requests.ts'
import { findUnstorable } from './unstorable.ts'

/** What a form is sent as. */
export const FORM_TYPE = 'application/x-www-form-urlencoded'

/** Lets the routes of a scope take forms, and nothing else. */
export function takeForms(scope: FastifyInstance): void {
  scope.removeAllContentTypeParsers()
  scope.addContentTypeParser(FORM_TYPE, { parseAs: 'buffer' }, (_request, body: Buffer, done) => {
    try {
      done(null, readForm(body))
    } catch (error) {
      done(error as Error)
    }
  })
}

/**
 * The parameters of a form, each of which stands there once, as text that can be stored.
 * @throws DomainError `malformed-request`.
 */
function readForm(body: Buffer): Record<string, string> {
  if (!isUtf8(body)) throw notUtf8()
  const parameters = new Map<string, string>()
  for (const pair of body.toString('utf8').split('&')) {
    if (pair === '') continue
    const [name = '', ...rest] = pair.split('=')
    const key = decoded(name)
    if (parameters.has(key)) throw parameterRepeated(key)
    parameters.set(key, decoded(rest.join('=')))
  }
  const form = Object.fromEntries(parameters)
  const path = findUnstorable(form, [])
  if (path !== null) throw unstorableText(path.join(''))
  return form
}

function decoded(text: string): string {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch (cause) {
    throw unreadableForm(cause)
  }
}
