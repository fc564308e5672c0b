import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { type CohortName, listCohortsNamed } from '../../db/repositories/cohorts/find.ts'
import { insertCohort, lockCohortName } from '../../db/repositories/cohorts/insert.ts'
import { insertTrainer } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { cohortNameTaken } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { nameField } from '../users/fields.ts'
import { refuseNoTrainer } from './add-trainer.ts'

export const createCohortInput = z.strictObject({ name: nameField, trainer: idField.optional() })

/**
 * Adds a cohort, followed by a trainer when one is named.
 * @throws DomainError `not-found` when the id is no trainer's or admin's; `validation` when a cohort has this name already.
 */
export async function createCohort(
  ctx: Context,
  { name, trainer }: z.output<typeof createCohortInput>,
): Promise<CohortName> {
  return ctx.db.transaction(async (tx) => {
    if (trainer !== undefined) await refuseNoTrainer(tx, trainer)
    await lockCohortName(tx, { name })
    const [namesake] = await listCohortsNamed(tx, name)
    if (namesake) throw cohortNameTaken(name, namesake.id)
    const cohort = (await insertCohort(tx, { id: uuidv7(), name }))!
    if (trainer !== undefined) await insertTrainer(tx, cohort.id, trainer)
    await insertAudit(tx, ctx.actor, {
      action: 'cohort.create',
      objectType: 'cohort',
      objectId: cohort.id,
      after: { name, trainer: trainer ?? null },
    })
    return cohort
  })
}
