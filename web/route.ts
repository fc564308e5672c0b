import { signal } from '@preact/signals'

/** Where the page stands: what follows `#` in its address. A fragment is sent to nobody, so that a code may stand in it. */
export const path = signal(pathOf(location.hash))

addEventListener('hashchange', () => {
  path.value = pathOf(location.hash)
})

/** The path of a fragment, which always begins by a slash. */
function pathOf(hash: string): string {
  return `/${hash.replace(/^#?\/?/, '')}`
}

/** Goes to a path; `instead`: the way back does not lead here. */
export function go(to: string, { instead = false } = {}): void {
  if (instead) history.replaceState(null, '', `#${to}`)
  else location.hash = to
  path.value = to
}

/** The values that a path gives a pattern such as `/quiz/:quiz`; null when it does not fit. */
export function match(pattern: string, given: string): Record<string, string> | null {
  const names = pattern.split('/')
  const parts = given.split('/')
  if (names.length !== parts.length) return null
  const params: Record<string, string> = {}
  for (const [index, name] of names.entries()) {
    const part = parts[index]!
    if (name.startsWith(':')) params[name.slice(1)] = decoded(part)
    else if (name !== part) return null
  }
  return params
}

function decoded(part: string): string {
  try {
    return decodeURIComponent(part)
  } catch {
    return part
  }
}
