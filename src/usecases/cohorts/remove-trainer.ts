import type { z } from 'zod'
import { lockCohort } from '../../db/repositories/cohorts/change.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { endTrainer, listTrainers } from '../../db/repositories/cohorts/trainers.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { lastTrainer, notItsTrainer } from '../../domain/refusals/cohorts.ts'
import { followedCohort, managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import type { addTrainerInput } from './add-trainer.ts'

/**
 * Ends a trainer's following of a cohort, which is over at their next request. A trainer removes anybody but the last, an
 * admin the last too.
 * @throws DomainError `not-found`, `cohort-archived`, `last-trainer`.
 */
export async function removeTrainer(
  ctx: Context,
  { cohort, trainer }: z.output<typeof addTrainerInput>,
): Promise<CohortName> {
  return ctx.db.transaction(async (tx) => {
    const { id } = await followedCohort(ctx, tx, cohort)
    // Of two who remove each other at once, the second finds that they follow it no more.
    await lockCohort(tx, { cohort: id })
    const managed = await managedCohort(ctx, tx, id)
    const trainers = await listTrainers(tx, { cohort: id })
    if (!trainers.some((one) => one.id === trainer)) throw notItsTrainer()
    if (trainers.length === 1 && ctx.actor.kind === 'person' && ctx.actor.role !== 'admin')
      throw lastTrainer()
    await endTrainer(tx, { cohort: id, trainer })
    await insertAudit(tx, ctx.actor, {
      action: 'trainer.remove',
      objectType: 'cohort',
      objectId: id,
      before: { userId: trainer },
    })
    return managed
  })
}
