interface Page<T> {
  items: T[]
  nextCursor: string | null
}

/** All that a list of pages holds, asked for page by page. */
export async function everyPage<T>(
  load: (query: { limit: number; cursor?: string }) => Promise<Page<T>>,
): Promise<T[]> {
  const all: T[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const { items, nextCursor } = await load({ limit: 100, ...(cursor && { cursor }) })
    all.push(...items)
    cursor = nextCursor
  }
  return all
}
