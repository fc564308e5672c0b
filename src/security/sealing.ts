import { createCipheriv, createDecipheriv, hkdfSync, randomBytes } from 'node:crypto'

const VERSION = 1
const NONCE_BYTES = 12
const TAG_BYTES = 16
const KEY_BYTES = 32

/** What is sealed: each kind under a key of its own. */
const INFOS = {
  'signing-key': 'bareme signing keys v1',
  'start-code': 'bareme start codes v1',
  'webhook-secret': 'bareme webhook secrets v1',
}
type SealedKind = keyof typeof INFOS

/** Seals and opens one kind of secret, each bound to the id of what it belongs to. */
export interface Sealer {
  seal(id: string, plaintext: string): Buffer
  /** @throws Error as `unseal`. */
  unseal(id: string, sealed: Buffer): string
}

export function sealerOf(secretKey: string, kind: SealedKind): Sealer {
  return {
    seal: (id, plaintext) => seal(secretKey, id, plaintext, kind),
    unseal: (id, sealed) => unseal(secretKey, id, sealed, kind),
  }
}

/**
 * Encrypts a secret under SECRET_KEY, bound to the id of what it belongs to: version byte, nonce, tag, ciphertext
 * (AES-256-GCM, HKDF-SHA-256).
 */
export function seal(
  secretKey: string,
  id: string,
  plaintext: string,
  kind: SealedKind = 'signing-key',
): Buffer {
  const nonce = randomBytes(NONCE_BYTES)
  const cipher = createCipheriv('aes-256-gcm', deriveKey(secretKey, kind), nonce).setAAD(Buffer.from(id))
  const ciphertext = Buffer.concat([cipher.update(plaintext, 'utf8'), cipher.final()])
  return Buffer.concat([Buffer.of(VERSION), nonce, cipher.getAuthTag(), ciphertext])
}

/** Decrypts what `seal` made. Throws for another secret, another id or kind, or any changed byte. */
export function unseal(
  secretKey: string,
  id: string,
  sealed: Buffer,
  kind: SealedKind = 'signing-key',
): string {
  if (sealed[0] !== VERSION || sealed.length < 1 + NONCE_BYTES + TAG_BYTES) {
    throw new Error('not sealed by this version of the service')
  }
  const nonce = sealed.subarray(1, 1 + NONCE_BYTES)
  const tag = sealed.subarray(1 + NONCE_BYTES, 1 + NONCE_BYTES + TAG_BYTES)
  const decipher = createDecipheriv('aes-256-gcm', deriveKey(secretKey, kind), nonce, {
    authTagLength: TAG_BYTES,
  })
    .setAAD(Buffer.from(id))
    .setAuthTag(tag)
  const ciphertext = sealed.subarray(1 + NONCE_BYTES + TAG_BYTES)
  return Buffer.concat([decipher.update(ciphertext), decipher.final()]).toString('utf8')
}

function deriveKey(secretKey: string, kind: SealedKind): Buffer {
  return Buffer.from(hkdfSync('sha256', secretKey, '', INFOS[kind], KEY_BYTES))
}
