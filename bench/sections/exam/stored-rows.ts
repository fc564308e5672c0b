import type pg from 'pg'

/** Of a table that grows with attempts, all its months together: bytes of a row with its indexes. */
export interface Stored {
  table: string
  rows: number
  bytesPerRow: number
}

/** What the rows of attempts take, of each table that has any. */
export async function storedRows(admin: Pick<pg.Pool, 'query'>): Promise<Stored[]> {
  await admin.query('ANALYZE')
  const { rows } = await admin.query<Stored>(
    `SELECT coalesce(pg_partition_root(c.oid), c.oid)::regclass::text AS "table", sum(c.reltuples)::float8 AS rows,
       (sum(pg_total_relation_size(c.oid)) / sum(c.reltuples))::float8 AS "bytesPerRow"
     FROM pg_class c
     WHERE c.relkind = 'r' AND c.relnamespace = 'public'::regnamespace AND c.reltuples > 0
       AND (c.relname = 'attempts' OR EXISTS (
         SELECT FROM pg_attribute WHERE attrelid = c.oid AND attname = 'attempt_id' AND NOT attisdropped))
     GROUP BY 1 ORDER BY 1`,
  )
  return rows
}
