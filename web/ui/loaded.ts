import { useCallback, useEffect, useState } from 'preact/hooks'

interface Loaded<T> {
  value?: T
  error?: unknown
}

/** What `load` gives, asked again when one of `about` changes, or by `again`. What comes too late is dropped. */
export function useLoaded<T>(load: () => Promise<T>, about: readonly unknown[]) {
  const [loaded, setLoaded] = useState<Loaded<T>>({})
  const [round, setRound] = useState(0)
  useEffect(() => {
    let isWanted = true
    load().then(
      (value) => isWanted && setLoaded({ value }),
      (error) => isWanted && setLoaded({ error }),
    )
    return () => {
      isWanted = false
    }
  }, [...about, round])
  const again = useCallback(() => {
    setLoaded({})
    setRound((count) => count + 1)
  }, [])
  return { ...loaded, again }
}
