import { createHash } from 'node:crypto'
import { Readable, type Writable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGzip } from 'node:zlib'
import type { Connection, Db } from '../../db/connection.ts'
import {
  copyOut,
  listAppliedMigrations,
  listTables,
  readOneInstant,
  type TableShape,
} from '../../db/repositories/service/backups.ts'
import { type BackupHeader, block, MAGIC } from './backup-format.ts'

export interface BackupReport {
  tables: number
  rows: number
}

/**
 * Writes every table, as of one instant, into `output` and ends it. The service goes on meanwhile.
 * `secret`: what the signing keys are sealed under, for a backup that can stand alone.
 */
export async function backup(
  db: Db,
  { output, secret }: { output: Writable; secret: string | null },
): Promise<BackupReport> {
  return db.transaction(async (tx) => {
    await readOneInstant(tx)
    const tables = inInsertOrder(await listTables(tx))
    const report = { tables: tables.length, rows: 0 }
    const header: BackupHeader = {
      createdAt: new Date().toISOString(),
      migrations: await listAppliedMigrations(tx),
      tables: tables.map(({ name, columns }) => ({ name, columns })),
      secret,
    }
    await pipeline(Readable.from(withDigest(contents(tx, header, tables, report))), createGzip(), output)
    return report
  })
}

async function* contents(
  tx: Connection,
  header: BackupHeader,
  tables: readonly TableShape[],
  report: BackupReport,
): AsyncGenerator<Buffer> {
  yield Buffer.from(`${MAGIC}${JSON.stringify(header)}\n`)
  for (const table of tables) {
    const rows = copyOut(tx, table)
    for await (const chunk of rows) yield block(chunk as Buffer)
    report.rows += rows.rowCount
    yield block()
  }
}

async function* withDigest(parts: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  const hash = createHash('sha256')
  for await (const part of parts) {
    hash.update(part)
    yield part
  }
  yield hash.digest()
}

/** Tables after those they point at, so that foreign keys hold at every row. */
export function inInsertOrder<T extends Pick<TableShape, 'name' | 'references'>>(tables: readonly T[]): T[] {
  const ordered = new Map<string, T>()
  while (ordered.size < tables.length) {
    const ready = tables.filter(
      ({ name, references }) => !ordered.has(name) && references.every((other) => ordered.has(other)),
    )
    if (ready.length === 0) throw new Error('tables point at each other: no order suits their foreign keys')
    for (const table of ready) ordered.set(table.name, table)
  }
  return [...ordered.values()]
}
