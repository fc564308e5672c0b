import { findUserByResumeCode } from '../../db/repositories/users/find.ts'
import { unknownResumeCode } from '../../domain/refusals/auth.ts'
import type { SessionOrigin } from '../../domain/words.ts'
import { hashCode } from '../../security/codes.ts'
import type { Context } from '../context.ts'
import { type IssuedSession, issueSession } from './issue-session.ts'
import { recordWrongCode } from './limit-guesses.ts'

/**
 * Signs a trainee in again, on any device, by the resume code that joining gave. The code stays good until the
 * person sets a password.
 * @throws DomainError `invalid-resume-code`, `too-many-requests`.
 */
export async function resume(
  ctx: Context,
  input: { code: string; address: string; origin?: SessionOrigin },
): Promise<IssuedSession> {
  const user = await findUserByResumeCode(ctx.db, hashCode(input.code))
  const session = user && (await ctx.db.transaction((tx) => issueSession(ctx, tx, user, input.origin)))
  if (session) return session
  await recordWrongCode(ctx, { kind: 'resume', address: input.address })
  throw unknownResumeCode()
}
