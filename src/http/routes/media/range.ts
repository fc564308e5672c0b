import type { IncomingHttpHeaders } from 'node:http'
import type { FastifyReply } from 'fastify'
import { rangeOutside } from '../../../domain/refusals/banks.ts'
import { holds } from '../../holds.ts'

interface Whole {
  reply: FastifyReply
  etag: string
  type: string
  bytes: Buffer
}

/**
 * Answers with what a request wants of some bytes (RFC 9110): all, one range, or nothing for who holds them. Several
 * ranges, and what is no range of bytes, are answered with the whole, as the standard allows.
 * @throws DomainError `range-outside`.
 */
export function bytesWanted(
  headers: IncomingHttpHeaders,
  { reply, etag, type, bytes }: Whole,
): Buffer | string {
  if (holds(headers['if-none-match'], etag)) {
    reply.code(304)
    return ''
  }
  const isOfThis = [undefined, etag].includes(headers['if-range'] as string | undefined)
  const range = isOfThis ? rangeOf(headers.range, bytes.length) : null
  if (range === null) {
    reply.type(type)
    return bytes
  }
  const { from, to } = range
  if (from > to) {
    reply.header('content-range', `bytes */${bytes.length}`)
    throw rangeOutside(bytes.length)
  }
  reply.code(206).type(type).header('content-range', `bytes ${from}-${to}/${bytes.length}`)
  return bytes.subarray(from, to + 1)
}

/** First and last byte, of which there are none where the first comes after the last; null: no range to heed. */
function rangeOf(given: string | undefined, size: number): { from: number; to: number } | null {
  const [, first = '', last = ''] = /^bytes=(\d*)-(\d*)$/.exec(given ?? '') ?? []
  if (first === '' && last === '') return null
  if (first === '') return { from: Math.max(0, size - Number(last)), to: size - 1 }
  if (last !== '' && Number(last) < Number(first)) return null
  return {
    from: Number(first),
    to: Math.min(size - 1, last === '' ? Number.POSITIVE_INFINITY : Number(last)),
  }
}
