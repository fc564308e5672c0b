import { type ExecFileException, execFile } from 'node:child_process'
import { randomUUID } from 'node:crypto'
import { existsSync } from 'node:fs'
import { chmod, chown, lstat, mkdir, readdir, rename, rm, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { promisify } from 'node:util'
import type { Account } from './account.ts'
import { roleNames } from './credentials.ts'
import { EmbeddedDatabaseError } from './errors.ts'
import { clusterDirOf, type Location } from './location.ts'
import { runAs } from './run-as.ts'

const run = promisify(execFile)

type InitOptions = {
  location: Location
  binDir: string
  password: string
  durable: boolean
  /** Called once the program that creates it runs. */
  onWait?: () => void
}

/**
 * Creates the cluster of a fresh data directory, whole or not at all; an existing one is only checked for its owner.
 * Must be called by the owner of the data directory.
 */
export async function ensureCluster(options: InitOptions): Promise<void> {
  const { dataDir, account } = options.location
  const target = clusterDirOf(dataDir)
  if (existsSync(target)) {
    await returnToAccount(target, account)
    return
  }
  await removeUnfinished(dataDir)
  const workshop = join(dataDir, `initdb.${randomUUID()}`)
  const [draft, passwordFile] = [join(workshop, 'cluster'), join(workshop, 'password')]
  try {
    await mkdir(draft, { recursive: true, mode: 0o700 })
    await writeFile(passwordFile, options.password, { mode: 0o600 })
    if (account !== null) {
      for (const path of [workshop, draft, passwordFile]) await chown(path, account.uid, account.gid)
    }
    await initialise(options, draft, passwordFile)
    await rename(draft, target)
  } finally {
    await rm(workshop, { recursive: true, force: true })
  }
}

/** What a killed start left. Its initdb may still run: it works under a name of its own and fails once that is gone. */
async function removeUnfinished(dataDir: string): Promise<void> {
  const names = (await readdir(dataDir)).filter((name) => name.startsWith('initdb.'))
  const removals = names.map((name) =>
    rm(join(dataDir, name), { recursive: true, force: true, maxRetries: 3 }),
  )
  await Promise.allSettled(removals)
}

async function initialise(options: InitOptions, directory: string, passwordFile: string): Promise<void> {
  const { binDir, durable, location, onWait } = options
  const args = [
    `--pgdata=${directory}`,
    `--username=${roleNames.superuser}`,
    `--pwfile=${passwordFile}`,
    '--auth=scram-sha-256',
    '--encoding=UTF8',
    ...(await localeArguments(options)),
    ...(durable ? [] : ['--no-sync']),
  ]
  try {
    const running = run(join(binDir, 'initdb'), args, { ...runAs(location.account), cwd: location.dataDir })
    onWait?.()
    await running
  } catch (error) {
    throw explainFailure(error as ExecFileException, binDir)
  }
}

/** The built-in C.UTF-8 sorts alike on every machine, but exists only since PostgreSQL 17. */
async function localeArguments({ binDir, location }: InitOptions): Promise<string[]> {
  try {
    const { stdout } = await run(join(binDir, 'postgres'), ['--version'], {
      ...runAs(location.account),
      cwd: '/',
    })
    const major = Number(/(\d+)/.exec(stdout)?.[1])
    if (major < 17) return ['--locale=C.UTF-8']
  } catch (error) {
    throw explainFailure(error as ExecFileException, binDir)
  }
  const libcLocale = process.platform === 'linux' ? '--locale=C.UTF-8' : '--no-locale'
  return ['--locale-provider=builtin', '--builtin-locale=C.UTF-8', libcLocale]
}

/** What a failure of a PostgreSQL program means to the person who started the service. */
function explainFailure(error: ExecFileException, binDir: string): EmbeddedDatabaseError {
  const output = (error.stderr ?? '').trim()
  const isLoaderMissing = String(error.code) === 'ENOENT' && existsSync(binDir)
  // 127 is the dynamic loader's answer when a library or a symbol version is missing.
  const advice =
    Number(error.code) === 127 || isLoaderMissing
      ? 'The embedded PostgreSQL needs glibc 2.27 or newer (Alpine and other musl systems have none): set DATABASE_URL.'
      : 'The embedded PostgreSQL could not create its data directory.'
  return new EmbeddedDatabaseError(`${advice}\n${output || error.message}`, { cause: error })
}

/** A copy of a data directory made by root belongs to root, and PostgreSQL would refuse it. */
async function returnToAccount(directory: string, account: Account | null): Promise<void> {
  if (account === null) return
  const { uid, mode } = await stat(directory)
  if (uid === account.uid) return
  await chown(directory, account.uid, account.gid)
  await chmod(directory, mode & 0o700)
  for (const name of await readdir(directory, { recursive: true })) {
    const path = join(directory, name)
    if ((await lstat(path)).isSymbolicLink()) continue
    await chown(path, account.uid, account.gid)
  }
}
