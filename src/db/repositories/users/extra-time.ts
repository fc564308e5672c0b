import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import type { UserRow } from './rows.ts'

export interface PersonTime extends Pick<UserRow, 'id'> {
  multiplier: number
  minutes: number
}

const timeColumns = sql.raw('id, extra_time_multiplier::float8 AS multiplier, extra_time_minutes AS minutes')

/** A person's extra time, without a lock: for what is only shown. */
export const findPersonTime = statement.find<PersonTime, { user: string }>(
  'find_person_time',
  sql`SELECT ${timeColumns} FROM users WHERE id = ${value('user')}::uuid`,
)

/** A person's extra time, locked so that no attempt of theirs starts without it. */
export const lockPersonTime = statement.find<PersonTime, { user: string }>(
  'lock_person_time',
  sql`
    SELECT ${timeColumns} FROM users
    WHERE id = ${value('user')}::uuid AND erased_at IS NULL FOR NO KEY UPDATE`,
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
