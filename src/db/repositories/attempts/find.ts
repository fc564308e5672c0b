import type { Connection } from '../../connection.ts'
import { and, eq, sql } from '../../drizzle.ts'
import { attempts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { type CallerValues, callerColumns } from '../users/caller.ts'
import { type AttemptRow, attemptColumns, type CalledAttemptRow } from './rows.ts'

export type OwnAttemptValues = CallerValues & { attempt: string }

const columns = sql`${attemptColumns}, ${callerColumns}, ${judgedAt} AS "serverNow"`
const own = sql`attempts a JOIN users caller ON caller.id = a.user_id
    WHERE a.id = ${value('attempt')}::uuid AND a.user_id = ${value('caller')}::uuid`

/** An attempt of the caller's own, with whether their token still stands; a foreign one is not found. */
export const findOwnAttempt = statement.find<CalledAttemptRow, OwnAttemptValues>(
  'find_own_attempt',
  sql`SELECT ${columns} FROM ${own}`,
)

/** The same for a heartbeat. `hasWords`: the trainee called or was written to, so that there is something to list. */
export const findOwnTiming = statement.find<CalledAttemptRow & { hasWords: boolean }, OwnAttemptValues>(
  'find_own_timing',
  sql`
    SELECT ${columns},
      EXISTS (SELECT FROM attempt_calls WHERE attempt_id = a.id)
        OR EXISTS (SELECT FROM attempt_events WHERE attempt_id = a.id AND event = 'messaged') AS "hasWords"
    FROM ${own}`,
)

/** Any attempt, without a lock; who may see it is the caller's business. */
export const getAttemptRow = statement.get<AttemptRow, { attempt: string; now: Date | null }>(
  'get_attempt_row',
  sql`SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a WHERE a.id = ${value('attempt')}::uuid`,
)

/** Whether a person has an attempt under way; the caller holds the person's lock, so that none can start. */
export async function hasOpenAttempt(connection: Connection, userId: string): Promise<boolean> {
  const rows = await connection.orm
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.state, 'inProgress')))
    .limit(1)
  return rows.length > 0
}
