import { setTimeout as delay } from 'node:timers/promises'
import type { Connection } from '../../../db/connection.ts'
import type { Reading } from '../../../db/standby.ts'

const ID_BYTES = 16
/** A reader who is slow has given way already. */
const MOST_REST_MS = 50

interface Listed<Row> {
  /** Who or what is in it, in order: 16 bytes an id, for there may be very many. */
  ids: Buffer | null
  /** Ids of a page. */
  limit: number
  read(tx: Connection, ids: string[]): Promise<Row[]>
  signal?: AbortSignal | undefined
}

/**
 * Reads rows of a list that is fixed, page by page; nothing is held while the reader does something else. After each page
 * it rests for as long as that took, so that whoever saves meanwhile has at least half of the machine.
 */
export async function* inOrder<Row>(
  reading: Pick<Reading, 'read'>,
  { ids, limit, read, signal }: Listed<Row>,
): AsyncGenerator<Row, void> {
  const count = (ids?.length ?? 0) / ID_BYTES
  for (let at = 0; at < count; at += limit) {
    const page = Array.from({ length: Math.min(limit, count - at) }, (_, index) => idAt(ids!, at + index))
    const begin = performance.now()
    yield* await reading.read((tx) => read(tx, page), signal)
    await delay(Math.min(performance.now() - begin, MOST_REST_MS))
  }
}

function idAt(ids: Buffer, at: number): string {
  return uuidOf(ids.subarray(at * ID_BYTES, (at + 1) * ID_BYTES))
}

/** 16 bytes as a UUID is written. */
export function uuidOf(bytes: Uint8Array): string {
  const hex = Buffer.from(bytes).toString('hex')
  return hex.replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, '$1-$2-$3-$4-$5')
}
