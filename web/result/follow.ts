import { useCallback, useEffect, useState } from 'preact/hooks'
import { useLoaded } from '../ui/loaded.ts'

const ASK_AGAIN_MS = 30_000

/**
 * What `load` gives, asked again now and then, while somebody looks, until it `isSettled`. `look` asks at once; what cannot be had
 * changes nothing of what is shown.
 */
export function useFollowed<T>(load: () => Promise<T>, isSettled: (value: T) => boolean) {
  const loaded = useLoaded(load, [])
  const [newer, setNewer] = useState<T>()
  const value = newer ?? loaded.value
  const waits = value !== undefined && !isSettled(value)
  const look = useCallback(() => load().then(setNewer, () => undefined), [])
  useEffect(() => {
    if (!waits) return
    const lookIfSeen = () => void (document.hidden || look())
    const timer = setInterval(lookIfSeen, ASK_AGAIN_MS)
    document.addEventListener('visibilitychange', lookIfSeen)
    return () => {
      clearInterval(timer)
      document.removeEventListener('visibilitychange', lookIfSeen)
    }
  }, [waits])
  return { value, error: value === undefined ? loaded.error : undefined, again: loaded.again, look }
}
