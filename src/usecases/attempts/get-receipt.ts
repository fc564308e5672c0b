import { findScore } from '../../db/repositories/attempts/score.ts'
import { attemptNotFound, notClosedYet, voidedWithoutReceipt } from '../../domain/refusals/attempts.ts'
import type { Context } from '../context.ts'
import { ownAttempt } from './own.ts'

/**
 * The receipt of the caller's own attempt.
 * @throws DomainError `not-found`, `unauthenticated`, `not-closed-yet`, `attempt-voided`.
 */
export async function getReceipt(ctx: Context, input: { attempt: string }): Promise<{ receipt: string }> {
  const attempt = await ownAttempt(ctx, input.attempt)
  if (!attempt) throw attemptNotFound()
  const score = await findScore(ctx.db, { attempt: attempt.id })
  const receipt = score?.receipt ?? null
  if (receipt === null) throw attempt.state === 'voided' ? voidedWithoutReceipt() : notClosedYet()
  return { receipt }
}
