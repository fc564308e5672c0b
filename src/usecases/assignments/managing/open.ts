import { z } from 'zod'
import { updateGivenTerms } from '../../../db/repositories/assignments/change.ts'
import { getStoredNow } from '../../../db/repositories/clock.ts'
import { windowOver } from '../../../domain/refusals/quizzes.ts'
import type { Context } from '../../context.ts'
import { dryRunField, idField, reasonField } from '../../fields.ts'
import { freeWindow } from '../free-window.ts'
import { type AssignmentView, assignmentById } from '../view.ts'
import { manageAssignment } from './manage.ts'

export const openAssignmentInput = z.strictObject({
  assignment: idField,
  reason: reasonField,
  dryRun: dryRunField,
})

/**
 * Opens an assignment now. One that is open stays as it is; windows of single people are their own.
 * @throws DomainError `not-found`, `cohort-archived`; `not-startable` when its window is over; `assignment-overlap`.
 */
export async function openAssignment(
  ctx: Context,
  input: z.output<typeof openAssignmentInput>,
): Promise<AssignmentView> {
  return manageAssignment(ctx, input, 'assignment.open', async (tx, { id, quiz, cohort }, terms) => {
    const { now } = await getStoredNow(tx, { now: ctx.now })
    if (terms.closesAt <= now) throw windowOver(terms.closesAt)
    if (terms.opensAt <= now) return { answer: await assignmentById(tx, id), after: null }
    const opened = { ...terms, opensAt: now }
    await freeWindow(tx, { cohort: cohort.id, quiz, except: id, ...opened })
    await updateGivenTerms(tx, {
      assignment: id,
      ...opened,
      release: terms.release && JSON.stringify(terms.release),
    })
    return {
      answer: await assignmentById(tx, id),
      before: { opensAt: terms.opensAt },
      after: { opensAt: now },
    }
  })
}
