import type { RawRequest } from '../api.ts'

export const TOKEN_URL = '/oauth/token'

/** A request to the token endpoint; what is null is left out. */
export function formOf(
  form: Record<string, string | null>,
): RawRequest & { headers: Record<string, string> } {
  const given = Object.entries(form).filter((entry): entry is [string, string] => entry[1] !== null)
  return {
    method: 'POST',
    url: TOKEN_URL,
    headers: { 'content-type': 'application/x-www-form-urlencoded' },
    body: new URLSearchParams(given).toString(),
  }
}
