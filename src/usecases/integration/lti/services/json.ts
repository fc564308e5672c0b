/** JSON as it was sent, whatever it calls itself; undefined for what is none. */
export function jsonOf(body: Buffer | string): unknown {
  try {
    return JSON.parse(body.toString())
  } catch {
    return undefined
  }
}
