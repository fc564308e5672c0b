import { z } from 'zod'
import { listFollowedReports, reportOrder } from '../../../db/repositories/results/reports.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import { followedCohort } from '../../access/managed-cohort.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField, pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { getStatisticsInput } from '../statistics/get.ts'
import { reportStateField } from './fields.ts'
import { type FollowedReport, viewFollowedReport } from './view.ts'

export const listReportsInput = z.strictObject({
  ...getStatisticsInput.pick({ question: true, keyHash: true, cohort: true }).shape,
  assignment: idField.optional(),
  state: reportStateField.optional(),
  ...pageFields,
})

/**
 * A page of what trainees report, made last first: as a trainer that of the attempts under the assignments of one's cohorts
 * and of the practice of present members, as an admin all.
 * @throws DomainError `not-found` for a cohort or an assignment that is not the caller's; `validation` for a cursor of
 * another list or filter.
 */
export async function listReports(
  ctx: Context,
  { question: named, keyHash, cohort, assignment, state, ...input }: z.output<typeof listReportsInput>,
): Promise<Page<FollowedReport>> {
  if (cohort !== undefined) await followedCohort(ctx, ctx.db, cohort)
  if (assignment !== undefined) await followedAssignment(ctx, ctx.db, assignment)
  const [bank, question] = named?.split('/') ?? []
  const filter = {
    cohort: cohort ?? null,
    assignment: assignment ?? null,
    keyHash: keyHash ?? null,
    bank: bank ?? null,
    question: question ?? null,
    state: state ?? null,
  }
  const listing = { list: 'reports', filter, kinds: reportOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listFollowedReports(ctx.db, { ...values, ...filter, trainer: trainerOf(ctx) }),
  )
  return { items: items.map(viewFollowedReport), nextCursor }
}
