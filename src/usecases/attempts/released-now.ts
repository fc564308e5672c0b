import type { Connection } from '../../db/connection.ts'
import { getAssignmentRelease } from '../../db/repositories/assignments/release.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import { type Released, released } from '../../domain/release/release.ts'
import type { Context } from '../context.ts'

/** What the owner of an attempt may see of its result at the row's clock. */
export async function releasedNow(ctx: Context, connection: Connection, row: AttemptRow): Promise<Released> {
  const { content: quiz } = await ctx.content.quiz(connection, row.quizRevisionId)
  const state = effectiveState(row, row.serverNow)
  const assignment = row.assignmentId
    ? await getAssignmentRelease(connection, {
        assignment: row.assignmentId,
        quizTimeLimitMs: quiz.timeLimitMs,
        now: ctx.now,
      })
    : null
  return released({
    policy: quiz.release,
    kind: row.kind,
    closed: state !== 'inProgress',
    voided: state === 'voided',
    assignmentOver: assignment?.over ?? null,
    scoreReleasedAt: row.scoreReleasedAt ?? assignment?.scoreReleasedAt ?? null,
    answersReleasedAt: row.answersReleasedAt ?? assignment?.answersReleasedAt ?? null,
    now: row.serverNow,
  })
}
