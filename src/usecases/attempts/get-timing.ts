import { visibleAttempt } from '../access/visible-attempt.ts'
import type { Context } from '../context.ts'
import { ownAttempt } from './own.ts'
import { type TimingView, viewTiming } from './view.ts'

/** The clock of an attempt, with nothing else: what a frontend polls. */
export async function getTiming(ctx: Context, input: { attempt: string }): Promise<TimingView> {
  const attempt = (await ownAttempt(ctx, input.attempt)) ?? (await visibleAttempt(ctx, input.attempt))
  return viewTiming(attempt)
}
