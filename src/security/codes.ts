import { createHmac, randomBytes, randomInt, timingSafeEqual } from 'node:crypto'
import { sha256 } from './digests.ts'

/** Crockford's base 32: no I, L, O or U, so that a code survives a whiteboard and a phone call. */
const ALPHABET = '0123456789ABCDEFGHJKMNPQRSTVWXYZ'
const GROUP = 5
const JOIN_CODE_LENGTH = 10
const START_CODE_LENGTH = 8
const RESUME_CODE_LENGTH = 25
const ATTESTATION_CODE_LENGTH = 26
const TOKEN_BYTES = 32
const PASSWORD_LENGTH = 20

/** A cohort's join code: 50 random bits, shown as `XXXXX-XXXXX`. */
export function newJoinCode(): string {
  return grouped(randomText(JOIN_CODE_LENGTH))
}

/** A code that opens an assignment, read out in class: 40 random bits, shown as `XXXX-XXXX`. */
export function newStartCode(): string {
  return grouped(randomText(START_CODE_LENGTH), START_CODE_LENGTH / 2)
}

/** A person's resume code: 125 random bits in five groups of five. */
export function newResumeCode(): string {
  return grouped(randomText(RESUME_CODE_LENGTH))
}

/** The code of an attestation: 130 random bits. */
export function newAttestationCode(): string {
  return grouped(randomText(ATTESTATION_CODE_LENGTH))
}

/** A password nobody chose: 100 random bits, in letters that are hard to misread. */
export function newPassword(): string {
  return grouped(randomText(PASSWORD_LENGTH))
}

/** What programs pass on and nobody types, such as refresh tokens and secrets of clients: 256 random bits in base64url. */
export function newToken(): string {
  return randomBytes(TOKEN_BYTES).toString('base64url')
}

/** The refresh token that follows another. Whoever holds only the token, or only the salt, cannot make it. */
export function refreshTokenAfter(token: string, salt: Buffer): string {
  return createHmac('sha256', token).update(salt).digest('base64url')
}

/** What makes the successor of a refresh token, together with it. */
export function newSuccessorSalt(): Buffer {
  return randomBytes(TOKEN_BYTES)
}

/**
 * A code as it was meant, whatever the case, the dashes and the spaces it was typed with; O reads as 0, I and L
 * as 1. A text that is no code comes back changed alike and matches nothing.
 */
export function normaliseCode(text: string): string {
  return text
    .toUpperCase()
    .replaceAll(/[\s\p{Pd}]/gu, '')
    .replaceAll('O', '0')
    .replaceAll(/[IL]/g, '1')
}

/** Whether a typed code is the one that was meant, in a time that tells nothing of how much of it is right. */
export function isSameCode(typed: string, meant: string): boolean {
  return timingSafeEqual(hashCode(typed), hashCode(meant))
}

/** The stored form of a code. */
export function hashCode(text: string): Buffer {
  return sha256(normaliseCode(text))
}

function randomText(length: number): string {
  return Array.from({ length }, () => ALPHABET[randomInt(ALPHABET.length)]).join('')
}

function grouped(text: string, size = GROUP): string {
  return text.match(new RegExp(`.{1,${size}}`, 'g'))!.join('-')
}
