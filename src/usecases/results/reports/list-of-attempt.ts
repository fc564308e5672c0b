import { z } from 'zod'
import { attemptReportOrder, listAttemptReports } from '../../../db/repositories/results/reports.ts'
import { visibleAttempt } from '../../access/visible-attempt.ts'
import { ownAttempt } from '../../attempts/own.ts'
import type { Context } from '../../context.ts'
import { idField, pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { type Report, viewOwnReport, viewReport } from './view.ts'

export const listAttemptReportsInput = z.strictObject({ attempt: idField, ...pageFields })

/**
 * A page of the reports of an attempt in the order of its paper, for its owner and its trainers. To its owner an answer is
 * null while they have its question on a paper that is open.
 * @throws DomainError `not-found`, `unauthenticated`; `validation` for a cursor of another list.
 */
export async function listReportsOfAttempt(
  ctx: Context,
  { attempt, ...input }: z.output<typeof listAttemptReportsInput>,
): Promise<Page<Report>> {
  const isOwn = (await ownAttempt(ctx, attempt)) !== null
  if (!isOwn) await visibleAttempt(ctx, attempt)
  const listing = { list: 'attempt-reports', filter: { attempt }, kinds: attemptReportOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listAttemptReports(ctx.db, { ...values, attempt, now: ctx.now }),
  )
  return { items: items.map(isOwn ? viewOwnReport : viewReport), nextCursor }
}
