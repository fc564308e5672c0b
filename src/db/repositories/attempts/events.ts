import { sql } from '../../drizzle.ts'
import type { attemptEvents } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'
import type { ActedBy } from '../service/acted-by.ts'

/** Appends to the attempt's history. */
export const insertAttemptEvent = statement.run<
  Pick<typeof attemptEvents.$inferSelect, 'event' | 'data'> &
    ActedBy & {
      attempt: string
      now: Date | null
    }
>(
  'insert_attempt_event',
  sql`
    INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, client_id, data)
    VALUES (${value('attempt')}::uuid, ${value('event')}, ${storedNow}, ${value('actorKind')},
      ${value('actorId')}::uuid, ${value('clientId')}::uuid, ${value('data')}::jsonb)`,
)
