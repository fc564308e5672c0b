import { type AttemptRow, findAttempt, findOwnAttempt, isVisible } from '../db/repositories/attempts.ts'
import { effectiveState } from '../domain/attempt/state.ts'
import { attemptNotFound, callerValues, mine, passwordChangeRequired } from './attempt-access.ts'
import { type AttemptView, type TimingView, viewAttempt, viewTiming } from './attempt-view.ts'
import { authenticate } from './authenticate.ts'
import { type Context, callerId } from './context.ts'
import { loadPaper } from './paper.ts'
import { releasedNow } from './release-facts.ts'
import { closeIfOver } from './submit-attempt.ts'

/**
 * One attempt as the caller may see it. Its owner sees the questions while it runs, and again once the answers are
 * released; the owner's read also closes it when its time is over.
 * @throws DomainError `not-found`, `unauthenticated`.
 */
export async function getAttempt(ctx: Context, input: { attempt: string }): Promise<AttemptView> {
  const attempt = await ownAttempt(ctx, input.attempt)
  if (!attempt) return viewAttempt(await visibleAttempt(ctx, input.attempt), null)
  const running = effectiveState(attempt, attempt.serverNow) === 'inProgress'
  if (!running && (await releasedNow(ctx, ctx.db, attempt)) !== 'answers') return viewAttempt(attempt, null)
  const [paper, quiz] = await Promise.all([
    loadPaper(ctx, ctx.db, attempt.id),
    ctx.content.quiz(ctx.db, attempt.quizRevisionId),
  ])
  return viewAttempt(attempt, { paper, quiz: quiz.content })
}

/** The clock of an attempt, with nothing else: what a frontend polls. */
export async function getTiming(ctx: Context, input: { attempt: string }): Promise<TimingView> {
  const attempt = (await ownAttempt(ctx, input.attempt)) ?? (await visibleAttempt(ctx, input.attempt))
  return viewTiming(attempt)
}

/** The caller's own attempt, closed first when its time is over; null for somebody else's. */
export async function ownAttempt(ctx: Context, attempt: string): Promise<AttemptRow | null> {
  const values = { ...callerValues(ctx), attempt }
  const rows = await findOwnAttempt(ctx.db, values)
  if (rows.length === 0) return null
  const row = mine(rows)
  return (await closeIfOver(ctx, row)) ? mine(await findOwnAttempt(ctx.db, values)) : row
}

/**
 * An attempt that the caller may see as somebody else's trainer, or as an admin.
 * @throws DomainError `not-found`, `unauthenticated`, `password-change-required`.
 */
export async function visibleAttempt(ctx: Context, attempt: string): Promise<AttemptRow> {
  // The token's role may be one the person no longer has: what others may see follows the database.
  const { role, mustChangePassword } = await authenticate(ctx, ctx.actor)
  if (mustChangePassword) throw passwordChangeRequired()
  const [seen] = await isVisible(ctx.db, { attempt, viewer: callerId(ctx), role })
  const [row] = seen?.visible ? await findAttempt(ctx.db, { attempt, now: ctx.now }) : []
  if (!row) throw attemptNotFound()
  return row
}
