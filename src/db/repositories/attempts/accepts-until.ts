import { IDLE_MS } from '../../../domain/attempt/idle.ts'
import { type SQL, sql } from '../../drizzle.ts'

/** How long an untimed attempt without a window stays open untouched. */
export const idleTime = sql.raw(`interval '${IDLE_MS} milliseconds'`)

/** The last instant at which an attempt under this alias takes answers, as `acceptsUntil` of the domain has it. */
export function acceptsUntilOf(alias: 'a' | 'o'): SQL {
  return sql.raw(`coalesce(${alias}.deadline_at + ${alias}.grace_ms * interval '1 millisecond',
  coalesce(${alias}.last_answer_at, ${alias}.started_at) + interval '${IDLE_MS} milliseconds')`)
}

/** The same of `attempts a`. */
export const acceptsUntil = acceptsUntilOf('a')
