import { type CopyStreamQuery, type CopyToStreamQuery, from, to } from 'pg-copy-streams'
import type { Connection } from '../../connection.ts'
import { sql } from '../../drizzle.ts'
import { signingKeys } from '../../schema/index.ts'
import { statement } from '../../statement.ts'

/** A migration that a database has, as a backup names it. */
export interface AppliedMigration {
  name: string
  hash: string
}

/**
 * A table, the columns a copy of it holds, and the tables its foreign keys point at. A number of a transaction means
 * nothing in another cluster: it is left out, so that what is restored counts as changed by the restore.
 */
export interface TableShape {
  name: string
  columns: string[]
  /** The column whose values a sequence gives. */
  identity: string | null
  references: string[]
}

/** The migrations of a database, in order. */
export const listAppliedMigrations = statement.list<AppliedMigration>(
  'list_applied_migrations',
  sql`SELECT name, hash FROM schema_migrations ORDER BY number`,
)

/**
 * Every table of the schema but those that say what the database itself is, and the unlogged ones, whose rows nobody keeps;
 * partitions are within theirs.
 */
export const listTables = statement.list<TableShape>(
  'list_tables',
  sql`
    SELECT c.relname AS name,
      (SELECT array_agg(a.attname::text ORDER BY a.attnum) FROM pg_attribute a
       WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped AND a.attgenerated = ''
         AND a.atttypid <> 'xid8'::regtype) AS columns,
      (SELECT a.attname::text FROM pg_attribute a WHERE a.attrelid = c.oid AND a.attnum > 0 AND NOT a.attisdropped
         AND pg_get_serial_sequence(c.oid::regclass::text, a.attname) IS NOT NULL) AS identity,
      coalesce((SELECT array_agg(DISTINCT r.relname::text) FROM pg_constraint f JOIN pg_class r ON r.oid = f.confrelid
        WHERE f.conrelid = c.oid AND f.contype = 'f' AND r.oid <> c.oid), '{}') AS "references"
    FROM pg_class c
    WHERE c.relnamespace = 'public'::regnamespace AND c.relkind IN ('r', 'p') AND c.relpersistence = 'p'
      AND NOT c.relispartition AND c.relname NOT IN ('schema_migrations', 'stamped_in')
    ORDER BY c.relname`,
)

/** Makes the transaction read one instant of the whole database, for as long as it takes. Must come first in it. */
export async function readOneInstant({ pg }: Connection): Promise<void> {
  await pg.query('SET TRANSACTION ISOLATION LEVEL REPEATABLE READ READ ONLY')
  await takeAsLongAsNeeded(pg)
}

/** Lifts the time limits of a transaction that moves a whole database. */
export async function takeAsLongAsNeeded(pg: Connection['pg']): Promise<void> {
  await pg.query('SET LOCAL statement_timeout = 0')
  await pg.query('SET LOCAL idle_in_transaction_session_timeout = 0')
}

/** Keeps the triggers that tell webhooks of new rows silent until the transaction ends. */
export async function tellNobody(pg: Connection['pg']): Promise<void> {
  await pg.query("SET LOCAL bareme.restoring = 'on'")
}

/** The rows of a table in PostgreSQL's text form; `rowCount` is known at the end. */
export function copyOut({ pg }: Connection, { name, columns }: TableShape): CopyToStreamQuery {
  // Of a partitioned table only a query can be copied.
  return pg.query(to(`COPY (SELECT ${columns.map(quoted).join(', ')} FROM ${quoted(name)}) TO STDOUT`))
}

/** Takes rows of a table in that form. Identity columns keep the values they come with. */
export function copyIn({ pg }: Connection, { name, columns }: TableShape): CopyStreamQuery {
  return pg.query(from(`COPY ${quoted(name)} (${columns.map(quoted).join(', ')}) FROM STDIN`))
}

/** Keeps everybody else from writing the tables until the transaction ends, and names those that hold rows. */
export async function lockEmptyTables({ pg }: Connection, tables: readonly TableShape[]): Promise<string[]> {
  const names = tables.map(({ name }) => quoted(name))
  await pg.query(`LOCK TABLE ${names.join(', ')} IN EXCLUSIVE MODE`)
  const probes = tables.map(
    ({ name }) => `SELECT '${name}' AS name WHERE EXISTS (SELECT FROM ${quoted(name)})`,
  )
  const { rows } = await pg.query<{ name: string }>(probes.join(' UNION ALL '))
  return rows.map((row) => row.name)
}

/** Lets a table's identity go on after its largest value. */
export async function advanceIdentity({ pg }: Connection, { name, identity }: TableShape): Promise<void> {
  if (identity === null) return
  const column = quoted(identity)
  await pg.query(
    `SELECT setval(pg_get_serial_sequence($1, $2), max(${column})) FROM ${quoted(name)} HAVING count(*) > 0`,
    [`public.${quoted(name)}`, identity],
  )
}

/** Every private signing key, as sealed. */
export async function listSealedKeys({
  orm,
}: Connection): Promise<{ kid: string; privateEncrypted: Buffer }[]> {
  return orm
    .select({ kid: signingKeys.kid, privateEncrypted: signingKeys.privateEncrypted })
    .from(signingKeys)
}

function quoted(identifier: string): string {
  return `"${identifier.replaceAll('"', '""')}"`
}
