/** A token is left before its end: it must still be good when it arrives. */
const SPARE_SECONDS = 60

/** The tokens of platforms that this process holds, by platform and scopes: one asked for at each call gets a tool throttled. */
export interface PlatformTokens {
  find(key: string): string | null
  keep(key: string, token: string, seconds: number): void
  drop(key: string): void
}

/** None is held to begin with. */
export function createPlatformTokens(): PlatformTokens {
  const held = new Map<string, { token: string; until: number }>()
  return {
    find(key) {
      const found = held.get(key)
      return found && performance.now() < found.until ? found.token : null
    },
    keep(key, token, seconds) {
      held.set(key, { token, until: performance.now() + (seconds - SPARE_SECONDS) * 1000 })
    },
    drop: (key) => void held.delete(key),
  }
}
