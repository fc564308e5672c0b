import type { Connection } from '../../connection.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { UserRow } from '../users/rows.ts'

/** A person's own id and those of the records that were merged into them. */
interface Erased {
  people: string[]
}

/** A person, and the records that were merged into them. */
export const listRecordsOf = statement.list<Pick<UserRow, 'id' | 'email'>, { user: string }>(
  'list_records_of',
  sql`SELECT id, email FROM users WHERE ${value('user')}::uuid IN (id, merged_into) ORDER BY id`,
)

const people = sql`${value('people')}::uuid[]`
const asText = sql`${value('people')}::text[]`
const theirs = sql`SELECT a.id FROM attempts a WHERE a.user_id = ANY (${people})`

/** Events that tell why somebody did something to an attempt. */
const EXPLAINED = sql.raw(`('voided', 'reopened', 'released', 'deadline')`)

/**
 * Their verified addresses where others wrote them down: on records of their own, and as whose hand it was at the command
 * line. One that they typed themselves may be somebody else's.
 */
const eraseAddresses = statement.run<Erased>(
  'erase_addresses',
  sql`
    WITH known AS MATERIALIZED (
      SELECT email FROM users WHERE id = ANY (${people}) AND email_verified_at IS NOT NULL
    ), hands AS (
      UPDATE audit_log SET actor_name = split_part(actor_name, ': ', 1)
      WHERE actor_name IN (SELECT split_part(actor_name, ': ', 1) || ': ' || email FROM known)
    )
    UPDATE users SET contact_email = NULL
    WHERE contact_email IN (SELECT email FROM known) AND id <> ALL (${people})`,
)

const eraseRows = statement.run<Erased & { now: Date | null }>(
  'erase_rows',
  sql`
    UPDATE users SET name = NULL, family_name = NULL, given_name = NULL, reference = NULL, email = NULL,
      contact_email = NULL, email_verified_at = NULL, password_hash = NULL, resume_code_hash = NULL,
      must_change_password = false, extra_time_multiplier = 1, extra_time_minutes = 0, last_seen_on = NULL,
      epoch = epoch + 1, erased_at = ${now}
    WHERE id = ANY (${people})`,
)

const erase = {
  /** And their refresh tokens. */
  sessions: statement.run<Erased>(
    'erase_sessions',
    sql`DELETE FROM sessions WHERE user_id = ANY (${people})`,
  ),

  /** By what platforms know them. */
  identities: statement.run<Erased>(
    'erase_identities',
    sql`DELETE FROM lti_identities WHERE user_id = ANY (${people})`,
  ),

  launches: statement.run<Erased>(
    'erase_launches',
    sql`DELETE FROM launches WHERE user_id = ANY (${people})`,
  ),

  externalIds: statement.run<Erased>(
    'erase_external_ids',
    sql`DELETE FROM external_ids WHERE user_id = ANY (${people})`,
  ),

  launchLinks: statement.run<Erased>(
    'erase_launch_links',
    sql`DELETE FROM launch_links WHERE user_id = ANY (${people})`,
  ),

  /** What platforms had them pick. */
  pickings: statement.run<Erased>(
    'erase_pickings',
    sql`DELETE FROM lti_pickings WHERE user_id = ANY (${people})`,
  ),

  following: statement.run<Erased>(
    'erase_following',
    sql`DELETE FROM cohort_trainers WHERE user_id = ANY (${people})`,
  ),

  /** Theirs, and those of others by a record of theirs. */
  invitations: statement.run<Erased>(
    'erase_invitations',
    sql`DELETE FROM cohort_invitations WHERE user_id = ANY (${people}) OR record_id = ANY (${people})`,
  ),

  /** The answers kept of calls by them, and of anybody's that name them or an attempt of theirs. */
  recordedCalls: statement.run<Erased>(
    'erase_recorded_calls',
    sql`
      DELETE FROM idempotency_keys WHERE caller = ANY (${asText})
        OR EXISTS (SELECT FROM unnest(${people} || ARRAY(${theirs})) AS id WHERE strpos(body, id::text) > 0)`,
  ),

  /** What they wrote in calls and messages, what was written to them alone, and the comments on their scores. */
  words: statement.run<Erased>(
    'erase_words',
    sql`
      WITH calls AS (
        UPDATE attempt_calls SET text = NULL WHERE text IS NOT NULL AND attempt_id IN (${theirs})
      ), comments AS (
        UPDATE score_overrides SET comment = NULL WHERE comment IS NOT NULL AND attempt_id IN (${theirs})
      )
      UPDATE messages SET text = NULL
      WHERE text IS NOT NULL AND (author_id = ANY (${people}) OR attempt_id IN (${theirs}))`,
  ),

  /** The reports that they made of questions; of those of others, what they answered. */
  reports: statement.run<Erased>(
    'erase_reports',
    sql`
      WITH answers AS (
        UPDATE question_reports SET answer = NULL
        WHERE answered_by = ANY (${people}) AND answer IS NOT NULL AND attempt_id NOT IN (${theirs})
      )
      DELETE FROM question_reports WHERE attempt_id IN (${theirs})`,
  ),

  /** Why something was done to them. That it was, when and by whom stays. */
  reasons: statement.run<Erased>(
    'erase_reasons',
    sql`
      WITH events AS (
        UPDATE attempt_events SET data = data - 'reason'
        WHERE attempt_id IN (${theirs}) AND event IN ${EXPLAINED} AND data ? 'reason'
      )
      UPDATE audit_log l SET reason = NULL
      WHERE l.reason IS NOT NULL AND (
        (l.object_type = 'user' AND l.object_id = ANY (${asText}))
        OR (l.object_type = 'attempt' AND l.object_id IN (SELECT id::text FROM (${theirs}) t))
        OR ARRAY[l.before->>'user', l.after->>'user', l.before->>'userId', l.after->>'userId', l.before->>'into',
          l.after->>'into'] && ${asText})`,
  ),
}

/** Deletes all that is personal of people, everywhere; their rows and ids stay, for what points at them. */
export async function erasePeople(
  connection: Connection,
  erased: Erased & { now: Date | null },
): Promise<void> {
  const { people } = erased
  await eraseAddresses(connection, { people })
  await eraseRows(connection, erased)
  for (const step of Object.values(erase)) await step(connection, { people })
}
