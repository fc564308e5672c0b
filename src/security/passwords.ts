import { randomBytes } from 'node:crypto'
import { hash, verify } from '@node-rs/argon2'

/** OWASP's argon2id floor: 19 MiB, two passes, one lane. The library's default algorithm is argon2id. */
const COST = { memoryCost: 19_456, timeCost: 2, parallelism: 1 }
const MOST_AT_ONCE = 4

const DECOY = `$argon2id$v=19$m=${COST.memoryCost},t=${COST.timeCost},p=${COST.parallelism}$${unpadded(16)}$${unpadded(32)}`

let running = 0
const waiting: (() => void)[] = []

/** The argon2id hash of a password, as a PHC string. Call it outside of any transaction. */
export function hashPassword(password: string): Promise<string> {
  return oneOfFew(() => hash(composed(password), COST))
}

/**
 * Whether a password is the one behind a stored hash. Without a hash (an unknown address, an account that has
 * none) it costs the same time and answers false. Call it outside of any transaction.
 */
export async function verifyPassword(storedHash: string | null, password: string): Promise<boolean> {
  const matches = await oneOfFew(() => verify(storedHash ?? DECOY, composed(password)))
  return matches && storedHash !== null
}

/** One keyboard sends an accented letter as one code point, another as two. */
function composed(password: string): string {
  return password.normalize('NFKC')
}

/** Memory, not time, is what hashes at once would exhaust: the rest wait in line. */
async function oneOfFew<T>(work: () => Promise<T>): Promise<T> {
  if (running >= MOST_AT_ONCE) await new Promise<void>((resolve) => waiting.push(resolve))
  else running++
  try {
    return await work()
  } finally {
    // The place goes straight to the next in line, so that no newcomer can take it in between.
    const next = waiting.shift()
    if (next) next()
    else running--
  }
}

function unpadded(bytes: number): string {
  return randomBytes(bytes).toString('base64').replaceAll('=', '')
}
