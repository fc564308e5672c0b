import type { BoardRow } from '../../../domain/attempt/board-entry.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'

/**
 * The latest attempt of each member who started under an assignment. Asked once a second while somebody watches: it begins
 * at the attempts of the assignment, and looks up for each what stands under its id.
 */
export const listBoard = statement.list<BoardRow, { assignment: string; now: Date | null }>(
  'list_board',
  sql`
    SELECT a.user_id AS "user", u.name, u.family_name AS "familyName", u.given_name AS "givenName",
      a.id AS attempt, a.number, a.state, a.started_at AS "startedAt", a.deadline_at AS "deadlineAt",
      a.limited_by AS "limitedBy", a.grace_ms AS "graceMs", a.last_answer_at AS "lastAnswerAt",
      a.closed_at AS "closedAt", a.close_reason AS "closeReason", a.waiting_until AS "waitingUntil",
      (SELECT p.seen_at FROM attempt_presence p WHERE p.attempt_id = a.id) AS "seenAt",
      (SELECT max(e.position) FROM paper_entries e WHERE e.attempt_id = a.id) AS questions,
      r.answered, r.flagged,
      coalesce((
        SELECT jsonb_agg(jsonb_build_object('id', c.id, 'position', c.position, 'text', c.text, 'calledAt', c.called_at,
          'closedAt', c.closed_at) ORDER BY c.id)
        FROM attempt_calls c WHERE c.attempt_id = a.id AND c.closed_at IS NULL), '[]') AS calls, ${judgedAt} AS "serverNow"
    FROM (
      SELECT DISTINCT ON (t.user_id) t.* FROM attempts t
      WHERE t.assignment_id = ${value('assignment')}::uuid ORDER BY t.user_id, t.number DESC) a
    JOIN users u ON u.id = a.user_id
    CROSS JOIN LATERAL (
      SELECT count(*) FILTER (WHERE response IS NOT NULL)::int AS answered,
        count(*) FILTER (WHERE flagged)::int AS flagged
      FROM responses WHERE attempt_id = a.id) r
    ORDER BY a.id`,
)
