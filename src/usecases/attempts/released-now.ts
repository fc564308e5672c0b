import type { Connection } from '../../db/connection.ts'
import { listAssignmentReleases } from '../../db/repositories/assignments/release.ts'
import type { AttemptRow } from '../../db/repositories/attempts/rows.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { type Released, type ReleaseFacts, released } from '../../domain/release/release.ts'
import type { Context } from '../context.ts'

/** What the owner of an attempt may see of its result at the row's clock. */
export async function releasedNow(ctx: Context, row: AttemptRow): Promise<Released> {
  return (await releasesNow(ctx, ctx.db, [row]))[0]!
}

/** The same of several attempts, in their order. */
export async function releasesNow(
  ctx: Context,
  connection: Connection,
  rows: readonly AttemptRow[],
): Promise<Released[]> {
  const known = []
  for (const row of rows) {
    const { content: quiz } = await ctx.content.quiz(connection, row.quizRevisionId)
    known.push({ row, quiz, own: ownFacts(row, quiz) })
  }
  // An assignment only ever opens more: where everything is open, or nothing can be, it is not asked.
  const asked = known.filter(
    ({ row, own }) => row.assignmentId && own.closed && !own.voided && released(own) !== 'answers',
  )
  const replies =
    asked.length === 0
      ? []
      : await listAssignmentReleases(connection, {
          assignments: asked.map(({ row }) => row.assignmentId!),
          quizTimeLimitsMs: asked.map(({ quiz }) => quiz.timeLimitMs),
          now: ctx.now,
        })
  const releaseOf = new Map(asked.map(({ row }, at) => [row.id, replies[at]!]))
  return known.map(({ row, own }) => {
    const assignment = releaseOf.get(row.id)
    if (!assignment) return released(own)
    return released({
      ...own,
      assignmentOver: assignment.over,
      scoreReleasedAt: row.scoreReleasedAt ?? assignment.scoreReleasedAt,
      answersReleasedAt: row.answersReleasedAt ?? assignment.answersReleasedAt,
    })
  })
}

/** What an attempt says by itself of its release. */
function ownFacts(row: AttemptRow, quiz: Quiz): ReleaseFacts {
  const state = effectiveState(row, row.serverNow)
  return {
    policy: quiz.release,
    kind: row.kind,
    closed: state !== 'inProgress',
    voided: state === 'voided',
    assignmentOver: null,
    scoreReleasedAt: row.scoreReleasedAt,
    answersReleasedAt: row.answersReleasedAt,
    now: row.serverNow,
  }
}
