import type { Told } from '../../../domain/attempt/board.ts'
import { followedAssignment } from '../../access/managed-assignment.ts'
import type { Context } from '../../context.ts'

/**
 * Who takes an assignment, as it goes: everybody who has started at first, then whoever changes, until the signal is aborted.
 * @throws DomainError `not-found`.
 */
export async function watchBoard(
  ctx: Context,
  { assignment, signal }: { assignment: string; signal: AbortSignal },
): Promise<AsyncIterable<Told>> {
  await followedAssignment(ctx, ctx.db, assignment)
  return ctx.boards.watch(assignment, signal)
}
