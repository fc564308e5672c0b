/** What is on its way out: since when, until when, and what takes its place. Days are those of UTC, `2027-01-15`. */
export interface Deprecation {
  since: string
  /** The first day on which it may be gone: half a year after `since`, or later. */
  sunset: string
  /** The operation to call in its place, as documents name it: `GET /v1/attempts`. */
  instead: string
}

/** What each reply of a deprecated operation says of it (RFC 9745, RFC 8594). */
export function deprecationHeaders({ since, sunset, instead }: Deprecation): Record<string, string> {
  const path = instead.replace(/^[A-Z]+ /, '')
  return {
    deprecation: `@${Date.parse(since) / 1000}`,
    sunset: new Date(sunset).toUTCString(),
    link: `</docs>; rel="deprecation"; type="text/html", <${path}>; rel="successor-version"`,
  }
}

/** The same for the contract, where tools look for it. */
export function deprecationContract({ since, sunset, instead }: Deprecation): {
  deprecated: true
  'x-sunset': string
  note: string
} {
  const note = `Deprecated since ${since}, and gone from ${sunset} on: call \`${instead}\` instead.`
  return { deprecated: true, 'x-sunset': sunset, note }
}
