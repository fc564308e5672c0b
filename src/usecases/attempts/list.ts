import { z } from 'zod'
import { attemptOrder, listVisibleAttempts } from '../../db/repositories/attempts/visible.ts'
import type { AttemptView } from '../../domain/attempt/view.ts'
import type { Mark } from '../../domain/scoring/score.ts'
import { type Context, callerOf } from '../context.ts'
import { idField, pageFields, scoreStateField, slugField } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { outline } from './outline.ts'
import { releasedMarks } from './released-score.ts'

export const listAttemptsInput = z.strictObject({
  ...pageFields,
  user: idField.optional(),
  quiz: slugField.optional(),
  assignment: idField.optional(),
  score: scoreStateField
    .optional()
    .meta({ description: 'Only those whose score is final, or waits for a grader that failed.' }),
})

export interface ListedAttempt extends AttemptView {
  /** As its owner may see it now; null until it is scored and released. */
  score: Mark | null
}

/**
 * A page of the attempts the caller may see, newest first, without their questions. Lists never close anything.
 * @throws DomainError `validation` for a cursor of another list or filter.
 */
export async function listAttempts(
  ctx: Context,
  { user, quiz, assignment, score, ...input }: z.output<typeof listAttemptsInput>,
): Promise<Page<ListedAttempt>> {
  const filter = {
    user: user ?? null,
    quiz: quiz ?? null,
    assignment: assignment ?? null,
    score: score ?? null,
  }
  const { userId, role } = callerOf(ctx)
  const viewer = { viewer: userId, role, now: ctx.now }
  const listing = { list: 'attempts', filter, kinds: attemptOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listVisibleAttempts(ctx.db, { ...viewer, ...filter, ...values }),
  )
  const marks = await releasedMarks(ctx, ctx.db, items)
  const listed = items.map(async (row, at) => ({
    ...(await outline(ctx, ctx.db, row)),
    score: marks[at] ?? null,
  }))
  return { items: await Promise.all(listed), nextCursor }
}
