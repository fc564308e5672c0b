import { z } from 'zod'
import { findScore } from '../../../db/repositories/attempts/score.ts'
import { getDrawn } from '../../../db/repositories/results/review.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import type { Result } from '../../../domain/release/released-question.ts'
import { visibleAttempt } from '../../access/visible-attempt.ts'
import { resultOf } from '../../attempts/get-result.ts'
import { outline } from '../../attempts/outline.ts'
import { ownAttempt } from '../../attempts/own.ts'
import { releasedNow } from '../../attempts/released-now.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { type Trainee, traineeOf } from '../trainee.ts'

export const getAttemptDocumentInput = z.strictObject({ attempt: idField })

/** An attempt to be printed or kept: as it was shown, with answers, points and receipt. */
export interface AttemptDocument {
  trainee: Trainee
  attempt: AttemptView
  /** All of it for trainers; for its owner as far as it is released. */
  result: Result
  receipt: string | null
}

/**
 * An attempt as a document. Its owner finds no more in it than is released to them; who may see it as a trainer finds all.
 * @throws DomainError `not-found`.
 */
export async function getAttemptDocument(
  ctx: Context,
  input: z.output<typeof getAttemptDocumentInput>,
): Promise<AttemptDocument> {
  const own = await ownAttempt(ctx, input.attempt)
  const row = own ?? (await visibleAttempt(ctx, input.attempt))
  const [attempt, person, score] = await Promise.all([
    outline(ctx, ctx.db, row),
    getDrawn(ctx.db, { attempt: row.id }),
    findScore(ctx.db, { attempt: row.id }),
  ])
  const released = own && score ? await releasedNow(ctx, row) : 'answers'
  const seen = own ? { released } : { released, withheld: [], tells: false }
  return {
    trainee: traineeOf(person),
    attempt,
    result: await resultOf(ctx, row, score, seen),
    receipt: score?.receipt ?? null,
  }
}
