import { useEffect, useState } from 'preact/hooks'

const PAUSE_MS = 250

/** What somebody types, once they pause: a search asks once a word, not once a letter. */
export function useSettled(text: string): string {
  const [settled, setSettled] = useState(text)
  useEffect(() => {
    const timer = setTimeout(() => setSettled(text), PAUSE_MS)
    return () => clearTimeout(timer)
  }, [text])
  return settled
}
