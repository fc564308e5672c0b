/** A call of a person on an attempt; `at` is of this process's monotonic clock, in milliseconds. */
export interface Sight {
  attempt: string
  user: string
  at: number
}

/** Who was seen on which attempt and is not written yet, in the memory of this process: the latest sight of each. */
export interface Presence {
  see(sight: Pick<Sight, 'attempt' | 'user'>): void
  /** What is to be written. */
  list(): Sight[]
  /** Lets go of what was written; who was seen again since stays. */
  forget(written: readonly Sight[]): void
}

/** Makes a memory of sights, empty. */
export function createPresence(): Presence {
  const latest = new Map<string, Sight>()
  const keyOf = ({ attempt, user }: Pick<Sight, 'attempt' | 'user'>) => `${attempt}/${user}`
  return {
    see: (sight) => void latest.set(keyOf(sight), { ...sight, at: performance.now() }),
    list: () => [...latest.values()],
    forget(written) {
      for (const sight of written) if (latest.get(keyOf(sight)) === sight) latest.delete(keyOf(sight))
    },
  }
}
