import { randomBytes } from 'node:crypto'
import type { Connection } from '../../db/connection.ts'
import { findIdKey, insertIdKeyIfNone } from '../../db/repositories/service/id-key.ts'

/** The key that makes the ids that trainees see, made at the first start; replicas that start at once end up with the same one. */
export async function loadIdKey(connection: Connection): Promise<Uint8Array> {
  const stored = await findIdKey(connection)
  if (stored) return stored.key
  await insertIdKeyIfNone(connection, { key: randomBytes(32) })
  return (await findIdKey(connection))!.key
}
