import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'
import { passwordsBusy } from '../domain/refusals/auth.ts'
import { atMost } from './at-most.ts'

/** OWASP's argon2id floor: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }

const DECOY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${unpadded(16)}$${unpadded(32)}`

/**
 * Of the four threads that Node has for such work one stays free for signatures, compression and files. Two hundred wait
 * a second or two: longer, and their callers are better told.
 */
const oneOfFew = atMost(3, { mostWaiting: 200, full: passwordsBusy })

/**
 * The argon2id hash of a password, as a PHC string. Call it outside of any transaction.
 * @throws DomainError `too-busy` when too many passwords wait already.
 */
export function hashPassword(password: string): Promise<string> {
  return oneOfFew(() => hash(composed(password), COST))
}

/**
 * Whether a password is the one behind a stored hash. Without a hash (an unknown address, an account that has
 * none) it costs the same time and answers false. Call it outside of any transaction.
 * @throws DomainError `too-busy`.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await oneOfFew(() => verify(storedHash ?? DECOY, composed(password)))
  return matches && storedHash !== null
}

/** One keyboard sends an accented letter as one code point, another as two. */
function composed(password: string): string {
  return password.normalize('NFKC')
}

function unpadded(bytes: number): string {
  return randomBytes(bytes).toString('base64').replaceAll('=', '')
}
