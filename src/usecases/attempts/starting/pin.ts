import type { Connection } from '../../../db/connection.ts'
import * as assignments from '../../../db/repositories/assignments/start.ts'
import { getLiveContent } from '../../../db/repositories/quizzes/standing.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { drawUnreachable } from '../../../domain/refusals/quizzes.ts'
import type { Context } from '../../context.ts'

/**
 * Pins an assignment to the revisions that are live now, if they draw and nobody has started under it. In a transaction
 * of its own: two first starters that held the row FOR SHARE could not both go on to update it.
 * @throws DomainError `not-startable`, and then the pin is what it was.
 */
export async function pinAssignment(
  ctx: Context,
  { quiz, assignment }: { quiz: string; assignment: string },
): Promise<void> {
  const pin = await livePin(ctx, ctx.db, quiz)
  await ctx.db.transaction(async (tx) => {
    await assignments.lockAssignment(tx, { assignment })
    const moved = await assignments.pinAssignment(tx, { assignment, ...pin, evenBegun: false })
    if (moved === 0) return
    await insertAudit(tx, ctx.actor, {
      action: 'assignment.pin',
      objectType: 'assignment',
      objectId: assignment,
      after: pin,
    })
  })
}

/**
 * What is live of a quiz and its banks, if they draw.
 * @throws DomainError `not-startable`.
 */
export async function livePin(ctx: Context, connection: Connection, quiz: string): Promise<assignments.Pin> {
  const { liveRevisionId, liveBankRevisionIds } = await getLiveContent(connection, { quiz })
  const size = await ctx.content.size(connection, liveRevisionId, liveBankRevisionIds)
  if (size === null) throw drawUnreachable(null)
  return { quizRevision: liveRevisionId, bankRevisions: liveBankRevisionIds }
}
