import { z } from 'zod'
import { inviteHolders, withdrawInvitations } from '../../db/repositories/people/records.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import { keepsOwnName } from '../../domain/refusals/people.ts'
import { followedPerson } from '../access/followed-person.ts'
import { type Context, trainerOf } from '../context.ts'
import { idField } from '../fields.ts'
import { emailField, emptiableFields, nameField } from './fields.ts'
import { shownTo, type UserView, userView } from './view.ts'

export const updateUserInput = z.strictObject({
  user: idField,
  name: nameField.optional(),
  ...emptiableFields,
  contactEmail: emailField.nullish().meta({ description: 'To write to; it signs nobody in.' }),
})

const OWN_NAMES = ['name', 'familyName', 'givenName'] as const

/**
 * Changes what is written down of a person; absent fields stay, null empties. Who signs in by themselves keeps their own
 * names, but for an admin.
 * @throws DomainError `not-found` for a person the caller does not train; `has-account`.
 */
export async function updatePerson(
  ctx: Context,
  { user: id, ...changes }: z.output<typeof updateUserInput>,
): Promise<UserView> {
  return ctx.db.transaction(async (tx) => {
    const user = await followedPerson(ctx, tx, id)
    const fields = Object.keys(changes) as (keyof typeof changes)[]
    const changed = fields.filter((field) => changes[field] !== undefined && changes[field] !== user[field])
    if (changed.length === 0) return shownTo(ctx, userView(user))
    if (trainerOf(ctx) !== null && signsIn(user) && OWN_NAMES.some((name) => changed.includes(name)))
      throw keepsOwnName()
    const after = await updateUser(
      tx,
      id,
      Object.fromEntries(changed.map((field) => [field, changes[field]])),
    )
    if (changed.includes('contactEmail')) {
      await withdrawInvitations(tx, { records: [id], cohort: null })
      await inviteHolders(tx, { records: [id] })
    }
    await insertAudit(tx, ctx.actor, {
      action: 'user.update',
      objectType: 'user',
      objectId: id,
      after: { changed },
    })
    return shownTo(ctx, userView(after))
  })
}

function signsIn({ passwordHash, emailVerifiedAt }: UserRow): boolean {
  return passwordHash !== null || emailVerifiedAt !== null
}
