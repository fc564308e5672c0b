import { z } from 'zod'
import { assignmentOrder, listAssignmentOverviews } from '../../db/repositories/assignments/find.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField, pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { type AssignmentView, assignmentView } from './view.ts'

export const listAssignmentsInput = z.strictObject({ cohort: idField, ...pageFields })

/**
 * A page of the assignments of a cohort of the caller's, archived or not, those first that open last.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function listAssignments(
  ctx: Context,
  { cohort, ...input }: z.output<typeof listAssignmentsInput>,
): Promise<Page<AssignmentView>> {
  const { id } = await followedCohort(ctx, ctx.db, cohort)
  const listing = { list: 'assignments', filter: { cohort: id }, kinds: assignmentOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listAssignmentOverviews(ctx.db, { ...values, cohort: id }),
  )
  return { items: items.map(assignmentView), nextCursor }
}
