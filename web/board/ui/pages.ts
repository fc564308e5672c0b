import { useState } from 'preact/hooks'
import { useLoaded } from '../../ui/loaded.ts'

interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** A list that comes page by page, as its reader asks for more; from the start again when one of `about` changes. */
export function usePages<T>(load: (cursor?: string) => Promise<Page<T>>, about: readonly unknown[]) {
  const { value: first, error, again } = useLoaded(() => load(), about)
  const [more, setMore] = useState<(Page<T> & { after: Page<T> }) | null>(null)
  const rest = more !== null && more.after === first ? more : null
  const last = rest ?? first
  const next = async () => {
    const { items, nextCursor } = await load(last!.nextCursor!)
    setMore({ after: first!, items: [...(rest?.items ?? []), ...items], nextCursor })
  }
  return {
    items: first && [...first.items, ...(rest?.items ?? [])],
    error,
    again,
    /** Brings the page that follows; null: there is none. */
    next: last?.nextCursor ? next : null,
  }
}
