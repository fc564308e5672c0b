import { createReadStream } from 'node:fs'
import { open, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import type { Command } from 'commander'
import { connect } from '../../db/connection.ts'
import { type Opened, withDatabase } from '../../process/open.ts'
import { backup } from '../../usecases/service/backup.ts'
import { restore } from '../../usecases/service/restore.ts'
import { say } from '../input.ts'

/** `backup` and `restore`. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('Write the whole database, as of one instant, into one file that only you can read.')
    .argument('<file>')
    .action((file: string) => withDatabase((opened) => writeBackup(opened, file)))
  program
    .command('restore')
    .description('Fill an empty database of the same release from a backup.')
    .argument('<file>')
    .action((file: string) => withDatabase((opened) => readBackup(opened, file)))
}

/** Appears under its name only when it is whole and on disk. */
async function writeBackup({ url, config, dataDir }: Opened, file: string): Promise<void> {
  const db = connect({ url, max: 1, applicationName: 'bareme-backup', isPatient: true })
  const draft = `${file}.partial`
  try {
    const handle = await open(draft, 'w', 0o600)
    const secret = config.SECRET_KEY ? null : await readSecret(dataDir)
    const { tables, rows } = await backup(db, { output: handle.createWriteStream({ flush: true }), secret })
    await rename(draft, file)
    say(`${file}: ${rows} rows of ${tables} tables`)
  } finally {
    await rm(draft, { force: true })
    await db.close()
  }
}

async function readBackup({ migrateUrl, config, dataDir }: Opened, file: string): Promise<void> {
  const db = connect({ url: migrateUrl, max: 1, applicationName: 'bareme-restore', isPatient: true })
  try {
    const { tables, rows, createdAt } = await restore(db, {
      input: createReadStream(file),
      secretKey: config.SECRET_KEY ?? null,
      // The database is empty, so a secret that lies here opens nothing.
      keepSecret: (secret) => writeFile(join(dataDir, 'secret'), `${secret}\n`, { mode: 0o600 }),
    })
    say(`${file} of ${createdAt}: ${rows} rows of ${tables} tables restored`)
  } finally {
    await db.close()
  }
}

async function readSecret(dataDir: string): Promise<string | null> {
  try {
    return (await readFile(join(dataDir, 'secret'), 'utf8')).trim()
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return null
    throw error
  }
}
