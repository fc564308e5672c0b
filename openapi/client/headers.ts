import { newId } from './ids.ts'

/** A key of its own: what is sent with it, and again when the reply was lost, is done once. */
export function idempotencyKey(): { 'Idempotency-Key': string } {
  return { 'Idempotency-Key': newId() }
}

/** Replaces this version and no other: 412 `stale-version` where a later one stands. */
export function ifMatch(version: number): { 'If-Match': string } {
  return { 'If-Match': `"${version}"` }
}
