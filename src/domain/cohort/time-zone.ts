const IANA = /^[A-Z][\w+-]*(\/[A-Z][\w+-]*)*$/i

/** A zone of the IANA database by its own spelling, whatever the case it is asked in; null for an offset or no zone. */
export function timeZoneNamed(text: string): string | null {
  if (!IANA.test(text)) return null
  try {
    return new Intl.DateTimeFormat('en', { timeZone: text }).resolvedOptions().timeZone
  } catch {
    return null
  }
}
