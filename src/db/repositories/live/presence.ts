import { sql } from '../../drizzle.ts'
import type { attemptPresence } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

export interface PresenceValues {
  attempts: (typeof attemptPresence.$inferSelect)['attemptId'][]
  /** Who was seen on each. */
  people: string[]
  /** How long ago each was, in milliseconds: no clock but PostgreSQL's enters. */
  agesMs: number[]
  now: Date | null
}

/**
 * Writes when people were seen on running attempts of their own; what is of somebody else's, closed or unknown is passed
 * over, and of several replicas the latest sight stays. In the order of ids, so that two replicas never wait in a ring.
 */
export const upsertPresence = statement.run<PresenceValues>(
  'upsert_presence',
  sql`
    INSERT INTO attempt_presence AS p (attempt_id, seen_at)
    SELECT a.id, ${now} - mark.age * interval '1 millisecond'
    FROM unnest(${value('attempts')}::uuid[], ${value('people')}::uuid[], ${value('agesMs')}::float8[])
      AS mark(attempt, person, age)
    JOIN attempts a ON a.id = mark.attempt AND a.user_id = mark.person AND a.state = 'inProgress'
    ORDER BY a.id
    ON CONFLICT (attempt_id) DO UPDATE SET seen_at = excluded.seen_at WHERE p.seen_at < excluded.seen_at`,
)
