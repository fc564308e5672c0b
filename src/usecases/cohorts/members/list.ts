import type { z } from 'zod'
import { listMembers, memberOrder } from '../../../db/repositories/cohorts/members.ts'
import { followedCohort } from '../../access/managed-cohort.ts'
import type { Context } from '../../context.ts'
import { pageFields } from '../../fields.ts'
import { type Page, page } from '../../page.ts'
import { cohortInput } from '../get.ts'
import { type Member, memberView } from './view.ts'

export const listMembersInput = cohortInput.extend(pageFields)

/**
 * A page of the present members of a cohort, in the order of lists of people.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function listCohortMembers(
  ctx: Context,
  { cohort, ...input }: z.output<typeof listMembersInput>,
): Promise<Page<Member>> {
  const { id: cohortId } = await followedCohort(ctx, ctx.db, cohort)
  const listing = { list: 'members', filter: { cohort: cohortId }, kinds: memberOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listMembers(ctx.db, { ...values, cohortId }),
  )
  return { items: items.map(memberView), nextCursor }
}
