import type { Page } from '../usecases/page.ts'

const LIMIT = 200

/** Every item of a list that is read in pages. */
export async function everyPage<Item>(
  read: (paging: { limit: number; cursor?: string }) => Promise<Page<Item>>,
): Promise<Item[]> {
  const items: Item[] = []
  for (let cursor: string | null | undefined; cursor !== null; ) {
    const page = await read({ limit: LIMIT, ...(cursor !== undefined && { cursor }) })
    items.push(...page.items)
    cursor = page.nextCursor
  }
  return items
}
