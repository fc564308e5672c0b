import type { z } from 'zod'
import { getStartCode } from '../../../db/repositories/assignments/start-code.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'
import type { assignmentInput } from '../get.ts'

export interface StartCodeView {
  /** Null: none is asked. */
  startCode: string | null
}

/**
 * The start code of an assignment, for its trainers alone.
 * @throws DomainError `not-found`.
 */
export async function getAssignmentStartCode(
  ctx: Context,
  { assignment }: z.output<typeof assignmentInput>,
): Promise<StartCodeView> {
  const { id } = await followedAssignment(ctx, ctx.db, assignment)
  const { startCodeSealed } = await getStartCode(ctx.db, { assignment: id })
  return { startCode: startCodeSealed && ctx.startCodes.unseal(id, startCodeSealed) }
}
