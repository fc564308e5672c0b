import type pg from 'pg'

/** One index or one check that was made again, and how long that took. */
export interface Made {
  name: string
  kind: 'index' | 'foreign key'
  seconds: number
}

interface Key {
  name: string
  kind: Made['kind']
  drop: string
  make: string
}

/** Partitions follow their tables, if an index is not said to be of ONLY its table. Foreign keys come last: they lean on the unique ones, and are dropped before them. */
const KEYS = `
  WITH grown AS (SELECT unnest($1::text[])::regclass AS id), keys AS (
    SELECT 1 AS turn, conname AS name, 'index' AS kind,
      format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname) AS drop,
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid)) AS make
    FROM pg_constraint JOIN grown ON conrelid = grown.id WHERE contype IN ('p', 'u') AND conparentid = 0
    UNION ALL
    SELECT 2, indexrelid::regclass::text, 'index', format('DROP INDEX %s', indexrelid::regclass),
      replace(pg_get_indexdef(indexrelid), ' ON ONLY ', ' ON ')
    FROM pg_index JOIN grown ON indrelid = grown.id
    WHERE NOT EXISTS (SELECT FROM pg_constraint WHERE conindid = indexrelid AND contype IN ('p', 'u'))
    UNION ALL
    SELECT 3, conname, 'foreign key', format('ALTER TABLE %s DROP CONSTRAINT %I', conrelid::regclass, conname),
      format('ALTER TABLE %s ADD CONSTRAINT %I %s', conrelid::regclass, conname, pg_get_constraintdef(oid))
    FROM pg_constraint
    WHERE contype = 'f' AND conparentid = 0
      AND (conrelid IN (SELECT id FROM grown) OR confrelid IN (SELECT id FROM grown)))
  SELECT name, kind, drop, make FROM keys ORDER BY turn, name`

/** Fills tables that have no key meanwhile, then makes all of them again, which checks what was filled. */
export async function withoutKeys(
  client: Pick<pg.Client, 'query'>,
  tables: readonly string[],
  fill: () => Promise<void>,
): Promise<Made[]> {
  const { rows: keys } = await client.query<Key>(KEYS, [tables])
  for (const { drop } of keys.toReversed()) await client.query(drop)
  await fill()
  const made: Made[] = []
  for (const { name, kind, make } of keys) {
    const start = performance.now()
    await client.query(make)
    made.push({ name, kind, seconds: (performance.now() - start) / 1000 })
  }
  return made
}
