import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt, storedNow } from '../clock.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'

/** Lets a closed attempt wait for its owner; what it was closed with stands until it closes again. The caller holds its lock. */
export const setWaiting = statement.run<{
  attempt: string
  waitingUntil: Date
  reopenedMs: number
  afterRelease: boolean
}>(
  'set_waiting',
  sql`
    UPDATE attempts SET waiting_until = ${value('waitingUntil')}::timestamptz,
      reopened_ms = ${value('reopenedMs')}::bigint, after_release = after_release OR ${value('afterRelease')}::boolean
    WHERE id = ${value('attempt')}::uuid`,
)

/** Its owner takes a waiting attempt up again: it runs for the time that was given, but not past the end of its waiting. */
export const takeUpAgain = statement.get<AttemptRow, { attempt: string; now: Date | null }>(
  'take_up_again',
  sql`
    WITH instant AS (SELECT greatest(${storedNow}, ${judgedAt}) AS now), a AS (
      UPDATE attempts SET state = 'inProgress', closed_at = NULL, close_reason = NULL, processed_at = NULL,
        closed_by = NULL, waiting_until = NULL, reopened_ms = NULL,
        deadline_at = least(instant.now + reopened_ms * interval '1 millisecond', waiting_until), limited_by = 'timeLimit'
      FROM instant WHERE id = ${value('attempt')}::uuid
      RETURNING attempts.*
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, data)
      SELECT id, 'resumed', instant.now, 'person', user_id, jsonb_build_object('deadlineAt', deadline_at) FROM a, instant
    )
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM a`,
)
