import * as assignments from '../../../db/repositories/assignments/start.ts'
import { findQuizStanding } from '../../../db/repositories/quizzes/standing.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { drawUnreachable } from '../../../domain/refusals/quizzes.ts'
import { type Context, callerId } from '../../context.ts'

/**
 * Pins an assignment to the revisions that are live now, if they draw and nobody has started under it. In a transaction
 * of its own: two first starters that held the row FOR SHARE could not both go on to update it.
 * @throws DomainError `not-startable`, and then the pin is what it was.
 */
export async function pinAssignment(
  ctx: Context,
  { quiz, assignment }: { quiz: string; assignment: string },
): Promise<void> {
  const asked = { user: callerId(ctx), quiz, preview: false, now: ctx.now }
  const { liveRevisionId, liveBankRevisionIds } = (await findQuizStanding(ctx.db, asked))!
  const size = await ctx.content.size(ctx.db, liveRevisionId, liveBankRevisionIds)
  if (size === null) throw drawUnreachable(null)
  const pin = { quizRevision: liveRevisionId, bankRevisions: liveBankRevisionIds }
  await ctx.db.transaction(async (tx) => {
    await assignments.lockAssignment(tx, { assignment })
    const moved = await assignments.pinAssignment(tx, { assignment, ...pin })
    if (moved === 0) return
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.pin',
      objectType: 'assignment',
      objectId: assignment,
      after: pin,
    })
  })
}
