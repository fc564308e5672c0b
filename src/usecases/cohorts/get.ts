import { z } from 'zod'
import { getCohortRow } from '../../db/repositories/cohorts/list.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { type CohortView, cohortView } from './view.ts'

export const cohortInput = z.strictObject({ cohort: idField })

/**
 * One cohort of the caller's, archived or not.
 * @throws DomainError `not-found`.
 */
export async function getCohort(ctx: Context, input: z.output<typeof cohortInput>): Promise<CohortView> {
  const { id } = await followedCohort(ctx, ctx.db, input.cohort)
  return cohortView(await getCohortRow(ctx.db, { cohort: id, now: ctx.now }))
}
