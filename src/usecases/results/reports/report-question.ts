import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { getReportAt, getReportable, upsertReport } from '../../../db/repositories/results/reports.ts'
import { shareCaller } from '../../../db/repositories/users/caller.ts'
import { attemptNotFound, attemptVoided } from '../../../domain/refusals/attempts.ts'
import { tokenRevoked } from '../../../domain/refusals/auth.ts'
import { questionNotReleased, reportSettled } from '../../../domain/refusals/reports.ts'
import { noSuchPosition, onOpenPaper } from '../../../domain/refusals/responses.ts'
import { callerValues } from '../../access/caller.ts'
import { ownAttempt } from '../../attempts/own.ts'
import { releasedNow } from '../../attempts/released-now.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { reportWordsField } from './fields.ts'
import { type Report, viewReport } from './view.ts'

export const reportQuestionInput = z.strictObject({
  attempt: idField,
  position: z.coerce.number().int().min(1).max(10_000),
  text: reportWordsField.meta({ description: 'What is wrong with the question.' }),
})

/**
 * Says what is wrong with a question of the caller's own attempt, whose answer they may read now: in a result that is
 * released, or because they revealed it. Another text takes the place of the one before, until a trainer has seen to it.
 * @throws DomainError `not-found`, `unauthenticated`; `attempt-voided`; `not-released`; `not-on-paper`; `on-open-paper`
 * while the caller has the question on another open paper; `report-settled`.
 */
export async function reportQuestion(
  ctx: Context,
  { attempt: id, position, text }: z.output<typeof reportQuestionInput>,
): Promise<{ report: Report; created: boolean }> {
  const attempt = await ownAttempt(ctx, id)
  if (!attempt) throw attemptNotFound()
  await refuseUnseen(ctx, attempt, position)
  return ctx.db.transaction(async (tx) => {
    // Whoever is erased meanwhile would leave their words behind.
    const caller = await shareCaller(tx, callerValues(ctx))
    if (!caller?.stands) throw tokenRevoked()
    const given = { id: uuidv7(), attempt: id, position, text, now: ctx.now }
    const written = await upsertReport(tx, given)
    if (written) return { report: viewReport(written), created: written.id === given.id }
    const standing = await getReportAt(tx, { attempt: id, position })
    // Sent again after a lost reply, it says what stands.
    if (standing.text !== text) throw reportSettled(position)
    return { report: viewReport(standing), created: false }
  })
}

/** Before the answers are released, nothing tells how long the paper is. */
async function refuseUnseen(ctx: Context, attempt: AttemptRow, position: number): Promise<void> {
  if (attempt.state === 'voided') throw attemptVoided()
  const asked = { attempt: attempt.id, position, now: ctx.now }
  const { isOnPaper, isRevealed, isWithheld } = await getReportable(ctx.db, asked)
  if (!isRevealed && (await releasedNow(ctx, attempt)) !== 'answers') throw questionNotReleased()
  if (!isOnPaper) throw noSuchPosition(position)
  if (isWithheld) throw onOpenPaper(position)
}
