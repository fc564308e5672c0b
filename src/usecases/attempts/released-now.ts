import { getAssignmentRelease } from '../../db/repositories/assignments/release.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import { type Released, type ReleaseFacts, released } from '../../domain/release/release.ts'
import type { Context } from '../context.ts'

/** What the owner of an attempt may see of its result at the row's clock. */
export async function releasedNow(ctx: Context, row: AttemptRow): Promise<Released> {
  const { content: quiz } = await ctx.content.quiz(ctx.db, row.quizRevisionId)
  const state = effectiveState(row, row.serverNow)
  const own: ReleaseFacts = {
    policy: quiz.release,
    kind: row.kind,
    closed: state !== 'inProgress',
    voided: state === 'voided',
    assignmentOver: null,
    scoreReleasedAt: row.scoreReleasedAt,
    answersReleasedAt: row.answersReleasedAt,
    now: row.serverNow,
  }
  const seen = released(own)
  // An assignment only ever opens more: where everything is open, or nothing can be, it is not asked.
  if (row.assignmentId === null || seen === 'answers' || !own.closed || own.voided) return seen
  const assignment = await getAssignmentRelease(ctx.db, {
    assignment: row.assignmentId,
    quizTimeLimitMs: quiz.timeLimitMs,
    now: ctx.now,
  })
  return released({
    ...own,
    assignmentOver: assignment.over,
    scoreReleasedAt: row.scoreReleasedAt ?? assignment.scoreReleasedAt,
    answersReleasedAt: row.answersReleasedAt ?? assignment.answersReleasedAt,
  })
}
