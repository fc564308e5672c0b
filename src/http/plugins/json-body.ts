import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import type { DomainError } from '../../domain/errors.ts'
import { pointerOf } from '../../domain/questions/shared/json-pointer.ts'
import {
  forbiddenName,
  invalidJson,
  nestsTooDeep,
  notUtf8,
  unstorableAddress,
  unstorableText,
} from '../../domain/refusals/requests.ts'
import { findUnstorable } from '../unstorable.ts'

/**
 * Reads JSON bodies strictly: UTF-8 only, no `__proto__`, and no text that PostgreSQL cannot store (U+0000) or
 * that is not Unicode (lone surrogates). An answer is either stored as it was typed or refused, never mended. The items
 * of a list that a route judges apart are left to it.
 */
export default fp(
  async (app) => {
    const parse = app.getDefaultJsonParser('error', 'error')
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      if (body.length === 0) return done(null, undefined)
      if (!isUtf8(body)) return done(notUtf8())
      const text = body.toString('utf8')
      parse(request, text, (error, value) => {
        if (error) return done(jsonFault(text))
        if (isTooDeep(value)) return done(nestsTooDeep(MOST_DEEP))
        // Only an escape can smuggle in either of them: valid UTF-8 holds no surrogate, valid JSON no raw U+0000.
        const apart = request.routeOptions.config.contract?.judgesApart
        const path = text.includes('\\u') ? findUnstorable(without(value, apart), []) : null
        if (path === null) return done(null, value)
        done(unstorableText(pointerOf(path)))
      })
    })
    app.addHook('onRequest', async (request) => {
      if (/%00/.test(request.url)) throw unstorableAddress()
    })
  },
  { name: 'json-body' },
)

/** Why a text is no body: JSON that breaks off somewhere, or sound JSON with a name that is taken for no data. */
function jsonFault(text: string): DomainError {
  try {
    JSON.parse(text)
  } catch (error) {
    const at = /position (\d+)/.exec((error as Error).message)?.[1]
    return invalidJson(at === undefined ? null : Number(at))
  }
  return forbiddenName()
}

/** Deeper than any request of the contract; what walks a body below may recurse. */
const MOST_DEEP = 20

function isTooDeep(body: unknown): boolean {
  let level = [body]
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MOST_DEEP) return true
    level = level.flatMap((value) =>
      typeof value === 'object' && value !== null ? Object.values(value) : [],
    )
  }
  return false
}

/** A body without the list whose items are judged one by one. */
function without(body: unknown, list: string | undefined): unknown {
  if (list === undefined || typeof body !== 'object' || body === null || Array.isArray(body)) return body
  return { ...body, [list]: null }
}
