import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { type CohortName, listCohortsNamed } from '../../db/repositories/cohorts/find.ts'
import { insertCohort, lockCohortName } from '../../db/repositories/cohorts/insert.ts'
import { insertTrainer } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { cohortNameTaken } from '../../domain/refusals/cohorts.ts'
import { type Context, trainerOf } from '../context.ts'
import { idField } from '../fields.ts'
import { refuseNoTrainer } from './add-trainer.ts'
import { cohortNameField, timeZoneField } from './fields.ts'
import { seenBy } from './seen-by.ts'

export const createCohortInput = z.strictObject({
  name: cohortNameField,
  timeZone: timeZoneField.optional(),
  trainer: idField.optional(),
})

/**
 * Adds a cohort, in the time zone of Paris unless another is given. A trainer follows what they add; for others, whoever is
 * named does.
 * @throws DomainError `not-found` when the id is no trainer's or admin's; `validation` when a cohort has this name already.
 */
export async function createCohort(
  ctx: Context,
  { name, timeZone, trainer: asked }: z.output<typeof createCohortInput>,
): Promise<CohortName> {
  const trainer = trainerOf(ctx) ?? asked
  return ctx.db.transaction(async (tx) => {
    if (trainer !== undefined) await refuseNoTrainer(tx, trainer)
    await refuseNamesake(ctx, tx, name)
    const cohort = (await insertCohort(tx, { id: uuidv7(), name, timeZone }))!
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

/**
 * Keeps a name to one of the cohorts that the caller can tell apart by it: a trainer hears of no others.
 * @throws DomainError `validation`.
 */
export async function refuseNamesake(ctx: Context, tx: Connection, name: string): Promise<void> {
  await lockCohortName(tx, { name })
  const [namesake] = await listCohortsNamed(tx, { name, ...seenBy(ctx) })
  if (namesake) throw cohortNameTaken(name, namesake.id)
}
