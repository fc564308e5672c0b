import type { Connection } from '../../db/connection.ts'
import { listLengthenedWindows } from '../../db/repositories/assignments/release.ts'
import type { Accommodation } from '../../domain/attempt/deadline.ts'
import { reopensReleased } from '../../domain/refusals/quizzes.ts'
import { openNow } from '../assignments/open-to-all.ts'
import type { Context } from '../context.ts'

/**
 * The assignments whose window this extra time would let end later for the person, and that all read the answers of
 * already; asked before the time is theirs.
 * @throws DomainError `answers-released` when there are any and `force` is not given.
 */
export async function reopenedBy(
  ctx: Context,
  tx: Connection,
  { user, force, ...time }: Accommodation & { user: string; force?: boolean | undefined },
): Promise<string[]> {
  const longer = await listLengthenedWindows(tx, { user, ...time, now: ctx.now })
  const open = await openNow(ctx, tx, longer)
  const reopened = open.flatMap(({ assignment, answers }) => (answers ? [assignment] : []))
  if (reopened.length > 0 && !force) throw reopensReleased(reopened)
  return reopened
}
