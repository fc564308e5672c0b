/** Starts a comment that the exporter writes for the importer. */
export const OWN_COMMENT = 'bareme '

/** A text in which no character is a sign of GIFT, on one line. */
export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')
}
