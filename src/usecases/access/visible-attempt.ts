import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { findVisibleAttempt } from '../../db/repositories/attempts/visible.ts'
import { attemptNotFound } from '../../domain/refusals/attempts.ts'
import { passwordChangeRequired } from '../../domain/refusals/auth.ts'
import { authenticate } from '../auth/authenticate.ts'
import { type Context, callerOf } from '../context.ts'

/**
 * An attempt that the caller may see as somebody else's trainer, or as an admin.
 * @throws DomainError `not-found`, `unauthenticated`, `password-change-required`.
 */
export async function visibleAttempt(ctx: Context, attempt: string): Promise<AttemptRow> {
  // The token's role may be one the person no longer has: what others may see follows the database.
  const caller = callerOf(ctx)
  const { role, mustChangePassword } = await authenticate(ctx, caller)
  if (mustChangePassword) throw passwordChangeRequired()
  const row = await findVisibleAttempt(ctx.db, { attempt, viewer: caller.userId, role, now: ctx.now })
  if (!row) throw attemptNotFound()
  return row
}
