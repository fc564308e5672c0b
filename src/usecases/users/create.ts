import { uuidv7 } from 'uuidv7'
import { z } from 'zod'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { insertUser } from '../../db/repositories/users/change.ts'
import { addressTaken } from '../../domain/refusals/users.ts'
import { hashPassword } from '../../security/passwords.ts'
import type { Context } from '../context.ts'
import { emailField, nameField, namesFields, passwordField, roleField } from './fields.ts'
import { type UserView, userView } from './view.ts'

export const createUserInput = z.strictObject({
  email: emailField,
  name: nameField,
  ...namesFields,
  role: roleField,
  password: passwordField,
})

/**
 * Adds an account, whose address counts as verified: whoever makes the account vouches for it.
 * @throws DomainError `email-taken` when it is that of another verified account; `too-busy`.
 */
export async function createUser(
  ctx: Context,
  { password, ...fields }: z.output<typeof createUserInput>,
): Promise<UserView> {
  const passwordHash = await hashPassword(password)
  return ctx.db.transaction(async (tx) => {
    const user = await insertUser(tx, { id: uuidv7(), ...fields, passwordHash })
    if (!user) throw addressTaken()
    await insertAudit(tx, ctx.actor, {
      action: 'user.create',
      objectType: 'user',
      objectId: user.id,
      after: { role: user.role },
    })
    return userView(user)
  })
}
