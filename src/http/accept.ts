import type { IncomingHttpHeaders } from 'node:http'
import Negotiator from 'negotiator'

/** Which of some media types a request would rather have (RFC 9110): the first, for who says nothing of them. */
export function preferredType<T extends string>(
  headers: IncomingHttpHeaders,
  types: readonly [T, ...T[]],
): T {
  return (new Negotiator({ headers }).mediaType([...types]) as T | undefined) ?? types[0]
}
