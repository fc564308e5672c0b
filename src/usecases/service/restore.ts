import { Readable } from 'node:stream'
import { pipeline } from 'node:stream/promises'
import { createGunzip } from 'node:zlib'
import type { Connection, Db } from '../../db/connection.ts'
import { sqlState } from '../../db/failures.ts'
import {
  type AppliedMigration,
  advanceIdentity,
  copyIn,
  listAppliedMigrations,
  listSealedKeys,
  listTables,
  lockEmptyTables,
  type TableShape,
  takeAsLongAsNeeded,
  tellNobody,
} from '../../db/repositories/service/backups.ts'
import { unseal } from '../../security/sealing.ts'
import type { BackupReport } from './backup.ts'
import { type BackupHeader, BackupReader, DamagedBackupError } from './backup-format.ts'

export interface RestoreInput {
  input: Readable
  /** SECRET_KEY when it is given; it must then be the one the signing keys were sealed under. */
  secretKey: string | null
  /** Called with the backup's own secret before the rows are committed; not when SECRET_KEY is given. */
  keepSecret: (secret: string) => Promise<void>
}

/**
 * Fills an empty database from a backup, whole or not at all. `db` is the role that owns the tables.
 * @throws DamagedBackupError for a file that was cut short or changed; Error when the database holds rows, is at
 * other migrations, or the signing keys would stay closed.
 */
export async function restore(
  db: Db,
  { input, secretKey, keepSecret }: RestoreInput,
): Promise<BackupReport & { createdAt: string }> {
  const gunzip = createGunzip()
  // A source that fails ends the reader below with the same error.
  input.on('error', (error) => gunzip.destroy(error))
  const reader = new BackupReader(input.pipe(gunzip))
  try {
    const header = await reader.header()
    return await db.transaction(async (tx) => {
      await takeAsLongAsNeeded(tx.pg)
      await tellNobody(tx.pg)
      await refuseOtherMigrations(tx, header)
      const shapes = await emptyTables(tx)
      const report = { tables: header.tables.length, rows: 0, createdAt: header.createdAt }
      for (const table of header.tables) report.rows += await fill(tx, shapes, table, reader)
      await reader.end()
      await refuseClosedKeys(tx, secretKey ?? header.secret)
      if (secretKey === null && header.secret !== null) await keepSecret(header.secret)
      return report
    })
  } finally {
    input.destroy()
  }
}

async function refuseOtherMigrations(tx: Connection, { migrations }: BackupHeader): Promise<void> {
  const here = await listAppliedMigrations(tx)
  const more = namesOutside(migrations, here)
  const fewer = namesOutside(here, migrations)
  if (more.length === 0 && fewer.length === 0) return
  throw new Error(
    `The database has other migrations than the backup (more: ${more.join(', ') || 'none'}; fewer: ${fewer.join(', ') || 'none'}): restore with the release that made it, then upgrade.`,
  )
}

function namesOutside(known: readonly AppliedMigration[], list: readonly AppliedMigration[]): string[] {
  const hashes = new Set(known.map(({ hash }) => hash))
  return list.filter(({ hash }) => !hashes.has(hash)).map(({ name }) => name)
}

async function emptyTables(tx: Connection): Promise<Map<string, TableShape>> {
  const shapes = await listTables(tx)
  const full = await lockEmptyTables(tx, shapes)
  if (full.length > 0) {
    throw new Error(`The database is not empty (${full.join(', ')}): restore into a new one.`)
  }
  return new Map(shapes.map((shape) => [shape.name, shape]))
}

async function fill(
  tx: Connection,
  shapes: ReadonlyMap<string, TableShape>,
  { name, columns }: BackupHeader['tables'][number],
  reader: BackupReader,
): Promise<number> {
  const shape = shapes.get(name)
  if (!shape) throw new DamagedBackupError(`it has a table ${name} that this release lacks`)
  const copy = copyIn(tx, { ...shape, columns })
  try {
    await pipeline(Readable.from(reader.rows()), copy)
  } catch (cause) {
    // PostgreSQL's words for a row that it cannot read or take would send one to look for a fault of the database.
    throw /^(22|23|42)/.test(sqlState(cause) ?? '')
      ? new DamagedBackupError('it was changed', { cause })
      : cause
  }
  await advanceIdentity(tx, shape)
  return copy.rowCount
}

async function refuseClosedKeys(tx: Connection, secret: string | null): Promise<void> {
  for (const { kid, privateEncrypted } of await listSealedKeys(tx)) {
    try {
      if (secret === null) throw new Error('there is no secret')
      unseal(secret, kid, privateEncrypted)
    } catch (cause) {
      throw new Error(
        'The signing keys in the backup were sealed under another SECRET_KEY: set the one of the database it was made of.',
        { cause },
      )
    }
  }
}
