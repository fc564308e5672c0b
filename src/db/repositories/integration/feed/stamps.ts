import { sql } from '../../../drizzle.ts'
import type { stampedIn } from '../../../schema/index.ts'
import { statement } from '../../../statement.ts'

/** The cluster and the database that the connection is to. */
const here = sql`(SELECT c.system_identifier || '/' || d.oid FROM pg_control_system() c, pg_database d
  WHERE d.datname = current_database())`

/** Makes the stamps those of this cluster and database; null when they are. Of several who ask at once, one does. */
export const takeOverStamps = statement.find<Pick<typeof stampedIn.$inferSelect, 'database'>>(
  'take_over_stamps',
  sql`UPDATE stamped_in SET database = ${here} WHERE database <> ${here} RETURNING database`,
)

/** Counts every attempt of the feed as changed now. */
export const stampAnew = statement.run(
  'stamp_anew',
  sql`UPDATE attempts SET changed_in = pg_current_xact_id() WHERE kind = 'assigned'`,
)

/**
 * Whose transactions the stamps count, and how far they are: below `below` all have ended, and none is `next` yet.
 */
export const getStamping = statement.get<
  Pick<typeof stampedIn.$inferSelect, 'database'> & { below: string; next: string }
>(
  'get_stamping',
  sql`
    SELECT database, pg_snapshot_xmin(s)::text AS below, pg_snapshot_xmax(s)::text AS next
    FROM stamped_in, pg_current_snapshot() s`,
)
