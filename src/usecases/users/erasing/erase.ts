import { z } from 'zod'
import { openBeforeErasing } from '../../../domain/refusals/users.ts'
import { lockedReplaceable } from '../../access/locked-person.ts'
import type { Context } from '../../context.ts'
import { idField, reasonField } from '../../fields.ts'
import { personMeant } from '../merging/alias.ts'
import { erasePerson } from './erase-person.ts'

export const eraseUserInput = z.strictObject({
  user: idField,
  reason: reasonField.meta({
    description: 'Kept in the audit log for good: it must not say who they were.',
  }),
})

/**
 * Erases a person, for good; by the id of a record that was merged into them as well.
 * @throws DomainError `not-found`, also once erased; `attempt-in-progress`; `last-admin`.
 */
export async function eraseUser(
  ctx: Context,
  { user, reason }: z.output<typeof eraseUserInput>,
): Promise<void> {
  const person = await personMeant(ctx, user)
  await ctx.db.transaction(async (tx) => {
    const { id } = await lockedReplaceable(tx, person)
    if ((await erasePerson(ctx, tx, { user: id, reason })) === 'open') throw openBeforeErasing()
  })
}
