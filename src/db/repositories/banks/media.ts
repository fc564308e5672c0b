import { sql } from '../../drizzle.ts'
import type { media } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type MediaRow = typeof media.$inferSelect

/** What is known of pictures, but for their bytes. */
export const listMedia = statement.list<Omit<MediaRow, 'bytes' | 'createdAt'>, { hashes: string[] }>(
  'list_media',
  sql`SELECT hash, id, type, width, height FROM media WHERE hash = ANY (${value('hashes')}::text[])`,
)

/** The bytes of pictures, for a file that carries them. */
export const listMediaBytes = statement.list<Pick<MediaRow, 'hash' | 'bytes'>, { hashes: string[] }>(
  'list_media_bytes',
  sql`SELECT hash, bytes FROM media WHERE hash = ANY (${value('hashes')}::text[])`,
)

/** A picture's bytes, as anybody may have them who knows its id. */
export const findMedia = statement.find<Pick<MediaRow, 'hash' | 'type' | 'bytes'>, { id: string }>(
  'find_media',
  sql`SELECT hash, type, bytes FROM media WHERE id = ${value('id')}`,
)

/** Stores a picture that is not there yet: publishers look, one at a time. */
export const insertMedia = statement.run<Omit<MediaRow, 'createdAt'>>(
  'insert_media',
  sql`
    INSERT INTO media (hash, id, type, width, height, bytes)
    VALUES (${value('hash')}, ${value('id')}, ${value('type')}, ${value('width')}::int, ${value('height')}::int,
      ${value('bytes')}::bytea)`,
)
