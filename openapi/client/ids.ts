/**
 * A UUID of version 7 (RFC 9562): one made in a later millisecond sorts later. Made on plain http too, where a browser
 * has no `crypto.randomUUID`.
 */
export function newId(): string {
  const random = crypto.getRandomValues(new Uint8Array(10))
  random[2] = (random[2]! & 0x3f) | 0x80
  const hex = Array.from(random, (byte) => byte.toString(16).padStart(2, '0')).join('')
  const time = Date.now().toString(16).padStart(12, '0')
  return `${time.slice(0, 8)}-${time.slice(8)}-7${hex.slice(1, 4)}-${hex.slice(4, 8)}-${hex.slice(8)}`
}
