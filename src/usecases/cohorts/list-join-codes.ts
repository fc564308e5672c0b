import type { z } from 'zod'
import { joinCodeOrder, listJoinCodes } from '../../db/repositories/cohorts/join-codes.ts'
import { followedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { cohortInput } from './get.ts'

export const listJoinCodesInput = cohortInput.extend(pageFields)

/** A join code without what it says, of which only a hash is kept. */
export interface JoinCodeView {
  id: string
  seats: number
  seatsUsed: number
  createdAt: string
  expiresAt: string
}

/**
 * A page of the join codes of a cohort, newest first; those that are over stay, with the seats that they filled.
 * @throws DomainError `not-found`; `validation` for a cursor of another list.
 */
export async function listCohortJoinCodes(
  ctx: Context,
  { cohort, ...input }: z.output<typeof listJoinCodesInput>,
): Promise<Page<JoinCodeView>> {
  const { id } = await followedCohort(ctx, ctx.db, cohort)
  const listing = { list: 'join-codes', filter: { cohort: id }, kinds: joinCodeOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) =>
    listJoinCodes(ctx.db, { ...values, cohort: id }),
  )
  const views = items.map(({ createdAt, expiresAt, ...code }) => ({
    ...code,
    createdAt: createdAt.toISOString(),
    expiresAt: expiresAt.toISOString(),
  }))
  return { items: views, nextCursor }
}
