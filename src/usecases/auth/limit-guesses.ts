import type { Connection } from '../../db/connection.ts'
import { deleteFailures, findBlockedSeconds, insertFailures } from '../../db/repositories/auth/failures.ts'
import { tooManyFailures } from '../../domain/refusals/auth.ts'
import { countedAddress } from '../../security/addresses.ts'
import { personalDigest } from '../../security/digests.ts'
import type { Context } from '../context.ts'

const GUESS_WINDOW_SECONDS = 900
/** A class behind one address may mistype the code on the board, twice each, and still get in. */
export const FAILURES_PER_ADDRESS = 60
export const FAILURES_PER_ACCOUNT = 10

/** Where a guess comes from, and the account it is at, by its lower-cased email, when it is at one. The caller of an
 * own account (a password change) has no address of its own. */
export interface Guess {
  address?: string
  account?: string
}

/**
 * Refuses a guess while too many have failed from its address or at its account in the last 15 minutes. Successes
 * never count. Ask before checking a secret, and again before honouring it: of many guesses sent at once, those
 * checked after the limit was reached are refused even when right.
 * @throws DomainError `too-many-requests` with `retryAfterSeconds`.
 */
export async function refuseTooManyFailures(ctx: Context, guess: Guess): Promise<void> {
  const blocked = await Promise.all(
    keysOf(guess).map(({ key, limit }) =>
      findBlockedSeconds(ctx.db, { key, limit, windowSeconds: GUESS_WINDOW_SECONDS, now: ctx.now }),
    ),
  )
  const retryAfterSeconds = Math.max(...blocked.map((row) => row?.seconds ?? 0))
  if (retryAfterSeconds > 0) throw tooManyFailures(retryAfterSeconds)
}

/** Puts a failed guess on record, for every replica to see. */
export async function recordFailure(ctx: Context, guess: Guess): Promise<void> {
  const keys = keysOf(guess).map(({ key }) => key)
  await insertFailures(ctx.db, keys, ctx.now)
}

/** Forgets the failures at an account, with the account. */
export async function forgetFailures(connection: Connection, email: string): Promise<void> {
  await deleteFailures(connection, accountKey(email, undefined))
}

function keysOf({ address, account }: Guess): { key: string; limit: number }[] {
  const keys = []
  if (address !== undefined) {
    keys.push({ key: `address:${countedAddress(address)}`, limit: FAILURES_PER_ADDRESS })
  }
  if (account !== undefined) {
    keys.push({ key: accountKey(account, address), limit: FAILURES_PER_ACCOUNT })
  }
  return keys
}

/** Together with the address: nobody can lock a person out from elsewhere. */
function accountKey(account: string, address: string | undefined): string {
  const from = address === undefined ? '' : `@${countedAddress(address)}`
  return `account:${personalDigest(account)}${from}`
}
