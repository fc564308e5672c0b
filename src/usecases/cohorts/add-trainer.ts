import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { insertTrainer } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { noTrainerOfId } from '../../domain/refusals/cohorts.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const addTrainerInput = z.strictObject({ cohort: idField, trainer: idField })

/**
 * Lets a trainer follow a cohort that is there already. Harmless when repeated.
 * @throws DomainError `not-found` for no cohort of the caller's, or when the id is no trainer's or admin's.
 */
export async function addTrainer(
  ctx: Context,
  { cohort: id, trainer }: z.output<typeof addTrainerInput>,
): Promise<CohortName> {
  return ctx.db.transaction(async (tx) => {
    const cohort = await managedCohort(ctx, tx, id)
    await refuseNoTrainer(tx, trainer)
    if (!(await insertTrainer(tx, cohort.id, trainer))) return cohort
    await insertAudit(tx, ctx.actor, {
      action: 'trainer.add',
      objectType: 'cohort',
      objectId: cohort.id,
      after: { userId: trainer },
    })
    return cohort
  })
}

/** @throws DomainError `not-found` when the id is no trainer's or admin's. */
export async function refuseNoTrainer(tx: Connection, id: string): Promise<void> {
  const user = await findUser(tx, id)
  if (user && user.role !== 'trainee') return
  throw noTrainerOfId(id)
}
