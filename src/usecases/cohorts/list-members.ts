import { z } from 'zod'
import { listMembers } from '../../db/repositories/cohorts/members.ts'
import { managedCohort } from '../access/managed-cohort.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'

export const listMembersInput = z.strictObject({ cohort: idField })

export interface Member {
  id: string
  name: string | null
  /** Null unless it is verified. */
  email: string | null
  joinedAt: string
}

/**
 * The present members of a cohort, in the order in which they joined.
 * @throws DomainError `not-found`.
 */
export async function listCohortMembers(
  ctx: Context,
  { cohort }: z.output<typeof listMembersInput>,
): Promise<Member[]> {
  const { id: cohortId } = await managedCohort(ctx, ctx.db, cohort)
  const members = await listMembers(ctx.db, { cohortId })
  return members.map(({ joinedAt, ...member }) => ({ ...member, joinedAt: joinedAt.toISOString() }))
}
