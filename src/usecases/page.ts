import { createHash } from 'node:crypto'
import { isPageKey, type KeyKind, type PageKey, type PageRow, type PageValues } from '../db/page.ts'
import { foreignCursor } from '../domain/refusals/input.ts'

/** Part of a list, with the cursor of the next part; null at its end. */
export interface Page<Item> {
  items: Item[]
  nextCursor: string | null
}

/** What a cursor is good for: one list, filtered in one way, sorted by keys of these kinds. */
export interface Listing {
  list: string
  filter?: Record<string, unknown>
  kinds: readonly KeyKind[]
}

/**
 * Reads one page of a list. `read` gives the rows after a key, at most `limit` of them: one more than are shown, which
 * tells whether more follow.
 * @throws DomainError `validation` for a cursor that is none, or that another list or filter gave.
 */
export async function page<Row extends PageRow>(
  input: { limit: number; cursor?: string | undefined },
  listing: Listing,
  read: (values: PageValues) => Promise<Row[]> | Row[],
): Promise<Page<Omit<Row, 'pageKey'>>> {
  const after = input.cursor === undefined ? null : keyIn(input.cursor, listing)
  const rows = await read({ after, limit: input.limit + 1 })
  const shown = rows.slice(0, input.limit)
  return {
    items: shown.map(({ pageKey, ...row }) => row),
    nextCursor: rows.length > input.limit ? cursorOf(shown.at(-1)!.pageKey, listing) : null,
  }
}

function cursorOf(key: PageKey, listing: Listing): string {
  return writeCursor(markOf(listing), key)
}

/** A cursor of what bears this mark. */
export function writeCursor(mark: string, key: PageKey): string {
  return Buffer.from(JSON.stringify([mark, ...key])).toString('base64url')
}

function keyIn(cursor: string, listing: Listing): PageKey {
  const [mark, ...key] = partsOf(cursor)
  if (mark === markOf(listing) && isPageKey(listing.kinds, key)) return key
  throw foreignCursor()
}

/** The mark and the parts of the key in a cursor, as yet unjudged; empty for what is none. */
export function partsOf(cursor: string): unknown[] {
  try {
    const parts: unknown = JSON.parse(Buffer.from(cursor, 'base64url').toString('utf8'))
    return Array.isArray(parts) ? parts : []
  } catch {
    return []
  }
}

function markOf({ list, filter = {} }: Listing): string {
  return digestOf([list, filter])
}

/** What tells one from another without saying it: what people filter by, such as an address, has no place in addresses. */
export function digestOf(told: unknown): string {
  return createHash('sha256').update(JSON.stringify(told)).digest('base64url').slice(0, 12)
}
