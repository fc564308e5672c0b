import { listVisibleAttempts } from '../../db/repositories/attempts/visible.ts'
import { type AttemptView, viewAttempt } from '../../domain/attempt/view.ts'
import type { ScoreState } from '../../domain/words.ts'
import { type Context, callerOf } from '../context.ts'

export interface ListAttemptsInput {
  limit: number
  cursor?: string | undefined
  user?: string | undefined
  quiz?: string | undefined
  assignment?: string | undefined
  score?: ScoreState | undefined
}

/** A page of the attempts the caller may see, newest first, without their questions. Lists never close anything. */
export async function listAttempts(
  ctx: Context,
  input: ListAttemptsInput,
): Promise<{ items: AttemptView[]; nextCursor: string | null }> {
  const { userId, role } = callerOf(ctx)
  const rows = await listVisibleAttempts(ctx.db, {
    viewer: userId,
    role,
    user: input.user ?? null,
    quiz: input.quiz ?? null,
    assignment: input.assignment ?? null,
    score: input.score ?? null,
    before: input.cursor ?? null,
    limit: input.limit + 1,
    now: ctx.now,
  })
  const page = rows.slice(0, input.limit)
  return {
    items: page.map((row) => viewAttempt(row, null)),
    nextCursor: rows.length > input.limit ? page.at(-1)!.id : null,
  }
}
