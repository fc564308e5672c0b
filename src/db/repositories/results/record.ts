import { sql } from '../../drizzle.ts'
import type { PageRow, PageValues } from '../../page.ts'
import type {
  attemptCalls,
  attempts,
  auditLog,
  cohortMembers,
  cohorts,
  messages,
  quizRevisions,
  users,
} from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { joinOwn, joinRevision, terms, windowEnd } from '../assignments/terms.ts'
import { judgedAt } from '../clock.ts'
import { peopleKeyset } from '../users/list-order.ts'
import { effectiveState } from './given.ts'

type User = typeof users.$inferSelect
type Attempt = typeof attempts.$inferSelect

/** What a session was held by. */
export interface SessionRow extends Pick<typeof cohorts.$inferSelect, 'timeZone'> {
  opensAt: Date
  closesAt: Date
  quizRevisionId: string
  hash: (typeof quizRevisions.$inferSelect)['hash']
  publishedAt: Date
  timeLimitMs: number | null
  trainers: Pick<User, 'id' | 'name'>[]
  now: Date
}

export const getSession = statement.get<SessionRow, { assignment: string; now: Date | null }>(
  'get_session',
  sql`
    SELECT h.time_zone AS "timeZone", s.opens_at AS "opensAt", s.closes_at AS "closesAt", r.id AS "quizRevisionId", v.hash, v.created_at AS "publishedAt",
      coalesce(s.time_limit_ms, (r.content->>'timeLimitMs')::bigint) AS "timeLimitMs", ${judgedAt} AS now,
      coalesce((
        SELECT json_agg(json_build_object('id', u.id, 'name', u.name) ORDER BY u.name, u.id)
        FROM cohort_trainers t JOIN users u ON u.id = t.user_id WHERE t.cohort_id = s.cohort_id), '[]') AS trainers
    FROM assignments s JOIN cohorts h ON h.id = s.cohort_id ${joinRevision} JOIN quiz_revisions v ON v.id = r.id
    WHERE s.id = ${value('assignment')}::uuid`,
)

/** An attempt of somebody who was present. Instants as JSON has them. */
export interface PresentAttempt extends Pick<Attempt, 'id' | 'number' | 'state' | 'closeReason'> {
  startedAt: string
  closedAt: string | null
}

/** A person of a session, with the window that was theirs. */
export interface PresenceRow
  extends Pick<User, 'id' | 'name' | 'familyName' | 'givenName' | 'reference'>,
    Pick<typeof cohortMembers.$inferSelect, 'leftAt'> {
  opensAt: Date
  /** With their extra time. */
  closesAt: Date
  hasEnded: boolean
  isExcused: boolean
  attempts: PresentAttempt[]
}

const recordOrder = peopleKeyset(sql`u`)

/** The people of a session in the order of lists: present members, and former ones who attempted it. */
export const listPresence = statement.list<
  PresenceRow & PageRow,
  PageValues & { assignment: string; now: Date | null }
>(
  'list_presence',
  sql`
    WITH page AS MATERIALIZED (
      SELECT u.*, m.left_at, ${terms().opensAt} AS opens, ${windowEnd(sql`r.content`)} AS ends, ${recordOrder.key}
      FROM assignments s ${joinRevision} JOIN cohort_members m ON m.cohort_id = s.cohort_id
      JOIN users u ON u.id = m.user_id ${joinOwn(sql`u.id`)}
      WHERE s.id = ${value('assignment')}::uuid AND ${recordOrder.rest}
        AND (m.left_at IS NULL OR EXISTS (SELECT FROM attempts a WHERE a.assignment_id = s.id AND a.user_id = u.id))
      ${recordOrder.order}
    )
    SELECT u.id, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference, u.left_at AS "leftAt",
      u.opens AS "opensAt", u.ends AS "closesAt", ${judgedAt} > u.ends AS "hasEnded", u."pageKey",
      EXISTS (SELECT FROM assignment_excuses x WHERE x.assignment_id = ${value('assignment')}::uuid AND x.user_id = u.id)
        AS "isExcused",
      coalesce((
        SELECT json_agg(json_build_object('id', a.id, 'number', a.number, 'state', ${effectiveState}, 'startedAt', a.started_at,
          'closedAt', a.closed_at, 'closeReason', a.close_reason) ORDER BY a.number)
        FROM attempts a WHERE a.assignment_id = ${value('assignment')}::uuid AND a.user_id = u.id), '[]') AS attempts
    FROM page u ${recordOrder.order}`,
)

