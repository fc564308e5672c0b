import { effectiveState } from '../../domain/attempt/state.ts'
import { type AttemptView, viewAttempt } from '../../domain/attempt/view.ts'
import { visibleAttempt } from '../access/visible-attempt.ts'
import type { Context } from '../context.ts'
import { outline } from './outline.ts'
import { ownAttempt } from './own.ts'
import { loadPaper } from './paper.ts'
import { releasedNow } from './released-now.ts'

/**
 * One attempt as the caller may see it. Its owner sees the questions while it runs, and again once the answers are
 * released; the owner's read also closes it when its time is over.
 * @throws DomainError `not-found`, `unauthenticated`.
 */
export async function getAttempt(ctx: Context, input: { attempt: string }): Promise<AttemptView> {
  const attempt = await ownAttempt(ctx, input.attempt)
  if (!attempt) return outline(ctx, ctx.db, await visibleAttempt(ctx, input.attempt))
  const running = effectiveState(attempt, attempt.serverNow) === 'inProgress'
  if (!running && (await releasedNow(ctx, attempt)) !== 'answers') return outline(ctx, ctx.db, attempt)
  const [paper, quiz] = await Promise.all([
    loadPaper(ctx, ctx.db, attempt.id),
    ctx.content.quiz(ctx.db, attempt.quizRevisionId),
  ])
  return viewAttempt(attempt, quiz.content, paper)
}
