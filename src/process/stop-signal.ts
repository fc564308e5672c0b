const SAME_SIGNAL_MS = 2_000

/** The wish to stop: `wait` resolves at the first SIGINT or SIGTERM. */
export interface StopSignal {
  readonly requested: boolean
  readonly wait: Promise<void>
}

/**
 * Listens for a stop. A terminal and npm may each send the same Ctrl-C: a second signal within 2 s is the same one;
 * a later one ends the process at once.
 */
export function stopSignal(): StopSignal {
  let requestedAt = 0
  let resolve: () => void
  const wait = new Promise<void>((done) => {
    resolve = done
  })
  const onSignal = () => {
    if (requestedAt === 0) {
      requestedAt = Date.now()
      resolve()
    } else if (Date.now() - requestedAt > SAME_SIGNAL_MS) {
      process.exit(1)
    }
  }
  process.on('SIGINT', onSignal)
  process.on('SIGTERM', onSignal)
  return {
    get requested() {
      return requestedAt > 0
    },
    wait,
  }
}
