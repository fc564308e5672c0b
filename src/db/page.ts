import { type SQL, sql } from './drizzle.ts'
import { value } from './statement.ts'

/** The sort key of a row, its id last: what a cursor holds of the last row of a page. */
export type PageKey = readonly string[]

/** What a paged statement is given: the key that its rows come after (null: the first page), and how many to read. */
export interface PageValues {
  after: PageKey | null
  limit: number
}

export interface PageRow {
  pageKey: PageKey
}

interface Kind {
  /** A column as text that `read` makes the same value of. */
  text: (column: SQL) => SQL
  read: (text: SQL) => SQL
  /** What stands before every value, by direction. */
  bounds: Partial<Record<Direction, SQL>>
  fits: (text: string) => boolean
}

type Direction = 'ASC' | 'DESC'

export type KeyKind = 'uuid' | 'slug' | 'place' | 'serial' | 'instant' | 'number' | 'transaction'

/** The largest bigint of PostgreSQL. */
const MOST_SERIAL = 9_223_372_036_854_775_807n

const KINDS: Record<KeyKind, Kind> = {
  uuid: {
    text: (column) => sql`${column}::text`,
    read: (text) => sql`${text}::uuid`,
    bounds: {
      ASC: sql`'00000000-0000-0000-0000-000000000000'::uuid`,
      DESC: sql`'ffffffff-ffff-ffff-ffff-ffffffffffff'::uuid`,
    },
    fits: (text) => /^[\da-f]{8}(-[\da-f]{4}){3}-[\da-f]{12}$/.test(text),
  },
  slug: {
    text: (column) => column,
    read: (text) => text,
    bounds: { ASC: sql`''` },
    fits: (text) => /^[a-z\d-]{1,64}$/.test(text),
  },
  place: {
    text: (column) => sql`${column}::text`,
    read: (text) => sql`${text}::integer`,
    bounds: { ASC: sql`-1` },
    fits: (text) => /^(0|[1-9]\d{0,9})$/.test(text) && Number(text) <= MOST_PLACE,
  },
  number: {
    text: (column) => sql`${column}::text`,
    read: (text) => sql`${text}::numeric`,
    bounds: { ASC: sql`'-Infinity'::numeric`, DESC: sql`'Infinity'::numeric` },
    fits: (text) => /^(-?\d{1,20}(\.\d{1,40})?|-Infinity)$/.test(text),
  },
  serial: {
    text: (column) => sql`${column}::text`,
    read: (text) => sql`${text}::bigint`,
    bounds: { DESC: sql`${sql.raw(String(MOST_SERIAL))}::bigint` },
    fits: (text) => /^(0|[1-9]\d{0,18})$/.test(text) && BigInt(text) <= MOST_SERIAL,
  },
  transaction: {
    text: (column) => sql`${column}::text`,
    read: (text) => sql`${text}::xid8`,
    bounds: { ASC: sql`'0'::xid8` },
    fits: (text) => /^(0|[1-9]\d{0,18})$/.test(text),
  },
  // With its microseconds, which a Date would lose: two rows of one millisecond stay two.
  instant: {
    text: (column) => sql`to_char(${column} AT TIME ZONE 'UTC', 'YYYY-MM-DD"T"HH24:MI:SS.US"Z"')`,
    read: (text) => sql`${text}::timestamptz`,
    bounds: { ASC: sql`'-infinity'::timestamptz`, DESC: sql`'infinity'::timestamptz` },
    fits: isInstant,
  },
}

/** The largest integer of PostgreSQL. */
const MOST_PLACE = 2_147_483_647

/** How a list is sorted, and the three pieces of SQL that read it page by page. */
export interface Keyset {
  kinds: readonly KeyKind[]
  /** In the SELECT list. */
  key: SQL
  /** A condition: what comes after the page before. */
  rest: SQL
  /** At the end: ORDER BY and LIMIT. */
  order: SQL
}

/**
 * A list sorted by these columns, of which the last tells rows apart. Pages are cut by values, not by counting, so that
 * rows which come or go meanwhile neither repeat nor hide others. A first page has bounds too: a condition without OR is
 * one that an index serves, whatever is bound.
 */
export function keyset(direction: Direction, ...columns: (readonly [KeyKind, SQL])[]): Keyset {
  const all = (pieces: SQL[]) => sql.join(pieces, sql`, `)
  const last = columns.map(([kind], at) => {
    const { read, bounds } = KINDS[kind]
    const part = sql`(${value('after')}::text[])[${sql.raw(String(at + 1))}]`
    const first = bounds[direction]
    if (!first) throw new Error(`no list is sorted by a ${kind} ${direction}`)
    return sql`coalesce(${read(part)}, ${first})`
  })
  const comparison = sql.raw(direction === 'ASC' ? '>' : '<')
  return {
    kinds: columns.map(([kind]) => kind),
    key: sql`ARRAY[${all(columns.map(([kind, column]) => KINDS[kind].text(column)))}] AS "pageKey"`,
    rest: sql`(${all(columns.map(([, column]) => column))}) ${comparison} (${all(last)})`,
    order: sql`ORDER BY ${all(columns.map(([, column]) => sql`${column} ${sql.raw(direction)}`))}
      LIMIT ${value('limit')}::int`,
  }
}

/** Whether something is a key of these kinds, and so can be bound without PostgreSQL refusing it. */
export function isPageKey(kinds: readonly KeyKind[], key: unknown): key is PageKey {
  return (
    Array.isArray(key) &&
    key.length === kinds.length &&
    kinds.every((kind, at) => typeof key[at] === 'string' && KINDS[kind].fits(key[at]))
  )
}

function isInstant(text: string): boolean {
  if (!/^(?!0000)\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{6}Z$/.test(text)) return false
  const toTheMillisecond = `${text.slice(0, 23)}Z`
  const instant = new Date(toTheMillisecond)
  return !Number.isNaN(instant.getTime()) && instant.toISOString() === toTheMillisecond
}
