import { sql } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { authFailures } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

/**
 * Seconds until fewer than `limit` failures of the last `windowSeconds` are left on record under a key, or null
 * when fewer already are.
 */
export const findBlockedSeconds = statement.find<
  { seconds: number },
  { key: string; limit: number; windowSeconds: number; now: Date | null }
>(
  'find_blocked_seconds',
  sql`
    SELECT ceil(extract(epoch FROM failed_at + make_interval(secs => ${value('windowSeconds')}::int) - ${now}))::int
      AS seconds
    FROM auth_failures
    WHERE address = ${value('key')}::text
      AND failed_at > ${now} - make_interval(secs => ${value('windowSeconds')}::int)
    ORDER BY failed_at DESC OFFSET ${value('limit')}::int - 1 LIMIT 1`,
)

/** Puts one failure on record under each key. */
export async function insertFailures(
  connection: Connection,
  keys: string[],
  now: Date | null,
): Promise<void> {
  await connection.orm
    .insert(authFailures)
    .values(keys.map((address) => ({ address, failedAt: now ?? undefined })))
}

/** Forgets what is on record under the keys that begin so. */
export async function deleteFailures(connection: Connection, prefix: string): Promise<void> {
  await connection.orm.delete(authFailures).where(sql`starts_with(${authFailures.address}, ${prefix})`)
}
