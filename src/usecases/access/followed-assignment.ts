import type { Connection } from '../../db/connection.ts'
import { type FollowedAssignment, findFollowedAssignment } from '../../db/repositories/results/assignment.ts'
import { noSuchAssignment } from '../../domain/refusals/quizzes.ts'
import { type Context, callerOf } from '../context.ts'

/**
 * An assignment whose results the caller may read: as a trainer one of a cohort that they follow, as an admin any.
 * @throws DomainError `not-found` for one of others, as for none.
 */
export async function followedAssignment(
  ctx: Context,
  connection: Connection,
  assignment: string,
): Promise<FollowedAssignment> {
  const { userId, role } = callerOf(ctx)
  const trainer = role === 'admin' ? null : userId
  const found = await findFollowedAssignment(connection, { assignment, trainer })
  if (!found) throw noSuchAssignment()
  return found
}
