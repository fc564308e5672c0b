import { createPrivateKey, createPublicKey } from 'node:crypto'
import type { JWK } from 'jose'
import type { Db } from '../../db/connection.ts'
import {
  findActiveSigningKey,
  insertSigningKeyIfNone,
  type KeyPurpose,
  listPublicKeys,
  type SigningKeyRow,
} from '../../db/repositories/auth/signing-keys.ts'
import { type Sealer, sealerOf } from '../../security/sealing.ts'
import { newSigningKey, type SigningKey, type SigningKeys } from '../../security/signing-keys.ts'

const ALGORITHM = 'EdDSA'

/**
 * The keys that sign access tokens and receipts, decrypted; makes those that are missing. Replicas that start at
 * once end up with the same ones.
 * @throws when SECRET_KEY is not the one that the stored keys were encrypted under.
 */
export async function loadSigningKeys(db: Db, secretKey: string): Promise<SigningKeys> {
  const sealer = sealerOf(secretKey, 'signing-key')
  const access = await loadKey(db, sealer, 'access')
  const receipt = await loadKey(db, sealer, 'receipt')
  const receiptKeys = await listPublicKeys(db, 'receipt')
  return {
    access,
    receipt: { ...receipt, privateKey: createPrivateKey(receipt.privatePem) },
    jwks: [access.publicJwk, ...receiptKeys.map((key) => key.publicJwk as JWK)],
  }
}

async function loadKey(db: Db, sealer: Sealer, purpose: KeyPurpose): Promise<SigningKey> {
  const stored = await findActiveSigningKey(db, purpose)
  if (stored) return opened(sealer, stored)
  const made = await newSigningKey(ALGORITHM, sealer)
  await insertSigningKeyIfNone(db, { ...made, purpose, algorithm: ALGORITHM })
  // Another replica may have been first: the stored one counts, whoever made it.
  const counted = await findActiveSigningKey(db, purpose)
  if (!counted) throw new Error(`no ${purpose} signing key in use`)
  return opened(sealer, counted)
}

function opened(sealer: Sealer, row: SigningKeyRow): SigningKey {
  const publicJwk = row.publicJwk as JWK
  try {
    const privatePem = sealer.unseal(row.kid, row.privateEncrypted)
    const publicPem = createPublicKey(privatePem).export({ type: 'spki', format: 'pem' }) as string
    return { kid: row.kid, privatePem, publicPem, publicJwk }
  } catch (cause) {
    throw new Error(
      `SECRET_KEY does not open the ${row.purpose} signing key stored in the database: start with the SECRET_KEY it was made with`,
      { cause },
    )
  }
}
