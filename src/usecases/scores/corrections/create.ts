import { uuidv7 } from 'uuidv7'
import { insertCorrection } from '../../../db/repositories/corrections/rows.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { previewNeeded, previewStale } from '../../../domain/refusals/corrections.ts'
import type { Context } from '../../context.ts'
import type { CorrectionInput } from './fields.ts'
import { oneAtATime } from './one-at-a-time.ts'
import { type CorrectionPreview, previewCorrection } from './preview.ts'
import { type Subject, subjectOf } from './subject.ts'

/**
 * What a correction would change, by how scores now stand, and the version to make it by.
 * @throws DomainError as `createCorrection`, but for those of versions; `all-dropped`.
 */
export async function tryCorrection(
  ctx: Context,
  input: CorrectionInput,
): Promise<{ preview: CorrectionPreview; version: string }> {
  const subject = await ctx.db.transaction((tx) => subjectOf(ctx, tx, input))
  return { preview: await previewCorrection(ctx, subject, input), version: subject.version }
}

/**
 * Records a correction, which `carryOut` then applies; returns its id. `version`: of the preview that was looked at.
 * @throws DomainError `validation`, `not-found`, `cohort-archived`, `nothing-to-correct`, `key-misfits`,
 * `preview-required` without a version, `stale-version` when any score it reaches has changed since, `correction-running`.
 */
export async function createCorrection(
  ctx: Context,
  input: CorrectionInput,
  version: string | null,
): Promise<string> {
  if (version === null) throw previewNeeded()
  const id = uuidv7()
  await oneAtATime(() =>
    ctx.db.transaction(async (tx) => {
      const subject = await subjectOf(ctx, tx, input)
      if (subject.version !== version) throw previewStale()
      const key = subject.key && JSON.stringify(subject.key)
      await insertCorrection(tx, { ...subject, id, key, now: ctx.now })
      await insertAudit(tx, ctx.actor, {
        action: 'correction.make',
        objectType: 'correction',
        objectId: id,
        after: audited(subject),
        reason: subject.reason,
      })
    }),
  )
  return id
}

function audited({ bank, question, keyHash, policy, cohorts, practice, attempts }: Subject) {
  return { bank, question, keyHash, policy, cohorts, practice, attempts }
}
