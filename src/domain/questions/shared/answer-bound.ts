/** Bytes of UTF-8 that no answer goes beyond, whatever its question. */
export const MOST_BYTES = 16 * 1024

const LEAST_BYTES = 1024

/**
 * Bytes of UTF-8 that an answer may have: four times the longest of its question's own texts, within bounds. The shipped
 * model answers, written with wide indentation, quotes, braces or blank lines, need 0.7 of that at most.
 */
export function boundOf(texts: readonly string[]): number {
  const longest = Math.max(...texts.map((text) => Buffer.byteLength(text)))
  return Math.min(MOST_BYTES, Math.max(LEAST_BYTES, 4 * longest))
}
