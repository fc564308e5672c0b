import { findScore } from '../../db/repositories/attempts/score.ts'
import { DomainError } from '../../domain/errors.ts'
import { attemptNotFound } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { ownAttempt } from './own.ts'

/**
 * The receipt of the caller's own attempt.
 * @throws DomainError `not-found`, `unauthenticated`, `attempt-open`, `attempt-voided`.
 */
export async function getReceipt(ctx: Context, input: { attempt: string }): Promise<{ receipt: string }> {
  const attempt = await ownAttempt(ctx, input.attempt)
  if (!attempt) throw attemptNotFound()
  const score = await findScore(ctx.db, { attempt: attempt.id })
  const receipt = score?.receipt ?? null
  if (receipt === null && attempt.state === 'voided') {
    throw new DomainError('attempt-voided', 'The attempt was voided before it closed: it has no receipt.')
  }
  if (receipt === null)
    throw new DomainError('attempt-open', 'The receipt is signed when the attempt closes.')
  return { receipt }
}
