/**
 * Makes a runner that lets at most `limit` pieces of work run at once; the rest wait in line, first come first, and where
 * `mostWaiting` wait already, it throws what `full` makes.
 */
export function atMost(
  limit: number,
  { mostWaiting, full }: { mostWaiting: number; full: () => Error },
): <T>(work: () => Promise<T>) => Promise<T> {
  let running = 0
  const waiting: (() => void)[] = []
  return async (work) => {
    if (running >= limit && waiting.length >= mostWaiting) throw full()
    if (running >= limit) await new Promise<void>((resolve) => waiting.push(resolve))
    else running++
    try {
      return await work()
    } finally {
      // The place goes straight to the next in line, so that no newcomer can take it in between.
      const next = waiting.shift()
      if (next) next()
      else running--
    }
  }
}
