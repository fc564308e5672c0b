import { uuidv7 } from 'uuidv7'
import { insertAudit } from '../../db/repositories/service/audit.ts'
import { insertUser } from '../../db/repositories/users/change.ts'
import { hasAdmin } from '../../db/repositories/users/find.ts'
import { lockFirstAdmin } from '../../db/repositories/users/lock.ts'
import { addressOfNoAdmin } from '../../domain/refusals/users.ts'
import { newPassword } from '../../security/codes.ts'
import { hashPassword } from '../../security/passwords.ts'
import type { Context } from '../context.ts'
import { validated } from '../validated.ts'
import { createUserInput } from './create.ts'

const DEFAULT_EMAIL = 'admin@bareme.local'
const NAME = 'Admin'

export interface FirstAdminInput {
  /** Both or neither: without them a random password is made, and must be changed at first login. */
  email?: string
  password?: string
  /**
   * Called with a password made here before the account is committed, so that a crash never leaves an admin whose
   * password nobody was told. May run again when the transaction is retried.
   */
  handOver?: (admin: FirstAdmin) => Promise<void>
}

export interface FirstAdmin {
  email: string
  /** The password made here; null when it was given. */
  password: string | null
}

/**
 * Makes the first admin when nobody is one, and returns it; null when somebody already is. Of several replicas
 * that start at once, one makes it.
 * @throws DomainError `email-taken` when the address belongs to somebody who is no admin.
 */
export async function ensureFirstAdmin(
  ctx: Context,
  input: FirstAdminInput = {},
): Promise<FirstAdmin | null> {
  if (await hasAdmin(ctx.db)) return null
  const isMade = input.password === undefined
  const { email, password, name, role } = validated(createUserInput, {
    email: input.email ?? DEFAULT_EMAIL,
    password: input.password ?? newPassword(),
    name: NAME,
    role: 'admin',
  })
  const passwordHash = await hashPassword(password)
  return ctx.db.transaction(async (tx) => {
    await lockFirstAdmin(tx)
    if (await hasAdmin(tx)) return null
    const user = await insertUser(tx, {
      id: uuidv7(),
      email,
      name,
      role,
      passwordHash,
      mustChangePassword: isMade,
    })
    if (!user) throw addressOfNoAdmin(email)
    await insertAudit(tx, ctx.actor, {
      action: 'user.create',
      objectType: 'user',
      objectId: user.id,
      after: { role },
      reason: 'first-admin',
    })
    const admin = { email, password: isMade ? password : null }
    if (isMade) await input.handOver?.(admin)
    return admin
  })
}
