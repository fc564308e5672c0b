import type { CallerColumns, CallerValues } from '../../db/repositories/users/caller.ts'
import { attemptNotFound } from '../../domain/refusals/attempts.ts'
import { passwordChangeRequired, tokenRevoked } from '../../domain/refusals/auth.ts'
import { type Context, callerOf } from '../context.ts'

/** What the hot statements compare the caller's token with. */
export function callerValues(ctx: Context): CallerValues {
  const { userId, sessionId, epoch } = callerOf(ctx)
  return { caller: userId, session: sessionId, epoch, now: ctx.now }
}

/**
 * The row a hot statement found, when the token still stands.
 * @throws DomainError `unauthenticated` for a token issued before a change of role or password, of a session that is over
 * or of a disabled person;
 * `password-change-required`; `not-found` when there is no row.
 */
export function mine<Row extends CallerColumns>(row: Row | null): Row {
  if (!row) throw attemptNotFound()
  if (!row.callerStands) throw tokenRevoked()
  if (row.mustChangePassword) throw passwordChangeRequired()
  return row
}
