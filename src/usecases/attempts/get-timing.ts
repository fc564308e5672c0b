import { findOwnTiming } from '../../db/repositories/attempts/find.ts'
import { type TimingView, viewTiming } from '../../domain/attempt/view.ts'
import { visibleAttempt } from '../access/visible-attempt.ts'
import type { Context } from '../context.ts'
import { listWords, type Words } from './live/words.ts'
import { ownFoundBy } from './own.ts'

/** Of each kind: what a heartbeat brings again and again has an end. */
const MOST_WORDS = 50

/** The clock of an attempt, with the last calls and messages: what a frontend polls. */
export async function getTiming(ctx: Context, input: { attempt: string }): Promise<TimingView & Words> {
  const own = await ownFoundBy(findOwnTiming, ctx, input.attempt)
  // One statement for most: in an exam this is what is asked most often.
  if (own && !own.hasWords) return { ...viewTiming(own), calls: [], messages: [] }
  const attempt = own ?? (await visibleAttempt(ctx, input.attempt))
  const wordsOf = await listWords(ctx.db, [attempt.id], MOST_WORDS)
  return { ...viewTiming(attempt), ...wordsOf(attempt.id) }
}
