import type { Connection } from '../../db/connection.ts'
import type { ScoredAttemptRow } from '../../db/repositories/attempts/scored.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { tellsOfOpenPaper } from '../../domain/release/release.ts'
import { type AttemptScore, type Mark, mark } from '../../domain/scoring/score.ts'
import type { Context } from '../context.ts'
import { releasesNow } from './released-now.ts'

/**
 * The scores of some attempts, in their order, as their owner may see each now: null until it is
 * scored and released, and while it would tell of a question on another paper that they have open.
 */
export async function releasedScores(
  ctx: Context,
  connection: Connection,
  rows: readonly ScoredAttemptRow[],
): Promise<(AttemptScore | null)[]> {
  const releases = await releasesNow(ctx, connection, rows)
  return Promise.all(
    rows.map(async (row, at) => {
      if (releases[at] === 'none') return null
      const { content: quiz } = await ctx.content.quiz(connection, row.quizRevisionId)
      return scoreOf(row, quiz)
    }),
  )
}

/** The same as they are shown. */
export async function releasedMarks(
  ctx: Context,
  connection: Connection,
  rows: readonly ScoredAttemptRow[],
): Promise<(Mark | null)[]> {
  const scores = await releasedScores(ctx, connection, rows)
  return scores.map((score) => score && mark(score))
}

function scoreOf(
  { scoreState: state, points, maxPoints, passed, scoredAt, ...total }: ScoredAttemptRow,
  { release: policy }: Quiz,
): AttemptScore | null {
  if (state === null || maxPoints === null || scoredAt === null) return null
  return tellsOfOpenPaper({ ...total, policy, scoredAt }) ? null : { state, points, maxPoints, passed }
}
