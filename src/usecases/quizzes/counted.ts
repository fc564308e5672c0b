import { listCountable } from '../../db/repositories/attempts/scored.ts'
import { effectiveState } from '../../domain/attempt/state.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { countedAttempt } from '../../domain/scoring/counted.ts'
import type { Mark } from '../../domain/scoring/score.ts'
import { releasedScores } from '../attempts/released-score.ts'
import type { Context } from '../context.ts'

/** What counts of the caller's attempts under an assignment, or of their practice (null), by the rule of that quiz. */
export type Counted = (quiz: Quiz, assignment: string | null) => Mark | null

/** What counts of a person's attempts at some quizzes, as far as it is released. */
export async function countedScores(
  ctx: Context,
  user: string,
  quizzes: readonly string[],
): Promise<Counted> {
  const values = { user, quizzes: [...new Set(quizzes)], now: ctx.now }
  const rows = await listCountable(ctx.db, values)
  const scores = await releasedScores(ctx, ctx.db, rows)
  const attempts = rows.map((row, at) => ({
    ...row,
    state: effectiveState(row, row.serverNow),
    score: scores[at]!,
  }))
  const groups = Map.groupBy(attempts, ({ quiz, assignmentId }) => key(quiz, assignmentId))
  return (quiz, assignment) => {
    const counted = countedAttempt(quiz, groups.get(key(quiz.quiz, assignment)) ?? [])
    return counted.state === 'counted' ? counted.mark : null
  }
}

function key(quiz: string, assignment: string | null): string {
  return `${quiz} ${assignment ?? ''}`
}
