import { createHash } from 'node:crypto'

/** SHA-256 of a text's UTF-8 bytes: how codes and tokens of high entropy are stored. */
export function sha256(text: string): Buffer {
  return createHash('sha256').update(text, 'utf8').digest()
}

/** What stands for a personal value where it must be found again for a while: `sha256:<hex>`. It hides nothing for ever. */
export function personalDigest(text: string): string {
  return `sha256:${sha256(text).toString('hex')}`
}
