import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes: how codes and tokens of high entropy are stored. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

/** What the audit log holds in place of a personal value: `sha256:<hex>`, or null for an absent one. */
export function personalDigest(text: string | null): string | null {
  return text === null ? null : `sha256:${sha256(text).toString('hex')}`
}
