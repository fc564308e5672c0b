import { hashes, verify } from '@noble/ed25519'
import { sha512 } from '@noble/hashes/sha2.js'
import type { Receipt } from './receipt.ts'

// What a browser has of its own for this is there in a secure context alone, which plain http is not.
hashes.sha512 = sha512

/** A public key of the service, as RFC 7517 writes it. */
export interface Jwk {
  kid: string
  [field: string]: unknown
}

/** What a receipt turns out to be; `unknownKey`: this service has no key by which it could have been signed. */
export type Verdict = { is: 'genuine'; receipt: Receipt } | { is: 'changed' | 'unknownKey' | 'unreadable' }

const TYPE = 'receipt+jws'
const ALGORITHM = 'EdDSA'

/** Verifies a receipt, a compact JWS (RFC 7515) by Ed25519, with the published keys of the service. White space in it is ignored. */
export function verifyReceipt(text: string, keys: readonly Jwk[]): Verdict {
  const [head = '', body = '', signature = '', ...more] = text.replace(/\s/g, '').split('.')
  const header = jsonOf(head) as Record<string, unknown> | null
  const payload = jsonOf(body)
  const isReceipt = header?.['typ'] === TYPE && header['alg'] === ALGORITHM && !('crit' in header)
  if (!isReceipt || payload === null || more.length > 0) return { is: 'unreadable' }
  const key = keys.find(({ kid, kty, crv }) => kid === header['kid'] && kty === 'OKP' && crv === 'Ed25519')
  if (!key) return { is: 'unknownKey' }
  const signed = new TextEncoder().encode(`${head}.${body}`)
  return isSigned(signature, signed, String(key['x']))
    ? { is: 'genuine', receipt: payload as Receipt }
    : { is: 'changed' }
}

/** By the strict rules of RFC 8032. */
function isSigned(signature: string, signed: Uint8Array, key: string): boolean {
  try {
    return verify(bytesOf(signature), signed, bytesOf(key), { zip215: false })
  } catch {
    return false
  }
}

function jsonOf(part: string): object | null {
  try {
    const value = JSON.parse(new TextDecoder('utf-8', { fatal: true }).decode(bytesOf(part)))
    return typeof value === 'object' ? value : null
  } catch {
    return null
  }
}

/** @throws for what is no base64url. */
function bytesOf(part: string): Uint8Array {
  if (!/^[\w-]+$/.test(part)) throw new Error('no base64url')
  return Uint8Array.from(atob(part.replaceAll('-', '+').replaceAll('_', '/')), (one) => one.charCodeAt(0))
}
