import { sql } from '../../drizzle.ts'

/** The address of `users u` that others may see: one that a person typed themselves proves nothing, and is theirs alone. */
export const shownAddress = sql`CASE WHEN u.email_verified_at IS NOT NULL THEN u.email END`

/** Whether `users u` sign in by themselves, or are no trainees: they keep their own names. */
export const hasAccount = sql`(u.password_hash IS NOT NULL OR u.email_verified_at IS NOT NULL OR u.role <> 'trainee')`
