import { findUserByEmail } from '../../db/repositories/users/find.ts'
import { wrongCredentials } from '../../domain/refusals/auth.ts'
import { verifyPassword } from '../../security/passwords.ts'
import type { Context } from '../context.ts'
import { type IssuedSession, issueSession } from './issue-session.ts'
import { guessPassword } from './limit-guesses.ts'

export interface LoginInput {
  email: string
  password: string
  /** Where the request comes from, as TRUST_PROXY decides. */
  address: string
}

/**
 * Signs a person in by address and password.
 * @throws DomainError `invalid-credentials`, the same in words and time for an unknown address, a wrong password
 * and a disabled account; `too-many-requests` while the account is guessed at; `too-busy`.
 */
export async function login(
  ctx: Context,
  { password, address, ...input }: LoginInput,
): Promise<IssuedSession> {
  const email = input.email.toLowerCase()
  const session = await guessPassword(ctx, { address, account: email }, async () => {
    const user = await findUserByEmail(ctx.db, email)
    const usableHash = user && !user.disabledAt ? user.passwordHash : null
    const isRight = await verifyPassword(usableHash, password)
    return isRight && user ? ctx.db.transaction((tx) => issueSession(ctx, tx, user)) : null
  })
  if (!session) throw wrongCredentials()
  return session
}
