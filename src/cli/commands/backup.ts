import { randomUUID } from 'node:crypto'
import { createReadStream } from 'node:fs'
import { open, rename, rm } from 'node:fs/promises'
import { dirname } from 'node:path'
import type { Writable } from 'node:stream'
import type { Command } from 'commander'
import { connect } from '../../db/connection.ts'
import { migrate, migrateIfNew } from '../../db/migrate.ts'
import { keepSecret, keptSecret } from '../../process/database.ts'
import { type Opened, withDatabase } from '../../process/open.ts'
import { syncDirectory } from '../../secret-file.ts'
import { backup } from '../../usecases/service/backup.ts'
import { restore } from '../../usecases/service/restore.ts'
import { note, say } from '../input.ts'

const STREAM = '-'

/** `backup` and `restore`. */
export function addBackupCommands(program: Command): void {
  program
    .command('backup')
    .description('Write the whole database, as of one instant, into one file that only you can read.')
    .argument('<file>', 'or - for standard output')
    .action((file: string) =>
      withDatabase((opened) => (file === STREAM ? streamBackup(opened) : writeBackup(opened, file))),
    )
  program
    .command('restore')
    .description('Fill an empty database of the same release, or a new one, from a backup.')
    .argument('<file>', 'or - for standard input')
    .action((file: string) => withDatabase((opened) => readBackup(opened, file)))
}

/** Appears under its name only when it is whole and on disk. */
async function writeBackup(opened: Opened, file: string): Promise<void> {
  // Never over what lies there: it could be a link to a file of somebody's, or readable by others.
  const draft = `${file}.${randomUUID()}.partial`
  try {
    const handle = await open(draft, 'wx', 0o600)
    const report = await backUp(opened, handle.createWriteStream({ flush: true }))
    await rename(draft, file)
    await syncDirectory(dirname(file))
    say(`${file}: ${report}`)
  } finally {
    await rm(draft, { force: true })
  }
}

async function streamBackup(opened: Opened): Promise<void> {
  if (process.stdout.isTTY) throw new Error('a backup is no text for a terminal: add "> FILE"')
  note(await backUp(opened, process.stdout))
}

async function backUp({ url, config, dataDir }: Opened, output: Writable): Promise<string> {
  const db = connect({ url, max: 1, canPrepare: false, applicationName: 'bareme-backup', isPatient: true })
  try {
    const secret = config.SECRET_KEY ? null : await keptSecret(dataDir)
    const { tables, rows } = await backup(db, { output, secret })
    return `${rows} rows of ${tables} tables`
  } finally {
    await db.close()
  }
}

async function readBackup({ migrateUrl, config, dataDir }: Opened, file: string): Promise<void> {
  await migrateIfNew(migrateUrl)
  const db = connect({
    url: migrateUrl,
    max: 1,
    canPrepare: false,
    applicationName: 'bareme-restore',
    isPatient: true,
  })
  try {
    const { tables, rows, createdAt } = await restore(db, {
      input: file === STREAM ? process.stdin : createReadStream(file),
      secretKey: config.SECRET_KEY ?? null,
      // The database is empty, so a secret that lies here opens nothing.
      keepSecret: (secret) => keepSecret(dataDir, secret),
    })
    // What is restored may be older than the months that an empty database has.
    await migrate(migrateUrl)
    const name = file === STREAM ? 'backup' : file
    say(`${name} of ${createdAt}: ${rows} rows of ${tables} tables restored`)
  } finally {
    await db.close()
  }
}
