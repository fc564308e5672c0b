import { z } from 'zod'
import { followedAssignment } from '../access/managed-assignment.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { type AssignmentView, assignmentById } from './view.ts'

export const assignmentInput = z.strictObject({ assignment: idField })

/**
 * One assignment of a cohort of the caller's, archived or not.
 * @throws DomainError `not-found`.
 */
export async function getAssignment(
  ctx: Context,
  { assignment }: z.output<typeof assignmentInput>,
): Promise<AssignmentView> {
  const { id } = await followedAssignment(ctx, ctx.db, assignment)
  return assignmentById(ctx.db, id)
}
