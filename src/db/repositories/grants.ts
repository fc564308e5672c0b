import { sql } from 'drizzle-orm'
import { statement, value } from '../statement.ts'
import { storedNow } from './clock.ts'

export interface PersonTime {
  id: string
  multiplier: number
  minutes: number
}

const timeColumns = sql.raw('id, extra_time_multiplier::float8 AS multiplier, extra_time_minutes AS minutes')

/** A person's extra time, locked so that no attempt of theirs starts without it. */
export const lockPersonTime = statement.find<PersonTime, { user: string }>(
  'lock_person_time',
  sql`
    SELECT ${timeColumns} FROM users
    WHERE id = ${value('user')}::uuid AND erased_at IS NULL FOR NO KEY UPDATE`,
)

/** A person's extra time, held still while one attempt's deadline is computed from it. */
export const sharePersonTime = statement.get<PersonTime, { user: string }>(
  'share_person_time',
  sql`SELECT ${timeColumns} FROM users WHERE id = ${value('user')}::uuid FOR SHARE`,
)

/** Stores a person's extra time. */
export const updatePersonTime = statement.get<
  PersonTime,
  { user: string; multiplier: number; minutes: number }
>(
  'update_person_time',
  sql`
    UPDATE users SET extra_time_multiplier = ${value('multiplier')}::numeric, extra_time_minutes = ${value('minutes')}::int
    WHERE id = ${value('user')}::uuid RETURNING ${timeColumns}`,
)

/** Whether a trainer has this person among the present members of a cohort. */
export const trainsPerson = statement.get<{ trains: boolean }, { trainer: string; user: string }>(
  'trains_person',
  sql`
    SELECT EXISTS (
      SELECT FROM cohort_members m JOIN cohort_trainers t ON t.cohort_id = m.cohort_id
      WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL AND t.user_id = ${value('trainer')}::uuid) AS trains`,
)

/** The windows of some assignments. */
export const listWindows = statement.list<{ id: string; closesAt: Date }, { assignments: string[] }>(
  'list_windows',
  sql`SELECT id, closes_at AS "closesAt" FROM assignments WHERE id = ANY (${value('assignments')}::uuid[])`,
)

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

/** A person's extra time, without a lock: for what is only shown. */
export const findPersonTime = statement.find<PersonTime, { user: string }>(
  'find_person_time',
  sql`SELECT ${timeColumns} FROM users WHERE id = ${value('user')}::uuid`,
)
