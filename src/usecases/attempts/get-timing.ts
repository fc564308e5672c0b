import { type TimingView, viewTiming } from '../../domain/attempt/view.ts'
import { visibleAttempt } from '../access/visible-attempt.ts'
import type { Context } from '../context.ts'
import { ownAttempt } from './own.ts'

/** The clock of an attempt, with nothing else: what a frontend polls. */
export async function getTiming(ctx: Context, input: { attempt: string }): Promise<TimingView> {
  const attempt = (await ownAttempt(ctx, input.attempt)) ?? (await visibleAttempt(ctx, input.attempt))
  return viewTiming(attempt)
}
