import { sql } from 'drizzle-orm'
import type { attemptEvents } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { storedNow } from '../clock.ts'

/** Appends to the attempt's history. */
export const insertAttemptEvent = statement.run<
  Pick<typeof attemptEvents.$inferSelect, 'event' | 'data'> & {
    attempt: string
    actor: string | null
    now: Date | null
  }
>(
  'insert_attempt_event',
  sql`
    INSERT INTO attempt_events (attempt_id, event, at, actor_id, data)
    VALUES (${value('attempt')}::uuid, ${value('event')}, ${storedNow}, ${value('actor')}::uuid, ${value('data')}::jsonb)`,
)
