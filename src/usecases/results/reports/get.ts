import { z } from 'zod'
import { findFollowedReport } from '../../../db/repositories/results/reports.ts'
import { noSuchReport } from '../../../domain/refusals/reports.ts'
import { type Context, trainerOf } from '../../context.ts'
import { idField } from '../../fields.ts'
import { type FollowedReport, viewFollowedReport } from './view.ts'

export const getReportInput = z.strictObject({ report: idField })

/**
 * One report, for who may see its attempt as a trainer.
 * @throws DomainError `not-found`.
 */
export async function getReport(
  ctx: Context,
  { report }: z.output<typeof getReportInput>,
): Promise<FollowedReport> {
  const row = await findFollowedReport(ctx.db, { report, trainer: trainerOf(ctx), cohort: null })
  if (!row) throw noSuchReport()
  return viewFollowedReport(row)
}
