import type { Connection } from '../../../db/connection.ts'
import { hasOpenAttempt } from '../../../db/repositories/attempts/find.ts'
import { erasePeople, listRecordsOf } from '../../../db/repositories/people/erasing.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { listUsersByEmail } from '../../../db/repositories/users/find.ts'
import { closeOverdueOf } from '../../attempts/closing/expire.ts'
import { forgetFailures } from '../../auth/limit-guesses.ts'
import type { Context } from '../../context.ts'

/**
 * Erases a person whom the caller has locked, with the records that were merged into them: all that is personal is deleted
 * for good. Attempts, answers and scores stay under the same id, and memberships with them, so that no statistic moves.
 * `reason` is all that the audit log will ever say of it. `open`, and nothing is erased, while an attempt is under way.
 */
export async function erasePerson(
  ctx: Context,
  tx: Connection,
  { user, reason = null }: { user: string; reason?: string | null },
): Promise<'erased' | 'open'> {
  await closeOverdueOf(ctx, tx, user)
  if (await hasOpenAttempt(tx, user)) return 'open'
  const records = await listRecordsOf(tx, { user })
  await erasePeople(tx, { people: records.map(({ id }) => id), now: ctx.now })
  for (const { email } of records) {
    // Guesses at an address that is somebody else's too are theirs.
    if (email !== null && (await listUsersByEmail(tx, email, 1)).length === 0) await forgetFailures(tx, email)
  }
  await insertAudit(tx, ctx.actor, { action: 'user.erase', objectType: 'user', objectId: user, reason })
  return 'erased'
}
