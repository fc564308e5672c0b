import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'

/** Voids a locked attempt; one that was open closes now. */
export const setVoided = statement.run<{ attempt: string; now: Date | null }>(
  'set_voided',
  sql`
    WITH instant AS (
      SELECT id, greatest(${storedNow}, last_answer_at, started_at) AS now FROM attempts
      WHERE id = ${value('attempt')}::uuid
    )
    UPDATE attempts a SET state = 'voided', closed_at = coalesce(a.closed_at, instant.now),
      close_reason = coalesce(a.close_reason, 'voided'), processed_at = coalesce(a.processed_at, instant.now)
    FROM instant WHERE a.id = instant.id`,
)
