import { sql } from 'drizzle-orm'
import { IDLE_MS } from '../../../domain/attempt/idle.ts'

/** How long an untimed attempt without a window stays open untouched. */
export const idleTime = sql.raw(`interval '${IDLE_MS} milliseconds'`)

/** The last instant at which `attempts a` takes answers, as `acceptsUntil` of the domain has it. */
export const acceptsUntil = sql`coalesce(a.deadline_at + a.grace_ms * interval '1 millisecond',
  coalesce(a.last_answer_at, a.started_at) + ${idleTime})`
