import { z } from 'zod'
import type { Connection } from '../../db/connection.ts'
import { revokeSessionsOf } from '../../db/repositories/auth/sessions.ts'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { updateUser } from '../../db/repositories/users/change.ts'
import { findUser, listUsersByEmail } from '../../db/repositories/users/find.ts'
import { lockUser } from '../../db/repositories/users/lock.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import {
  newPasswordNeeded,
  signInAgain,
  wrongCurrentPassword,
  wrongResumeCode,
} from '../../domain/refusals/auth.ts'
import {
  addressNeeded,
  addressTaken,
  currentPasswordNeeded,
  passwordMustDiffer,
  resumeCodeNeeded,
} from '../../domain/refusals/users.ts'
import { hashCode } from '../../security/codes.ts'
import { hashPassword, verifyPassword } from '../../security/passwords.ts'
import { guessPassword } from '../auth/limit-guesses.ts'
import { MOST_OF_ONE_ADDRESS } from '../auth/login.ts'
import { type Context, callerId, callerOf } from '../context.ts'
import { emailField, emptiableFields, nameField, passwordField } from '../users/fields.ts'
import { getMe, type Me } from './get.ts'

export const updateMeInput = z.strictObject({
  name: nameField.optional(),
  familyName: emptiableFields.familyName,
  givenName: emptiableFields.givenName,
  email: emailField.optional(),
  password: passwordField.optional(),
  currentPassword: z.string().max(200).optional().meta({
    description: 'Needed to change the address or password of an account that has a password.',
  }),
  resumeCode: z.string().max(64).optional().meta({
    description: 'Needed to set the address or the password of somebody who signs in by a resume code.',
  }),
})

type UpdateMeInput = z.output<typeof updateMeInput>

/**
 * Changes the caller's names, address or password; absent fields stay. A new password ends every other session,
 * makes the access tokens issued so far worthless (refresh to go on) and retires the resume code. An address and a
 * password ask for proof, for a stolen access token must not become an account. A new address is not verified: it signs in,
 * and is nobody's for anything else.
 * @throws DomainError `invalid-credentials`, `invalid-resume-code` for a wrong proof, `email-taken` when too many say that
 * the address is theirs, `validation`, `password-change-required` while a first password must be changed and none is given,
 * `too-many-requests`, `too-busy`.
 */
export async function updateMe(ctx: Context, changes: UpdateMeInput): Promise<Me> {
  const user = await findUser(ctx.db, callerId(ctx))
  if (!user) throw signInAgain()
  refuseImpossible(user, changes)
  if (Object.keys(changes).length === 0) return getMe(ctx)
  if (changes.email !== undefined || changes.password !== undefined) {
    await proveIdentity(ctx, user, changes)
  }
  const passwordHash = changes.password === undefined ? undefined : await hashPassword(changes.password)
  await save(ctx, user, { ...changes, passwordHash })
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
  { passwordHash, email, resumeCodeHash }: UserRow,
  { currentPassword, resumeCode }: UpdateMeInput,
): Promise<void> {
  if (passwordHash === null) {
    if (resumeCode === undefined) throw resumeCodeNeeded()
    if (!resumeCodeHash?.equals(hashCode(resumeCode))) throw wrongResumeCode()
    return
  }
  if (currentPassword === undefined) throw currentPasswordNeeded()
  const proof = await guessPassword(ctx, { account: email! }, async () =>
    (await verifyPassword(passwordHash, currentPassword)) ? currentPassword : null,
  )
  if (proof === null) throw wrongCurrentPassword()
}

const NAMES = ['name', 'familyName', 'givenName'] as const

type Changes = Pick<UpdateMeInput, (typeof NAMES)[number] | 'email'> & { passwordHash: string | undefined }

async function save(ctx: Context, user: UserRow, changes: Changes): Promise<void> {
  const { email, passwordHash } = changes
  await ctx.db.transaction(async (tx) => {
    const locked = await lockUser(tx, user.id)
    // The proof was checked against what this person was; a change of password meanwhile has undone it.
    if (locked?.epoch !== user.epoch) throw signInAgain()
    const isNewPassword = passwordHash !== undefined
    const isNewAddress = email !== undefined && email !== locked.email
    if (isNewAddress) await refuseCrowded(tx, email)
    const replaced = isNewPassword && {
      passwordHash,
      mustChangePassword: false,
      resumeCodeHash: null,
      epoch: user.epoch + 1,
    }
    // Drizzle leaves undefined fields as they are, but refuses an update without any.
    const moved = isNewAddress && { email, emailVerifiedAt: null }
    const renamed = NAMES.filter((name) => changes[name] !== undefined && changes[name] !== locked[name])
    const names = Object.fromEntries(renamed.map((name) => [name, changes[name]]))
    await updateUser(tx, user.id, { name: locked.name, ...names, ...moved, ...replaced })
    if (isNewPassword) {
      await revokeSessionsOf(tx, user.id, 'password-changed', { keep: callerOf(ctx).sessionId, now: ctx.now })
    }
    await insertAudit(tx, ctx.actor, {
      action: 'user.update',
      objectType: 'user',
      objectId: user.id,
      after: {
        changed: [...renamed, ...(isNewAddress ? ['email'] : []), ...(isNewPassword ? ['password'] : [])],
      },
    })
  })
}

/** Each of them costs a look at every login by that address. */
async function refuseCrowded(tx: Connection, email: string): Promise<void> {
  const all = await listUsersByEmail(tx, email, MOST_OF_ONE_ADDRESS)
  if (all.length === MOST_OF_ONE_ADDRESS) throw addressTaken()
}
