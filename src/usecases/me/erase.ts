import { attemptInProgress } from '../../domain/refusals/attempts.ts'
import { personErased } from '../../domain/refusals/users.ts'
import { lockReplaceable } from '../access/locked-person.ts'
import { type Context, callerId } from '../context.ts'
import { erasePerson } from '../users/erasing/erase-person.ts'

/**
 * Erases the caller, for good.
 * @throws DomainError `attempt-in-progress` while an attempt is under way, `last-admin`.
 */
export async function eraseMe(ctx: Context): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const user = await lockReplaceable(tx, callerId(ctx))
    if (!user) throw personErased()
    if ((await erasePerson(ctx, tx, { user: user.id })) === 'open') throw attemptInProgress()
  })
}