/** What somebody did about a session: to the assignment, to an attempt of it, or to a member's time while it lasted. */
export interface InterventionRow
  extends Pick<typeof auditLog.$inferSelect, 'at' | 'action' | 'before' | 'after' | 'reason' | 'actorId'> {
  actorName: User['name']
  attempt: string | null
  user: string | null
}

/** Every intervention in a session, as it happened: what the audit log holds of it, but what a first start pinned. */
export const listInterventions = statement.list<InterventionRow, { assignment: string }>(
  'list_interventions',
  sql`
    WITH about AS (
      SELECT 'assignment' AS kind, ${value('assignment')}::text AS id, NULL::uuid AS attempt, NULL::uuid AS person
      UNION ALL
      SELECT 'attempt', a.id::text, a.id, a.user_id FROM attempts a WHERE a.assignment_id = ${value('assignment')}::uuid
      UNION ALL
      SELECT 'user', m.user_id::text, NULL, m.user_id
      FROM assignments s JOIN cohort_members m ON m.cohort_id = s.cohort_id WHERE s.id = ${value('assignment')}::uuid
    )
    SELECT l.at, l.action, l.before, l.after, l.reason, l.actor_id AS "actorId", u.name AS "actorName", about.attempt,
      about.person AS "user"
    FROM about JOIN audit_log l ON l.object_type = about.kind AND l.object_id = about.id
    JOIN assignments s ON s.id = ${value('assignment')}::uuid
    LEFT JOIN users u ON u.id = l.actor_id
    WHERE l.action <> 'assignment.pin'
      AND (about.kind <> 'user' OR (l.action = 'accommodation.set' AND l.at BETWEEN s.opens_at AND s.closes_at))
    ORDER BY l.at, l.id`,
)

export interface RecordedCallRow extends Omit<typeof attemptCalls.$inferSelect, 'attemptId'> {
  attempt: string
  user: string
}

/** Every call from a session, in order. */
export const listSessionCalls = statement.list<RecordedCallRow, { assignment: string }>(
  'list_session_calls',
  sql`
    SELECT c.id, a.id AS attempt, a.user_id AS "user", c.position, c.text, c.called_at AS "calledAt", c.closed_at AS "closedAt"
    FROM attempts a JOIN attempt_calls c ON c.attempt_id = a.id
    WHERE a.assignment_id = ${value('assignment')}::uuid ORDER BY c.id`,
)

export interface RecordedMessageRow
  extends Pick<typeof messages.$inferSelect, 'id' | 'text' | 'sentAt' | 'authorId'> {
  authorName: User['name']
  /** Null: to everybody who was at it. */
  attempt: string | null
  user: string | null
}

/** Every message to those of a session, in order. */
export const listSessionMessages = statement.list<RecordedMessageRow, { assignment: string }>(
  'list_session_messages',
  sql`
    WITH sent AS (
      SELECT m.*, NULL::uuid AS user_id FROM messages m WHERE m.assignment_id = ${value('assignment')}::uuid
      UNION ALL
      SELECT m.*, a.user_id FROM attempts a JOIN messages m ON m.attempt_id = a.id
      WHERE a.assignment_id = ${value('assignment')}::uuid
    )
    SELECT m.id, m.text, m.sent_at AS "sentAt", m.author_id AS "authorId", u.name AS "authorName", m.attempt_id AS attempt,
      m.user_id AS "user"
    FROM sent m JOIN users u ON u.id = m.author_id ORDER BY m.id`,
)
