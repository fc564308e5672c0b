import { z } from 'zod'
import { cohortOrder, listCohortRows } from '../../db/repositories/cohorts/list.ts'
import type { Context } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { seenBy } from './seen-by.ts'
import { type CohortView, cohortView } from './view.ts'

export const listCohortsInput = z.strictObject({
  ...pageFields,
  archived: z
    .stringbool({ truthy: ['true'], falsy: ['false'] })
    .default(false)
    .meta({ description: 'The archived ones, in the place of the others.' }),
})

/**
 * A page of the caller's cohorts, newest first: as a trainer those they follow, as a client those it is bound to, as an admin
 * or the service all.
 * @throws DomainError `validation` for a cursor of another list or filter.
 */
export async function listCohorts(
  ctx: Context,
  { archived, ...input }: z.output<typeof listCohortsInput>,
): Promise<Page<CohortView>> {
  const listing = { list: 'cohorts', filter: { archived }, kinds: cohortOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listCohortRows(ctx.db, { ...values, ...seenBy(ctx), archived, now: ctx.now }),
  )
  return { items: items.map(cohortView), nextCursor }
}
