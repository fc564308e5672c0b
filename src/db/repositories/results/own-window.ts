import { type SQL, sql } from 'drizzle-orm'

/** What `users u` have of their own under `assignments s`, as `o`. */
export const ownOverride = sql`LEFT JOIN assignment_overrides o ON o.assignment_id = s.id AND o.user_id = u.id`

/** When the window of `assignments s` ends for `users u`, who may have one of their own, `o`. */
export const ownWindowEnd = (quizTimeLimitMs: SQL) => sql`(coalesce(o.closes_at, s.closes_at)
  + coalesce(o.time_limit_ms, s.time_limit_ms, ${quizTimeLimitMs}, 0) * (u.extra_time_multiplier - 1) * interval '1 millisecond'
  + u.extra_time_minutes * interval '1 minute')`
