import { sql } from '../../drizzle.ts'
import type { idKeys } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

type IdKey = Pick<typeof idKeys.$inferSelect, 'key'>

export const findIdKey = statement.find<IdKey>('find_id_key', sql`SELECT key FROM id_keys`)

/** Stores the key, unless there is one. */
export const insertIdKeyIfNone = statement.run<IdKey>(
  'insert_id_key_if_none',
  sql`INSERT INTO id_keys (key) VALUES (${value('key')}::bytea) ON CONFLICT DO NOTHING`,
)
