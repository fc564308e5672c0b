import { isUtf8 } from 'node:buffer'
import fp from 'fastify-plugin'
import { DomainError } from '../../domain/errors.ts'

/**
 * Reads JSON bodies strictly: UTF-8 only, no `__proto__`, and no text that PostgreSQL cannot store (U+0000) or
 * that is not Unicode (lone surrogates). An answer is either stored as it was typed or refused, never mended.
 */
export default fp(
  async (app) => {
    const parse = app.getDefaultJsonParser('error', 'error')
    app.removeAllContentTypeParsers()
    app.addContentTypeParser('application/json', { parseAs: 'buffer' }, (request, body: Buffer, done) => {
      if (body.length === 0) return done(null, undefined)
      if (!isUtf8(body)) return done(unreadable('The body is not valid UTF-8'))
      const text = body.toString('utf8')
      parse(request, text, (error, value) => {
        if (error) return done(unreadable(`The body is not valid JSON: ${error.message}`, error))
        if (isTooDeep(value)) return done(unreadable(`The body nests more than ${MOST_DEEP} levels`))
        // Only an escape can smuggle in either of them: valid UTF-8 holds no surrogate, valid JSON no raw U+0000.
        const pointer = text.includes('\\u') ? findUnstorable(value, '') : null
        if (pointer === null) return done(null, value)
        done(unreadable(`The text at "${pointer}" holds U+0000 or a lone surrogate`, undefined, pointer))
      })
    })
    app.addHook('onRequest', async (request) => {
      if (/%00/.test(request.url)) throw unreadable('The address holds U+0000')
    })
  },
  { name: 'json-body' },
)

function unreadable(detail: string, cause?: unknown, pointer?: string): DomainError {
  return new DomainError('malformed-request', `${detail}.`, {
    cause,
    ...(pointer !== undefined && { errors: [{ pointer, message: 'U+0000 or a lone surrogate' }] }),
  })
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

/** The JSON pointer of the first string that cannot be stored, or null. */
function findUnstorable(value: unknown, pointer: string): string | null {
  if (typeof value === 'string') return value.isWellFormed() && !value.includes('\0') ? null : pointer
  if (typeof value !== 'object' || value === null) return null
  for (const [key, item] of Object.entries(value)) {
    if (!key.isWellFormed() || key.includes('\0')) return pointer
    const found = findUnstorable(item, `${pointer}/${key.replaceAll('~', '~0').replaceAll('/', '~1')}`)
    if (found !== null) return found
  }
  return null
}
