import { type CryptoKey, importPKCS8, type JWK, SignJWT } from 'jose'
import type { Db } from '../../../db/connection.ts'
import {
  insertPlatformKey,
  listPlatformKeys,
  lockPlatformKeys,
  type PlatformKeyRow,
  retirePlatformKey,
} from '../../../db/repositories/auth/signing-keys.ts'
import type { Sealer } from '../../../security/sealing.ts'
import { newSigningKey } from '../../../security/signing-keys.ts'

const ALGORITHM = 'RS256'
/** A platform keeps what it read of our keys for a while: a new one is shown before anything is signed with it. */
const SHOWN_FIRST_SECONDS = 600
const LIFETIME_SECONDS = 90 * 86_400

/** What we sign for platforms, and what they check it by. Made when first asked for, and anew every 90 days. */
export interface PlatformKeys {
  /** The newest key and the one before it, which platforms may still need. */
  list(now: Date | null): Promise<JWK[]>
  /** A compact JWT of these claims, which say by themselves when they end. */
  sign(claims: Record<string, unknown>, now: Date | null): Promise<string>
}

export function createPlatformKeys(db: Db, sealer: Sealer): PlatformKeys {
  const opened = new Map<string, CryptoKey>()
  const open = async ({ kid, privateEncrypted }: PlatformKeyRow) => {
    const key = opened.get(kid) ?? (await importPKCS8(sealer.unseal(kid, privateEncrypted), ALGORITHM))
    opened.set(kid, key)
    return key
  }
  return {
    list: async (now) => (await currentKeys(db, sealer, now)).map(({ publicJwk }) => publicJwk as JWK),
    async sign(claims, now) {
      const keys = await currentKeys(db, sealer, now)
      const key = keys.find(({ ageSeconds }) => ageSeconds > SHOWN_FIRST_SECONDS) ?? keys.at(-1)!
      return new SignJWT(claims)
        .setProtectedHeader({ alg: ALGORITHM, typ: 'JWT', kid: key.kid })
        .sign(await open(key))
    },
  }
}

async function currentKeys(db: Db, sealer: Sealer, now: Date | null): Promise<PlatformKeyRow[]> {
  const known = await listPlatformKeys(db, { now })
  if (!isDue(known)) return known
  const { publicJwk, ...next } = await newSigningKey(ALGORITHM, sealer)
  await db.transaction(async (tx) => {
    await lockPlatformKeys(tx)
    // Another process may have been first.
    if (!isDue(await listPlatformKeys(tx, { now }))) return
    await retirePlatformKey(tx, { now })
    await insertPlatformKey(tx, { ...next, publicJwk: JSON.stringify(publicJwk), now })
  })
  return listPlatformKeys(db, { now })
}

function isDue([newest]: readonly PlatformKeyRow[]): boolean {
  return newest === undefined || newest.ageSeconds > LIFETIME_SECONDS
}
