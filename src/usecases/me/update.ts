import { z } from 'zod'
import { violatedConstraint } from '../../db/connection.ts'
import { revokeSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { lockUser } from '../../db/repositories/users/lock.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import { newPasswordNeeded, signInAgain, wrongCurrentPassword } from '../../domain/refusals/auth.ts'
import {
  addressNeeded,
  addressTaken,
  currentPasswordNeeded,
  passwordMustDiffer,
} from '../../domain/refusals/users.ts'
import { hashPassword, verifyPassword } from '../../security/passwords.ts'
import { guessPassword } from '../auth/limit-guesses.ts'
import { type Context, callerId, callerOf } from '../context.ts'
import { userDigests } from '../users/digests.ts'
import { emailField, nameField, passwordField } from '../users/fields.ts'
import { getMe, type Me } from './get.ts'

export const updateMeInput = z.strictObject({
  name: nameField.optional(),
  email: emailField.optional(),
  password: passwordField.optional(),
  currentPassword: z.string().max(200).optional().meta({
    description: 'Needed to change the address or password of an account that has a password.',
  }),
})

type UpdateMeInput = z.output<typeof updateMeInput>

/**
 * Changes the caller's name, address or password; absent fields stay. A new password ends every other session,
 * makes the access tokens issued so far worthless (refresh to go on) and retires the resume code.
 * @throws DomainError `invalid-credentials` for a wrong current password, `email-taken`, `validation`,
 * `password-change-required` while a first password must be changed and none is given, `too-many-requests`.
 */
export async function updateMe(ctx: Context, changes: UpdateMeInput): Promise<Me> {
  const user = await findUser(ctx.db, callerId(ctx))
  if (!user) throw signInAgain()
  refuseImpossible(user, changes)
  if (Object.keys(changes).length === 0) return getMe(ctx)
  if (changes.email !== undefined || changes.password !== undefined) {
    await proveIdentity(ctx, user, changes.currentPassword)
  }
  const passwordHash = changes.password === undefined ? undefined : await hashPassword(changes.password)
  try {
    await save(ctx, user, { name: changes.name, email: changes.email, passwordHash })
  } catch (error) {
    if (violatedConstraint(error) !== 'users_email_key') throw error
    throw addressTaken(error)
  }
  return getMe(ctx)
}

function refuseImpossible(user: UserRow, changes: UpdateMeInput): void {
  const { email, password, currentPassword } = changes
  if (user.mustChangePassword && password === undefined) throw newPasswordNeeded()
  if (password !== undefined && password === currentPassword) throw passwordMustDiffer()
  if (password !== undefined && user.email === null && email === undefined) throw addressNeeded()
}

async function proveIdentity(
  ctx: Context,
  user: UserRow,
  currentPassword: string | undefined,
): Promise<void> {
  const { passwordHash, email } = user
  if (passwordHash === null) return
  if (currentPassword === undefined) throw currentPasswordNeeded()
  const proof = await guessPassword(ctx, { account: email! }, async () =>
    (await verifyPassword(passwordHash, currentPassword)) ? currentPassword : null,
  )
  if (proof === null) throw wrongCurrentPassword()
}

interface Changes {
  name: string | undefined
  email: string | undefined
  passwordHash: string | undefined
}

async function save(ctx: Context, user: UserRow, { name, email, passwordHash }: Changes): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const locked = await lockUser(tx, user.id)
    // The proof was checked against what this person was; a change of password meanwhile has undone it.
    if (locked?.epoch !== user.epoch) throw signInAgain()
    const isNewPassword = passwordHash !== undefined
    const replaced = isNewPassword && {
      passwordHash,
      mustChangePassword: false,
      resumeCodeHash: null,
      epoch: user.epoch + 1,
    }
    // Drizzle leaves undefined fields as they are, but refuses an update without any.
    const updated = await updateUser(tx, user.id, { name: name ?? locked.name, email, ...replaced })
    if (isNewPassword) {
      await revokeSessionsOf(tx, user.id, 'password-changed', { keep: callerOf(ctx).sessionId, now: ctx.now })
    }
    await insertAudit(tx, ctx.actor, {
      action: 'user.update',
      objectType: 'user',
      objectId: user.id,
      before: userDigests(locked),
      after: { ...userDigests(updated), ...(isNewPassword && { passwordChanged: true }) },
    })
  })
}
