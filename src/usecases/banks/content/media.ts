import { LRUCache } from 'lru-cache'
import type { Connection } from '../../../db/connection.ts'
import { findMedia } from '../../../db/repositories/banks/media.ts'
import type { PictureType } from '../../../domain/words.ts'

/** A picture as it is served. */
export interface ServedMedia {
  hash: string
  type: PictureType
  bytes: Buffer
}

/** Published pictures, which never change: what a class is shown is read once. */
export interface MediaStore {
  /** Whoever asks while it is read waits for that one reading; null: nothing is served under this id. */
  find(connection: Connection, id: string): Promise<ServedMedia | null>
}

const MOST_BYTES = 64 * 1024 * 1024

/** Makes the cache of one process: what was asked for last, up to `mostBytes`. */
export function createMediaStore({ mostBytes = MOST_BYTES } = {}): MediaStore {
  const cache = new LRUCache<string, ServedMedia, Connection>({
    maxSize: mostBytes,
    sizeCalculation: ({ bytes }) => bytes.length,
    fetchMethod: async (id, _stale, { context }) => (await findMedia(context, { id })) ?? undefined,
  })
  return { find: async (connection, id) => (await cache.fetch(id, { context: connection })) ?? null }
}
