import { fixed } from '../../report.ts'
import type { World } from '../../world.ts'
import { type Filled, GROWN, SAMPLED } from './fill.ts'

/** A few of a person's, which no attempt adds to. */
const PEOPLE = ['users', 'sessions', 'refresh_tokens', 'cohort_members']

interface Size {
  of: string
  /** The table's own; null: an index. */
  rows: number | null
  bytes: number
}

/** A table with what is stored apart of it, then each of its indexes; partitions that hold nothing count for nothing. */
const SIZES = `
  WITH parts AS (
    SELECT c.oid, c.reltuples FROM pg_class c LEFT JOIN pg_inherits i ON i.inhrelid = c.oid
    WHERE c.relkind = 'r' AND c.reltuples > 0 AND coalesce(i.inhparent, c.oid) = $1::text::regclass)
  SELECT $1::text AS of, sum(reltuples)::float8 AS rows, sum(pg_table_size(oid))::float8 AS bytes FROM parts
  UNION ALL SELECT * FROM (
    SELECT coalesce(i.inhparent, x.indexrelid)::regclass::text, NULL::float8, sum(pg_relation_size(x.indexrelid))::float8
    FROM parts JOIN pg_index x ON x.indrelid = parts.oid LEFT JOIN pg_inherits i ON i.inhrelid = x.indexrelid
    GROUP BY 1 ORDER BY 1) AS indexes`

export const SIZE_COLUMNS = ['table or index', 'rows', 'MB', 'bytes a row', 'bytes an attempt']

/** What each table and each index takes, a row and an attempt of ten questions; the last is that attempt's sum. */
export async function sizesOf({ admin }: World, { attempts, sampled }: Filled): Promise<string[][]> {
  const lines: string[][] = []
  let total = 0
  for (const [tables, over] of [
    [GROWN, attempts],
    [SAMPLED, sampled],
    [PEOPLE, null],
  ] as const) {
    for (const table of tables) {
      const { rows: sizes } = await admin.query<Size>(SIZES, [table])
      const count = sizes[0]!.rows!
      const whole = sizes.reduce((sum, { bytes }) => sum + bytes, 0)
      if (over) total += whole / over
      for (const { of, rows, bytes } of sizes)
        lines.push([rows === null ? `- ${of}` : of, ...lineOf(bytes, { count, over, rows })])
      lines.push([`${table}, with its indexes`, ...lineOf(whole, { count, over, rows: null })])
    }
  }
  lines.push(['an attempt of ten questions', '', '', '', fixed(total)])
  return lines
}

function lineOf(
  bytes: number,
  { count, over, rows }: { count: number; over: number | null; rows: number | null },
): string[] {
  return [
    rows === null ? '' : rows.toLocaleString('en'),
    fixed(bytes / 1e6, bytes < 1e7 ? 1 : 0),
    fixed(bytes / count),
    over === null ? '' : fixed(bytes / over),
  ]
}
