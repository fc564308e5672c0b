import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { UserRow } from './rows.ts'

/** A trainee, and when they last did anything. */
export interface UnseenRow extends Pick<UserRow, 'id' | 'name' | 'familyName' | 'givenName'> {
  lastActivityAt: Date
}

/** What `users u`, or a record that was merged into them, did last; that they were seen is known to the day. */
const lastActivity = sql`
      SELECT max(at) AS at FROM (
        SELECT greatest(r.created_at, r.last_seen_on::timestamp AT TIME ZONE 'UTC', s.at, m.at) AS at
        FROM users r
        CROSS JOIN LATERAL (SELECT max(created_at) AS at FROM sessions WHERE user_id = r.id) s
        CROSS JOIN LATERAL (SELECT max(joined_at) AS at FROM cohort_members WHERE user_id = r.id) m
        WHERE u.id IN (r.id, r.merged_into)
        UNION ALL
        SELECT greatest(a.started_at, a.last_answer_at, CASE WHEN a.close_reason = 'submitted' THEN a.closed_at END)
        FROM attempts a WHERE a.user_id = u.id) acts`

/**
 * The trainees who did nothing from a day on (UTC): neither signed in, nor went on with a session, joined, started, answered
 * nor submitted. Whose silence is longest comes first. `user`: that one alone.
 */
export const listUnseen = statement.list<UnseenRow, { before: string; user: string | null }>(
  'list_unseen',
  sql`
    SELECT u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName", last.at AS "lastActivityAt"
    FROM users u CROSS JOIN LATERAL (${lastActivity}) last
    WHERE u.role = 'trainee' AND u.erased_at IS NULL AND u.merged_into IS NULL
      AND (${value('user')}::uuid IS NULL OR u.id = ${value('user')}::uuid)
      AND last.at < ${value('before')}::date::timestamp AT TIME ZONE 'UTC'
    ORDER BY last.at, u.id`,
)

/** How many days ago a day was (UTC); of one to come, below 0. */
export const getDaysSince = statement.get<{ days: number }, { day: string; now: Date | null }>(
  'get_days_since',
  sql`SELECT (${now} AT TIME ZONE 'UTC')::date - ${value('day')}::date AS days`,
)
