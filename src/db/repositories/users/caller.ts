import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import type { UserRow } from './rows.ts'

export interface CallerValues {
  caller: string
  epoch: number
  now: Date | null
}

export interface CallerColumns extends Pick<UserRow, 'mustChangePassword'> {
  callerStands: boolean
}

/** Whether a caller's token still stands (the same epoch, not disabled), and whether they owe a password change. */
export const callerColumns = sql`
  (caller.epoch = ${value('epoch')}::int AND caller.disabled_at IS NULL) AS "callerStands",
  caller.must_change_password AS "mustChangePassword"`

export interface CallerRow extends Pick<UserRow, 'role' | 'mustChangePassword'> {
  stands: boolean
  multiplier: number
  minutes: number
}

/** The person who starts, locked against a grant that would miss the new attempt. */
export const shareCaller = statement.find<CallerRow, { caller: string; epoch: number }>(
  'share_caller',
  sql`
    SELECT role, epoch = ${value('epoch')}::int AND disabled_at IS NULL AS stands,
      must_change_password AS "mustChangePassword", extra_time_multiplier::float8 AS multiplier,
      extra_time_minutes AS minutes
    FROM users WHERE id = ${value('caller')}::uuid FOR SHARE`,
)
