import type { Connection } from '../../db/connection.ts'
import {
  deleteFailures,
  deleteFailuresOf,
  findBlockedSeconds,
  getGuessRecord,
  insertFailures,
  lockGuesses,
} from '../../db/repositories/auth/failures.ts'
import { PACE_WINDOW_SECONDS, secondsToWait } from '../../domain/access/pace.ts'
import { tooManyFailures } from '../../domain/refusals/auth.ts'
import { countedAddress } from '../../security/addresses.ts'
import { personalDigest } from '../../security/digests.ts'
import type { Context } from '../context.ts'

/** Wrong codes of one kind from one address, after which it is told to wait. */
export const WRONG_CODES_PER_ADDRESS = 60

/** Of an IPv6 address, what one who holds a network of many could not change at each guess: its /48. */
const PLACE_GROUPS = 3

/**
 * Puts a wrong code on record, for every replica to see. A code is too long to be found by guessing: it is looked up
 * first, and a right one is honoured whatever failed from its address, where a whole class may be.
 * @throws DomainError `too-many-requests` with `retryAfterSeconds`, in place of the caller's refusal of the wrong code,
 * once 60 of its kind have failed from the address in 15 minutes.
 */
export async function recordWrongCode(
  ctx: Context,
  { kind, address }: { kind: 'join' | 'resume' | 'attestation'; address: string },
): Promise<void> {
  const key = `${kind}:${countedAddress(address)}`
  const limits = { limit: WRONG_CODES_PER_ADDRESS, windowSeconds: PACE_WINDOW_SECONDS }
  const blocked = await findBlockedSeconds(ctx.db, { key, ...limits, now: ctx.now })
  if (blocked) throw tooManyFailures(blocked.seconds)
  await insertFailures(ctx.db, [key], ctx.now)
}

/** Wrong start codes of one person, after which they are told to wait: too many to be slips of one's own hand. */
const WRONG_START_CODES = 20

/**
 * Lets a person try a start code, unless too many of theirs were wrong: one this short is then not even compared. What
 * others get wrong slows nobody.
 * @throws DomainError `too-many-requests` with `retryAfterSeconds`.
 */
export async function allowStartCode(ctx: Context, connection: Connection, user: string): Promise<void> {
  const limits = { limit: WRONG_START_CODES, windowSeconds: PACE_WINDOW_SECONDS }
  const blocked = await findBlockedSeconds(connection, { key: startKey(user), ...limits, now: ctx.now })
  if (blocked) throw tooManyFailures(blocked.seconds)
}

/** Puts a wrong start code of a person on record. */
export async function recordWrongStartCode(ctx: Context, user: string): Promise<void> {
  await insertFailures(ctx.db, [startKey(user)], ctx.now)
}

function startKey(user: string): string {
  return `start:${user}`
}

/** A guess at an account's password. `address`: where it comes from; absent: from a session of the account's own. */
export interface PasswordGuess {
  /** The address that the account signs in with, in lower case. */
  account: string
  address?: string
}

/**
 * Runs the check of a password at the pace of its account: what was guessed at other accounts never slows it. The guess
 * counts as failed before it is checked, so that of many sent at once none is checked over the limit; when `check` gives
 * something, or throws, it is taken off the record. The account need not exist.
 * @throws DomainError `too-many-requests` with `retryAfterSeconds`, without a check.
 */
export async function guessPassword<T>(
  ctx: Context,
  guess: PasswordGuess,
  check: () => Promise<T | null>,
): Promise<T | null> {
  const places = await ctx.db.transaction((tx) => takePlaces(ctx, tx, guess))
  let isFailed = false
  try {
    const right = await check()
    isFailed = right === null
    return right
  } finally {
    if (!isFailed) await deleteFailures(ctx.db, places)
  }
}

/** Forgets the failures at an account: with the account, or once its password was reset. */
export async function forgetFailures(connection: Connection, email: string): Promise<void> {
  await deleteFailuresOf(connection, accountKey(email))
}

async function takePlaces(ctx: Context, tx: Connection, guess: PasswordGuess): Promise<number[]> {
  const account = accountKey(guess.account)
  const from = guess.address === undefined ? 'own' : countedAddress(guess.address, PLACE_GROUPS)
  const keys = { account, place: `${account}@${from}` }
  await lockGuesses(tx, { account })
  const windowSeconds = PACE_WINDOW_SECONDS
  const wait = secondsToWait(await getGuessRecord(tx, { ...keys, windowSeconds, now: ctx.now }))
  if (wait > 0) throw tooManyFailures(wait)
  return insertFailures(tx, [keys.account, keys.place], ctx.now)
}

function accountKey(email: string): string {
  return `password:${personalDigest(email)}`
}
