import { sql } from '../../drizzle.ts'
import type { attemptCalls } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'
import type { ActedBy } from '../service/acted-by.ts'

export interface CallRow extends Omit<typeof attemptCalls.$inferSelect, 'attemptId'> {}

const columns = sql`c.id, c.position, c.text, c.called_at AS "calledAt", c.closed_at AS "closedAt"`

/** How many calls of an attempt wait, and whether a position is one of its paper; for who holds its lock. */
export const getCallRoom = statement.get<
  { waiting: number; isOnPaper: boolean },
  { attempt: string; position: number | null }
>(
  'get_call_room',
  sql`
    SELECT (SELECT count(*) FROM attempt_calls WHERE attempt_id = ${value('attempt')}::uuid AND closed_at IS NULL)::int
        AS waiting,
      ${value('position')}::int IS NULL OR EXISTS (
        SELECT FROM paper_entries
        WHERE attempt_id = ${value('attempt')}::uuid AND position = ${value('position')}::int) AS "isOnPaper"`,
)

/** Writes a call and its event. */
export const insertCall = statement.get<
  CallRow,
  Pick<CallRow, 'id' | 'position' | 'text'> & { attempt: string; caller: string; now: Date | null }
>(
  'insert_call',
  sql`
    WITH c AS (
      INSERT INTO attempt_calls (id, attempt_id, position, text, called_at)
      VALUES (${value('id')}::uuid, ${value('attempt')}::uuid, ${value('position')}::int, ${value('text')}, ${storedNow})
      RETURNING *
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, data)
      SELECT attempt_id, 'called', called_at, 'person', ${value('caller')}::uuid,
        jsonb_build_object('call', id, 'position', position)
      FROM c
    )
    SELECT ${columns} FROM c`,
)

/** Closes a call of an attempt, with its event; `isNew` false: it was closed already. */
export const closeCall = statement.find<
  CallRow & { isNew: boolean },
  ActedBy & { attempt: string; call: string; now: Date | null }
>(
  'close_call',
  sql`
    WITH closed AS (
      UPDATE attempt_calls SET closed_at = ${storedNow}
      WHERE id = ${value('call')}::uuid AND attempt_id = ${value('attempt')}::uuid AND closed_at IS NULL
      RETURNING *
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, client_id, data)
      SELECT attempt_id, 'callClosed', closed_at, ${value('actorKind')}, ${value('actorId')}::uuid,
        ${value('clientId')}::uuid, jsonb_build_object('call', id)
      FROM closed
    )
    SELECT c.id, c.position, c.text, c.called_at AS "calledAt", coalesce(closed.closed_at, c.closed_at) AS "closedAt",
      closed.id IS NOT NULL AS "isNew"
    FROM attempt_calls c LEFT JOIN closed ON closed.id = c.id
    WHERE c.id = ${value('call')}::uuid AND c.attempt_id = ${value('attempt')}::uuid`,
)

/** The calls of some attempts, each attempt's in their order: the last `most`, or all for null. */
export const listCalls = statement.list<
  CallRow & { attemptId: string },
  { attempts: string[]; most: number | null }
>(
  'list_calls',
  sql`
    SELECT a.id AS "attemptId", ${columns}
    FROM unnest(${value('attempts')}::uuid[]) AS a(id) CROSS JOIN LATERAL (
      SELECT * FROM attempt_calls WHERE attempt_id = a.id ORDER BY id DESC LIMIT ${value('most')}::int) c
    ORDER BY c.id`,
)
