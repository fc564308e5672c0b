import { listUsersByEmail } from '../../db/repositories/users/find.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import { wrongCredentials } from '../../domain/refusals/auth.ts'
import type { SessionOrigin } from '../../domain/words.ts'
import { verifyPassword } from '../../security/passwords.ts'
import type { Context } from '../context.ts'
import { type IssuedSession, issueSession } from './issue-session.ts'
import { guessPassword } from './limit-guesses.ts'

/**
 * How many accounts may say that one address is theirs. One of them at most is verified; each signs in by its own
 * password, and none shuts another out.
 */
export const MOST_OF_ONE_ADDRESS = 5

/** What somebody shows to be the owner of an account. */
export interface Credentials {
  email: string
  password: string
  /** Where the request comes from, as TRUST_PROXY decides. */
  address: string
}

export interface LoginInput extends Credentials {
  /** What the session is opened for; default `api`. */
  origin?: SessionOrigin
}

/**
 * Signs a person in by address and password.
 * @throws DomainError as `asOwner`.
 */
export async function login(ctx: Context, { origin, ...credentials }: LoginInput): Promise<IssuedSession> {
  return asOwner(ctx, credentials, (user) => ctx.db.transaction((tx) => issueSession(ctx, tx, user, origin)))
}

/**
 * Does what only the owner of an account may. `act` gives null where the account changed since it was read.
 * @throws DomainError `invalid-credentials`, the same in words and time for an unknown address, a wrong password
 * and a disabled account; `too-many-requests` while the account is guessed at; `too-busy`; what `act` throws.
 */
export async function asOwner<T>(
  ctx: Context,
  { password, address, ...input }: Credentials,
  act: (user: UserRow) => Promise<T | null>,
): Promise<T> {
  const email = input.email.toLowerCase()
  const done = await guessPassword(ctx, { address, account: email }, async () => {
    const user = await whosePassword(await listUsersByEmail(ctx.db, email, MOST_OF_ONE_ADDRESS), password)
    return user && act(user)
  })
  if (!done) throw wrongCredentials()
  return done
}

/** Of the accounts of one address the first with this password; with none that has any, as much work is done. */
async function whosePassword(users: readonly UserRow[], password: string): Promise<UserRow | null> {
  const usable = users.filter((user) => !user.disabledAt && user.passwordHash !== null)
  for (const user of usable) if (await verifyPassword(user.passwordHash, password)) return user
  if (usable.length === 0) await verifyPassword(null, password)
  return null
}
