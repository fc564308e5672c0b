/** What an `Authorization: Basic` brings: the id of a client and its secret. */
export interface BasicCredentials {
  clientId: string
  secret: string
}

/**
 * Reads `Authorization: Basic`, whose id and secret some clients encode as forms do (RFC 6749, 2.3.1) and others do not: ours
 * are made of characters that stay what they are in both. Null for what is no such header.
 */
export function readBasic(header: string): BasicCredentials | null {
  const [, encoded] = /^basic +([\w+/-]+={0,2}) *$/i.exec(header) ?? []
  if (encoded === undefined) return null
  const text = Buffer.from(encoded, 'base64').toString('utf8')
  const colon = text.indexOf(':')
  if (colon < 0) return null
  const clientId = formDecoded(text.slice(0, colon))
  const secret = formDecoded(text.slice(colon + 1))
  return clientId === null || secret === null ? null : { clientId, secret }
}

function formDecoded(text: string): string | null {
  try {
    return decodeURIComponent(text.replaceAll('+', ' '))
  } catch {
    return null
  }
}
