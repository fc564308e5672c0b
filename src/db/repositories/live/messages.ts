import { type SQL, sql } from '../../drizzle.ts'
import type { messages } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { acceptsUntil } from '../attempts/accepts-until.ts'
import { judgedAt, now, storedNow } from '../clock.ts'

type Row = typeof messages.$inferSelect

export interface MessageRow extends Pick<Row, 'id' | 'text' | 'sentAt'> {
  /** The call that it answers. */
  call: string | null
}

interface Sending {
  id: string
  author: string
  text: string
  now: Date | null
}

interface Sent extends Pick<Row, 'sentAt'> {
  recipients: number
}

/** Writes a message and an event of each running attempt that it is for; nothing, and no row, where none runs. */
function sending({ to, which, call = sql`NULL` }: { to: SQL; which: SQL; call?: SQL }): SQL {
  return sql`
    WITH told AS MATERIALIZED (
      SELECT a.id FROM attempts a WHERE ${which} AND a.state = 'inProgress' AND ${judgedAt} <= ${acceptsUntil}
    ), message AS (
      INSERT INTO messages (id, author_id, text, sent_at, ${to})
      SELECT ${value('id')}::uuid, ${value('author')}::uuid, ${value('text')}, ${storedNow}, ${value('to')}::uuid
      WHERE EXISTS (SELECT FROM told)
      RETURNING id, sent_at
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, data)
      SELECT told.id, 'messaged', message.sent_at, 'person', ${value('author')}::uuid,
        jsonb_strip_nulls(jsonb_build_object('message', message.id, 'call', ${call}))
      FROM told, message
    )
    SELECT sent_at AS "sentAt", (SELECT count(*) FROM told)::int AS recipients FROM message`
}

/** To one running attempt, in answer to a call of it or to none. */
export const messageAttempt = statement.find<Sent, Sending & { to: string; call: string | null }>(
  'message_attempt',
  sending({
    to: sql`attempt_id`,
    which: sql`a.id = ${value('to')}::uuid`,
    call: sql`${value('call')}::uuid`,
  }),
)

/** To every attempt that runs under an assignment. */
export const messageAssignment = statement.find<Sent, Sending & { to: string }>(
  'message_assignment',
  sending({ to: sql`assignment_id`, which: sql`a.assignment_id = ${value('to')}::uuid` }),
)

/** How long an author waits who has sent `most` messages within so many seconds; null for one who has not. */
export const findMessagePause = statement.find<
  { seconds: number },
  { author: string; most: number; windowSeconds: number; now: Date | null }
>(
  'find_message_pause',
  sql`
    SELECT ceil(${value('windowSeconds')}::int - extract(epoch FROM ${now} - sent_at))::int AS seconds FROM messages
    WHERE author_id = ${value('author')}::uuid AND sent_at > ${now} - ${value('windowSeconds')}::int * interval '1 second'
    ORDER BY sent_at DESC OFFSET ${value('most')}::int - 1 LIMIT 1`,
)

/** The messages to some attempts, each attempt's in their order: the last `most`, or all for null. */
export const listMessages = statement.list<
  MessageRow & { attemptId: string },
  { attempts: string[]; most: number | null }
>(
  'list_messages',
  sql`
    SELECT a.id AS "attemptId", m.id, m.text, m.sent_at AS "sentAt", e.data->>'call' AS call
    FROM unnest(${value('attempts')}::uuid[]) AS a(id) CROSS JOIN LATERAL (
      SELECT id, data FROM attempt_events WHERE attempt_id = a.id AND event = 'messaged'
      ORDER BY id DESC LIMIT ${value('most')}::int) e
    JOIN messages m ON m.id = (e.data->>'message')::uuid
    ORDER BY e.id`,
)

/** What a person wrote to others, in its order. */
export const listMessagesBy = statement.list<
  Pick<Row, 'id' | 'attemptId' | 'assignmentId' | 'text' | 'sentAt'>,
  { author: string }
>(
  'list_messages_by',
  sql`
    SELECT id, attempt_id AS "attemptId", assignment_id AS "assignmentId", text, sent_at AS "sentAt" FROM messages
    WHERE author_id = ${value('author')}::uuid ORDER BY sent_at, id`,
)
