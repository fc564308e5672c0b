import { type CryptoKey, generateKeyPair } from 'jose'

export interface RsaKey {
  privateKey: CryptoKey
  publicKey: CryptoKey
}

let shared: Promise<RsaKey> | undefined

/** The RSA key of all that sign in this process, whose names for it differ: to make one takes as long as ten tests. */
export function sharedRsaKey(): Promise<RsaKey> {
  shared ??= newRsaKey()
  return shared
}

/** One that nobody else has. */
export function newRsaKey(): Promise<RsaKey> {
  return generateKeyPair('RS256', { extractable: true })
}
