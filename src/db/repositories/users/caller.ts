import { type SQL, sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import type { UserRow } from './rows.ts'

export interface CallerValues {
  caller: string
  session: string
  epoch: number
  now: Date | null
}

export interface CallerColumns extends Pick<UserRow, 'mustChangePassword'> {
  callerStands: boolean
}

/** Whether the token of `users caller` still stands: the same epoch, not disabled, its session not over. */
const callerStands = callerStandsBy({
  epoch: sql`${value('epoch')}::int`,
  session: sql`${value('session')}::uuid`,
})

/** The same by what is sent of a token: values of a statement, or columns of a row. */
export function callerStandsBy({ epoch, session }: Record<'epoch' | 'session', SQL>): SQL {
  return sql`(caller.epoch = ${epoch} AND caller.disabled_at IS NULL AND EXISTS (
  SELECT FROM sessions
  WHERE id = ${session} AND sessions.user_id = caller.id AND revoked_at IS NULL))`
}

/** The same as a column, and whether they owe a password change. */
export const callerColumns = sql`
  ${callerStands} AS "callerStands",
  caller.must_change_password AS "mustChangePassword"`

export interface CallerRow extends Pick<UserRow, 'role' | 'mustChangePassword'> {
  stands: boolean
  multiplier: number
  minutes: number
}

/** The person who starts, locked against a grant that would miss the new attempt. */
export const shareCaller = statement.find<CallerRow, Omit<CallerValues, 'now'>>(
  'share_caller',
  sql`
    SELECT role, ${callerStands} AS stands,
      must_change_password AS "mustChangePassword", extra_time_multiplier::float8 AS multiplier,
      extra_time_minutes AS minutes
    FROM users caller WHERE id = ${value('caller')}::uuid FOR SHARE OF caller`,
)
