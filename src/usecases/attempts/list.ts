import { z } from 'zod'
import { attemptOrder, listVisibleAttempts } from '../../db/repositories/attempts/visible.ts'
import { type AttemptView, viewAttempt } from '../../domain/attempt/view.ts'
import { type Context, callerOf } from '../context.ts'
import { idField, pageFields, scoreStateField, slugField } from '../fields.ts'
import { type Page, page } from '../page.ts'

export const listAttemptsInput = z.strictObject({
  ...pageFields,
  user: idField.optional(),
  quiz: slugField.optional(),
  assignment: idField.optional(),
  score: scoreStateField
    .optional()
    .meta({ description: 'Only those whose score is final, or waits for a grader that failed.' }),
})

/**
 * A page of the attempts the caller may see, newest first, without their questions. Lists never close anything.
 * @throws DomainError `validation` for a cursor of another list or filter.
 */
export async function listAttempts(
  ctx: Context,
  { user, quiz, assignment, score, ...input }: z.output<typeof listAttemptsInput>,
): Promise<Page<AttemptView>> {
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
  return { items: items.map((row) => viewAttempt(row, null)), nextCursor }
}
