import type { Accommodation } from '../../../domain/attempt/deadline.ts'
import type { OwnTerms } from '../../../domain/quiz/terms.ts'
import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { assignmentOverrides } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { type AttemptRow, attemptColumns } from '../attempts/rows.ts'
import { judgedAt } from '../clock.ts'
import type { UserRow } from '../users/rows.ts'

/** What one person has of their own under an assignment; null each where they have nothing. */
export interface OverrideRow
  extends OwnTerms,
    Accommodation,
    Pick<typeof assignmentOverrides.$inferSelect, 'scoreReleasedAt' | 'answersReleasedAt'>,
    Pick<UserRow, 'name'> {
  user: string
}

const columns = sql`
  u.id AS "user", u.name, u.extra_time_multiplier::float8 AS multiplier, u.extra_time_minutes AS minutes,
  own.opens_at AS "opensAt", own.closes_at AS "closesAt", own.time_limit_ms AS "timeLimitMs",
  own.max_attempts AS "maxAttempts", own.release, own.score_released_at AS "scoreReleasedAt",
  own.answers_released_at AS "answersReleasedAt"`

/** Of these people the present members of the cohort of an assignment, with what each has of their own. */
export const listOwnOfMembers = statement.list<OverrideRow, { assignment: string; users: string[] }>(
  'list_own_of_members',
  sql`
    SELECT ${columns} FROM assignments s
    JOIN cohort_members m ON m.cohort_id = s.cohort_id AND m.left_at IS NULL JOIN users u ON u.id = m.user_id
    LEFT JOIN assignment_overrides own ON own.assignment_id = s.id AND own.user_id = u.id
    WHERE s.id = ${value('assignment')}::uuid AND u.id = ANY (${value('users')}::uuid[])`,
)

export const overrideOrder = keyset('ASC', ['uuid', sql`own.user_id`])

/** The people who have something of their own under an assignment. */
export const listOverrides = statement.list<OverrideRow & PageRow, PageValues & { assignment: string }>(
  'list_overrides',
  sql`
    SELECT ${columns}, ${overrideOrder.key} FROM assignment_overrides own JOIN users u ON u.id = own.user_id
    WHERE own.assignment_id = ${value('assignment')}::uuid AND ${overrideOrder.rest}
    ${overrideOrder.order}`,
)

/** Of those who have one end of their window of their own, the ones whom the assignment's other end leaves without any. */
export const listEmptyWindows = statement.list<Pick<OverrideRow, 'user' | 'name'>, { assignment: string }>(
  'list_empty_windows',
  sql`
    SELECT u.id AS "user", u.name FROM assignments s
    JOIN assignment_overrides own ON own.assignment_id = s.id JOIN users u ON u.id = own.user_id
    WHERE s.id = ${value('assignment')}::uuid AND num_nulls(own.opens_at, own.closes_at) = 1
      AND coalesce(own.closes_at, s.closes_at) <= coalesce(own.opens_at, s.opens_at)
    ORDER BY u.name, u.id`,
)

/**
 * Locks people against starts, other grants and an erasure, which would leave them with words about them; in the one order
 * every grant uses.
 */
export const lockPeople = statement.run<{ users: string[] }>(
  'lock_people',
  sql`SELECT id FROM users WHERE id = ANY (${value('users')}::uuid[]) ORDER BY id FOR NO KEY UPDATE`,
)

/** Stores the terms of single people, under their locks and that of the assignment. `rows`: JSON of who gets what. */
export const storeOwnTerms = statement.run<{ assignment: string; rows: string }>(
  'store_own_terms',
  sql`
    INSERT INTO assignment_overrides AS own
      (assignment_id, user_id, opens_at, closes_at, time_limit_ms, max_attempts, release)
    SELECT ${value('assignment')}::uuid, t.user, t."opensAt", t."closesAt", t."timeLimitMs", t."maxAttempts", t.release
    FROM jsonb_to_recordset(${value('rows')}::jsonb)
      AS t("user" uuid, "opensAt" timestamptz, "closesAt" timestamptz, "timeLimitMs" bigint, "maxAttempts" int,
        release jsonb)
    ON CONFLICT (assignment_id, user_id) DO UPDATE SET opens_at = excluded.opens_at, closes_at = excluded.closes_at,
      time_limit_ms = excluded.time_limit_ms, max_attempts = excluded.max_attempts, release = excluded.release`,
)

/** Forgets who has nothing of their own any more: neither terms nor what was opened to them by hand. */
export const deleteEmptyOverrides = statement.run<{ assignment: string }>(
  'delete_empty_overrides',
  sql`
    DELETE FROM assignment_overrides
    WHERE assignment_id = ${value('assignment')}::uuid AND num_nonnulls(opens_at, closes_at, time_limit_ms, max_attempts,
      release, score_released_at, answers_released_at) = 0`,
)

/** The open attempts of some people under an assignment, locked in the one order every grant uses. */
export const lockAttemptsOf = statement.list<
  AttemptRow,
  { assignment: string; users: string[]; now: Date | null }
>(
  'lock_attempts_of',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.assignment_id = ${value('assignment')}::uuid AND a.user_id = ANY (${value('users')}::uuid[])
      AND a.state = 'inProgress' ORDER BY a.id FOR NO KEY UPDATE`,
)
