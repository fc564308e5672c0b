import { createPublicKey, generateKeyPairSync } from 'node:crypto'
import { calculateJwkThumbprint, importPKCS8, type JWK } from 'jose'
import type { Db } from '../../db/connection.ts'
import {
  findActiveSigningKey,
  insertSigningKeyIfNone,
  type KeyPurpose,
  listPublicKeys,
  type SigningKeyRow,
} from '../../db/repositories/auth/signing-keys.ts'
import { seal, unseal } from '../../security/sealing.ts'
import type { SigningKey, SigningKeys } from '../../security/signing-keys.ts'

const ALGORITHM = 'EdDSA'

/**
 * The keys that sign access tokens and receipts, decrypted; makes those that are missing. Replicas that start at
 * once end up with the same ones.
 * @throws when SECRET_KEY is not the one that the stored keys were encrypted under.
 */
export async function loadSigningKeys(db: Db, secretKey: string): Promise<SigningKeys> {
  const access = await loadKey(db, secretKey, 'access')
  const receipt = await loadKey(db, secretKey, 'receipt')
  const receiptKeys = await listPublicKeys(db, 'receipt')
  return {
    access,
    receipt: { ...receipt, privateKey: await importPKCS8(receipt.privatePem, ALGORITHM) },
    jwks: [access.publicJwk, ...receiptKeys.map((key) => key.publicJwk as JWK)],
  }
}

async function loadKey(db: Db, secretKey: string, purpose: KeyPurpose): Promise<SigningKey> {
  const stored = await findActiveSigningKey(db, purpose)
  if (stored) return opened(secretKey, stored)
  await insertSigningKeyIfNone(db, await newKey(secretKey, purpose))
  // Another replica may have been first: the stored one counts, whoever made it.
  const made = await findActiveSigningKey(db, purpose)
  if (!made) throw new Error(`no ${purpose} signing key in use`)
  return opened(secretKey, made)
}

async function newKey(secretKey: string, purpose: KeyPurpose) {
  const pair = generateKeyPairSync('ed25519')
  const publicJwk = pair.publicKey.export({ format: 'jwk' }) as JWK
  const kid = await calculateJwkThumbprint(publicJwk)
  const privatePem = pair.privateKey.export({ type: 'pkcs8', format: 'pem' }) as string
  return {
    kid,
    purpose,
    algorithm: ALGORITHM,
    publicJwk: { ...publicJwk, kid, use: 'sig', alg: ALGORITHM },
    privateEncrypted: seal(secretKey, kid, privatePem),
  }
}

function opened(secretKey: string, row: SigningKeyRow): SigningKey {
  const publicJwk = row.publicJwk as JWK
  try {
    const privatePem = unseal(secretKey, row.kid, row.privateEncrypted)
    const publicPem = createPublicKey(privatePem).export({ type: 'spki', format: 'pem' }) as string
    return { kid: row.kid, privatePem, publicPem, publicJwk }
  } catch (cause) {
    throw new Error(
      `SECRET_KEY does not open the ${row.purpose} signing key stored in the database: start with the SECRET_KEY it was made with`,
      { cause },
    )
  }
}
