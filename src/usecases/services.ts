import type { Db } from '../db/connection.ts'
import { createContentStore } from './content-store.ts'
import type { Log, Services } from './context.ts'
import { loadSigningKeys } from './load-signing-keys.ts'

/** Gathers what use cases lean on, over an open and migrated database. */
export async function createServices(db: Db, secretKey: string, log: Log): Promise<Services> {
  return { db, log, keys: await loadSigningKeys(db, secretKey), content: createContentStore() }
}
