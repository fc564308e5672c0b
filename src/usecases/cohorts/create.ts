import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { insertCohort } from '../../db/repositories/cohorts/insert.ts'
import { insertTrainer } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { noTrainerOfId } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { nameField } from '../users/fields.ts'

export const createCohortInput = z.strictObject({ name: nameField, trainer: idField.optional() })

/**
 * Adds a cohort, followed by a trainer when one is named. Names need not be unique.
 * @throws DomainError `not-found` when the id is no trainer's or admin's.
 */
export async function createCohort(
  ctx: Context,
  { name, trainer }: z.output<typeof createCohortInput>,
): Promise<CohortName> {
  return ctx.db.transaction(async (tx) => {
    if (trainer !== undefined) await refuseNoTrainer(tx, trainer)
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

async function refuseNoTrainer(tx: Connection, id: string): Promise<void> {
  const user = await findUser(tx, id)
  if (user && user.role !== 'trainee') return
  throw noTrainerOfId(id)
}
