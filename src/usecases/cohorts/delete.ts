import type { z } from 'zod'
import { deleteCohortRow, lockCohort, wasEverUsed } from '../../db/repositories/cohorts/change.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { cohortInUse } from '../../domain/refusals/cohorts.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import type { cohortInput } from './get.ts'

/**
 * Deletes a cohort that nobody was ever in, with its join codes and assignments.
 * @throws DomainError `not-found`; `cohort-in-use` for any other: it can be archived.
 */
export async function deleteCohort(ctx: Context, input: z.output<typeof cohortInput>): Promise<CohortName> {
  return ctx.db.transaction(async (tx) => {
    const { id, name } = await followedCohort(ctx, tx, input.cohort)
    await lockCohort(tx, { cohort: id })
    const { used } = await wasEverUsed(tx, { cohort: id })
    if (used) throw cohortInUse()
    await deleteCohortRow(tx, { cohort: id })
    await insertAudit(tx, ctx.actor, {
      action: 'cohort.delete',
      objectType: 'cohort',
      objectId: id,
      before: { name },
    })
    return { id, name }
  })
}
