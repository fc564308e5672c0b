import { isPageKey, type PageKey } from '../../../db/page.ts'
import { changeOrder } from '../../../db/repositories/integration/feed/changes.ts'
import { foreignCursor } from '../../../domain/refusals/input.ts'
import { cursorExpired } from '../../../domain/refusals/requests.ts'
import { digestOf, partsOf, writeCursor } from '../../page.ts'

/** What a cursor of the feed is good for: the stamps of one database, seen by a client of these cohorts. */
export interface Feed {
  database: string
  cohorts: readonly string[]
  /** The number that no transaction has yet. */
  next: string
}

const NO_ID = '00000000-0000-0000-0000-000000000000'

/** The key before all changes of a transaction and of those after it. */
export function startOf(transaction: string): PageKey {
  return [transaction, NO_ID]
}

export function cursorOf(feed: Feed, key: PageKey): string {
  return writeCursor(markOf(feed), key)
}

/**
 * The key in a cursor.
 * @throws DomainError `validation` for what is none; `cursor-expired` for one of another database, of other cohorts, or
 * ahead of this database.
 */
export function keyIn(feed: Feed, cursor: string): PageKey {
  const [mark, ...key] = partsOf(cursor)
  if (typeof mark !== 'string' || !isPageKey(changeOrder.kinds, key)) throw foreignCursor()
  if (mark !== markOf(feed) || BigInt(key[0]!) > BigInt(feed.next)) throw cursorExpired()
  return key
}

function markOf({ database, cohorts }: Feed): string {
  return digestOf([database, [...cohorts].sort()])
}
