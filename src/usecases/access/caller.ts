import type { CallerColumns, CallerValues } from '../../db/repositories/users/caller.ts'
import { DomainError } from '../../domain/errors.ts'
import { type Context, callerOf } from '../context.ts'

/** What the hot statements compare the caller's token with. */
export function callerValues(ctx: Context): CallerValues {
  const { userId, epoch } = callerOf(ctx)
  return { caller: userId, epoch, now: ctx.now }
}

/** A foreign attempt answers exactly as a missing one. */
export function attemptNotFound(): DomainError {
  return new DomainError('not-found', 'There is no such attempt, or it is not yours.')
}

/**
 * The row a hot statement found, when the token still stands.
 * @throws DomainError `unauthenticated` for a token issued before a change of role or password, or a disabled person;
 * `password-change-required`; `not-found` when there is no row.
 */
export function mine<Row extends CallerColumns>(row: Row | null): Row {
  if (!row) throw attemptNotFound()
  if (!row.callerStands) throw tokenRevoked()
  if (row.mustChangePassword) throw passwordChangeRequired()
  return row
}

export function tokenRevoked(): DomainError {
  return new DomainError('unauthenticated', 'This access token is no longer valid: sign in again.')
}

export function passwordChangeRequired(): DomainError {
  return new DomainError('password-change-required', 'Change your password with PATCH /v1/me, then go on.')
}
