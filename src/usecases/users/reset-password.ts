import { z } from 'zod'
import { revokeSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { noAddressToSignIn } from '../../domain/refusals/users.ts'
import { newPassword } from '../../security/codes.ts'
import { hashPassword } from '../../security/passwords.ts'
import { lockedPerson } from '../access/locked-person.ts'
import { forgetFailures } from '../auth/limit-guesses.ts'
import type { Context } from '../context.ts'
import { idField } from '../fields.ts'
import { passwordField } from './fields.ts'

export const resetPasswordInput = z.strictObject({ user: idField, password: passwordField.optional() })

/**
 * Gives an account another password, and takes what slows guesses at it away; every session and token of before ends.
 * Without `password` one is made, which must be changed at the first login, and is returned: it is shown only here.
 * @throws DomainError `not-found`; `validation` for a person without an address; `too-busy`.
 */
export async function resetPassword(
  ctx: Context,
  { user, password }: z.output<typeof resetPasswordInput>,
): Promise<{ made: string | null }> {
  const made = password === undefined ? newPassword() : null
  const passwordHash = await hashPassword(password ?? made!)
  await ctx.db.transaction(async (tx) => {
    const { email, epoch } = await lockedPerson(tx, user)
    if (email === null) throw noAddressToSignIn()
    const replaced = { passwordHash, mustChangePassword: made !== null, resumeCodeHash: null }
    await updateUser(tx, user, { ...replaced, epoch: epoch + 1 })
    await revokeSessionsOf(tx, user, 'password-reset', { now: ctx.now })
    await forgetFailures(tx, email)
    await insertAudit(tx, ctx.actor, { action: 'user.reset-password', objectType: 'user', objectId: user })
  })
  return { made }
}
