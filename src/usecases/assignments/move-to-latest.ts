import type { Connection } from '../../db/connection.ts'
import { findPin, pinAssignment } from '../../db/repositories/assignments/start.ts'
import type { ManagedAssignment } from '../access/managed-assignment.ts'
import { livePin } from '../attempts/starting/pin.ts'
import type { Context } from '../context.ts'

/**
 * Pins a locked assignment to what is live, whoever has started: attempts keep the revision they were started with. Null
 * when nothing moves; one without a pin gives the latest already.
 * @throws DomainError `not-startable` when what is live does not draw.
 */
export async function moveToLatest(
  ctx: Context,
  tx: Connection,
  { id: assignment, quiz }: ManagedAssignment,
) {
  const before = await findPin(tx, { assignment })
  if (!before) return null
  const after = await livePin(ctx, tx, quiz)
  const moved = await pinAssignment(tx, { assignment, ...after, evenBegun: true })
  return moved > 0 ? { before, after } : null
}
