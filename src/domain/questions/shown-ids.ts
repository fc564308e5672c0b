import { createHmac } from 'node:crypto'
import type { Rename } from './type.ts'

/** A question, whatever its revision. */
export interface QuestionName {
  bank: string
  question: string
}

const ALPHABET = 'abcdefghijklmnopqrstuvwxyz234567'

/**
 * What a trainee sees in the place of an author's id, which may tell the answer: the first 60 bits of HMAC-SHA-256 over bank,
 * question and id (as `answerIds` has it), in base32 (RFC 4648, lower case). The same in every attempt and revision.
 */
export function shownId(key: Uint8Array, { bank, question }: QuestionName, id: string): string {
  const digest = createHmac('sha256', key)
    .update(JSON.stringify([bank, question, id]))
    .digest()
  const bits = digest.readBigUInt64BE() >> 4n
  return Array.from({ length: 12 }, (_, at) => ALPHABET[Number((bits >> BigInt(55 - 5 * at)) & 31n)]).join('')
}

/** The ids of one question, each with the name that it has on the other side of the edge. */
export interface IdNames {
  shown: ReadonlyMap<string, string>
  author: ReadonlyMap<string, string>
}

/** Of an id such as `blank/option` each part has a name of its own; `left` and `right` are no ids, and stay. */
export function idNames(key: Uint8Array, question: QuestionName, answerIds: readonly string[]): IdNames {
  const ids = new Set(answerIds)
  const nameOf = (id: string) => {
    const [of] = split(id)
    return within(of !== null && ids.has(of) ? shownId(key, question, of) : of, shownId(key, question, id))
  }
  const shown = new Map([...ids].map((id) => [id, nameOf(id)]))
  return { shown, author: new Map([...shown].map(([id, name]) => [name, id])) }
}

/** Renames by these names; what has none becomes what no id can be. */
export function renaming(names: ReadonlyMap<string, string>): Rename {
  return (id) => names.get(id) ?? within(split(id)[0], '?')
}

/** What an id stands in, if anything, and its own part. */
function split(id: string): [of: string | null, own: string] {
  const at = id.lastIndexOf('/')
  return at < 0 ? [null, id] : [id.slice(0, at), id.slice(at + 1)]
}

function within(of: string | null, own: string): string {
  return of === null ? own : `${of}/${own}`
}

/** The new name of an id that stands in another, by itself. */
export function renamedWithin(rename: Rename, of: string, id: string): string {
  return split(rename(`${of}/${id}`))[1]
}

/** A record in the order of its ids: one that was stored stands in that of the ids before. */
export function byId<T>(entries: [id: string, value: T][]): Record<string, T> {
  return Object.fromEntries(entries.sort(([a], [b]) => (a < b ? -1 : 1)))
}
