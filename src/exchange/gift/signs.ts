/** Starts a comment that the exporter writes for the importer. */
export const OWN_COMMENT = 'bareme '

/** A text in which no character is a sign of GIFT, on one line. */
export function escapeGift(text: string): string {
  return text.replace(/[\\~=#{}:]/g, '\\$&').replaceAll('\n', '\\n')
}

/** What gift-pegjs 1.0.2, in the right side of a match, and Moodle, in the items of an ordering, leave of escaped signs. */
const PLACEHOLDERS = /&&(092|058|035|061|123|125|126|010);/g

/** A text with the signs that a reader left placeholders of. */
export function withoutPlaceholders(text: string): string {
  return text.replace(PLACEHOLDERS, (_, code) => String.fromCharCode(Number(code)))
}
