import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import {
  type FollowedReportRow,
  findFollowedReport,
  lockFollowedReport,
  updateReport as updateReportRow,
} from '../../../db/repositories/results/reports.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { lockPersonTime } from '../../../db/repositories/users/extra-time.ts'
import { handled } from '../../../domain/attempt/report.ts'
import { noSuchReport } from '../../../domain/refusals/reports.ts'
import { personErased } from '../../../domain/refusals/users.ts'
import { type Context, callerId, trainerOf } from '../../context.ts'
import { idField, reasonField } from '../../fields.ts'
import { reportStateField, reportWordsField } from './fields.ts'
import { type FollowedReport, viewFollowedReport } from './view.ts'

export const updateReportInput = z.strictObject({
  report: idField,
  state: reportStateField.optional().meta({
    description: 'Absent: an answer makes an open report `answered`. `open` takes the answer away.',
  }),
  answer: reportWordsField.optional().meta({ description: 'What its trainee reads.' }),
  reason: reasonField.optional(),
})

/**
 * Answers a report, closes it, or opens it again; what is given as it stands changes nothing.
 * @throws DomainError `not-found`; `validation` for what is answered without an answer, or open with one.
 */
export async function updateReport(
  ctx: Context,
  { report, reason, ...given }: z.output<typeof updateReportInput>,
): Promise<FollowedReport> {
  return ctx.db.transaction(async (tx) => {
    // Whoever answers may be erased meanwhile, and their words go with them.
    if (!(await lockPersonTime(tx, { user: callerId(ctx) }))) throw personErased()
    const asked = { report, trainer: trainerOf(ctx), cohort: null }
    const row = await lockFollowedReport(tx, asked)
    if (!row) throw noSuchReport()
    const before = { state: row.state, answer: row.answer, isAnswered: row.answeredAt !== null }
    const after = handled(before, given)
    const fields = (['state', 'answer'] as const).filter((field) => after[field] !== before[field])
    if (fields.length > 0) {
      await write(ctx, tx, row, after)
      await insertAudit(tx, ctx.actor, {
        action: 'report.update',
        objectType: 'attempt',
        objectId: row.attemptId,
        before: { state: before.state },
        after: { report, position: row.position, state: after.state, fields },
        ...(reason !== undefined && { reason }),
      })
    }
    return viewFollowedReport((await findFollowedReport(tx, asked))!)
  })
}

function write(
  ctx: Context,
  tx: Connection,
  row: FollowedReportRow,
  { state, answer, isAnswered }: ReturnType<typeof handled>,
): Promise<number> {
  const answers = isAnswered && answer !== row.answer
  const by = answers ? callerId(ctx) : row.answeredBy
  return updateReportRow(tx, {
    report: row.id,
    ...{ state, answer, answers },
    by: isAnswered ? by : null,
    now: ctx.now,
  })
}
