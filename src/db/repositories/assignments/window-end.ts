import { type SQL, sql } from 'drizzle-orm'

/** The extra time of `users u`. */
const theirs = { multiplier: sql`u.extra_time_multiplier`, minutes: sql`u.extra_time_minutes` }

/**
 * When the window of `assignments s` ends with some extra time, that of `users u` unless another is given, as `windowEnd`
 * of the domain has it: closesAt + limit x (multiplier - 1) + minutes.
 */
export const windowEnd = (
  quizTimeLimitMs: SQL,
  { multiplier, minutes }: { multiplier: SQL; minutes: SQL } = theirs,
) => sql`(s.closes_at
  + coalesce(s.time_limit_ms, ${quizTimeLimitMs}, 0) * (${multiplier} - 1) * interval '1 millisecond'
  + ${minutes} * interval '1 minute')`
