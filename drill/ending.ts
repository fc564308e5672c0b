/** What a run must take down again, whatever ends it. */
export interface Ending {
  /** Adds what ends something that was begun. */
  push(end: () => Promise<void>): void
  hasBegun(): boolean
  /** Ends what was begun, the last first; whoever comes second waits with the first. */
  end(): Promise<void>
}

/** An ending that SIGINT and SIGTERM begin too; the process ends after it, with code 1. */
export function createEnding(): Ending {
  const begun: (() => Promise<void>)[] = []
  let ended: Promise<void> | null = null
  const end = () => {
    ended ??= (async () => {
      for (let last = begun.pop(); last; last = begun.pop()) await last()
    })()
    return ended
  }
  for (const name of ['SIGINT', 'SIGTERM'] as const)
    process.once(name, async () => {
      await end()
      process.exit(1)
    })
  return { push: (one) => void begun.push(one), hasBegun: () => ended !== null, end }
}
