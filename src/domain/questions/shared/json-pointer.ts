/** The JSON Pointer (RFC 6901) that leads along `path`; empty for the whole document. */
export function pointerOf(path: readonly PropertyKey[]): string {
  return path.map((step) => `/${String(step).replaceAll('~', '~0').replaceAll('/', '~1')}`).join('')
}
