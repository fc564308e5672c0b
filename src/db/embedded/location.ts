import { createHash } from 'node:crypto'
import { existsSync } from 'node:fs'
import { access, chmod, constants, mkdir, stat } from 'node:fs/promises'
import { basename, dirname, join, resolve } from 'node:path'
import { type Account, canEnter, chooseAccount } from './account.ts'
import { EmbeddedDatabaseError } from './errors.ts'

/** Where the data is kept and which account runs PostgreSQL there (null: the account of this process). */
export type Location = { dataDir: string; account: Account | null; notice: string | null }

export type LocationOptions = {
  dataDir: string
  /** Whether a person chose `dataDir`; only the default may be moved. */
  explicitDataDir: boolean
  /** Where a default that PostgreSQL's account cannot reach moves to. */
  fallbackBase?: string
}

/** The folder of the PostgreSQL cluster inside a data directory. */
export const clusterDirOf = (dataDir: string) => join(dataDir, 'postgres')

/**
 * Decides where the data is, without writing anything: the same answer for `serve` and for every other command.
 * Throws when the account that must run PostgreSQL cannot reach a directory that may not be moved.
 */
export function locateData(options: LocationOptions): Location {
  const wanted = resolve(options.dataDir)
  const account = chooseAccount(clusterDirOf(wanted))
  if (account === null) return { dataDir: wanted, account, notice: null }
  const closed = closedAncestor(account, wanted)
  const moved = fallbackFor(wanted, options.fallbackBase ?? '/var/lib/bareme')
  if (!options.explicitDataDir && !hasCluster(wanted) && (closed !== null || hasCluster(moved))) {
    const reason =
      closed === null
        ? 'the data of an earlier start'
        : `PostgreSQL runs as ${account.name}, which cannot enter ${closed}; the data`
    const notice = `${reason} is kept in ${moved} instead of ${wanted} (DATA_DIR chooses another directory)`
    return { dataDir: moved, account: chooseAccount(clusterDirOf(moved)) ?? account, notice }
  }
  if (closed !== null) throw unreachable(account, closed, wanted)
  return { dataDir: wanted, account, notice: null }
}

/** Creates the data directory: private, but for the passage that PostgreSQL's own account needs under root. */
export async function prepareDirectory({ dataDir, account }: Location): Promise<void> {
  try {
    await mkdir(dirname(dataDir), { recursive: true, mode: 0o755 })
    await mkdir(dataDir, { recursive: true, mode: account === null ? 0o700 : 0o711 })
    await access(dataDir, constants.R_OK | constants.W_OK | constants.X_OK)
  } catch (cause) {
    throw new EmbeddedDatabaseError(
      `The data directory ${dataDir} cannot be used (${(cause as Error).message}). ` +
        'Start Barème with the account it belongs to, or set DATA_DIR to another directory.',
      { cause },
    )
  }
  if (account === null) return
  const { mode, uid } = await stat(dataDir)
  if (uid === 0 && (mode & 0o001) === 0) await chmod(dataDir, (mode & 0o777) | 0o011)
  if (!canEnter(account, dataDir)) {
    throw unreachable(account, closedAncestor(account, dataDir) ?? dataDir, dataDir)
  }
}

function unreachable(account: Account, closed: string, dataDir: string): EmbeddedDatabaseError {
  return new EmbeddedDatabaseError(
    `PostgreSQL refuses to run as root, so it runs as ${account.name}, which cannot enter ${closed} and so cannot ` +
      `reach ${dataDir}. Run "chmod o+x ${closed}", set DATA_DIR to a directory that ${account.name} can reach, or set DATABASE_URL.`,
  )
}

/** The uppermost existing parent of `directory` that the account cannot enter, or null. */
function closedAncestor(account: Account, directory: string): string | null {
  const parents: string[] = []
  for (let path = dirname(directory); ; path = dirname(path)) {
    if (existsSync(path)) parents.unshift(path)
    if (path === dirname(path)) break
  }
  const nearest = parents.at(-1)
  if (nearest === undefined || canEnter(account, nearest)) return null
  return parents.find((parent) => !canEnter(account, parent)) ?? null
}

function fallbackFor(dataDir: string, base: string): string {
  const hash = createHash('sha256').update(dataDir).digest('hex').slice(0, 12)
  return join(base, `${basename(dirname(dataDir))}-${hash}`)
}

const hasCluster = (dataDir: string) => existsSync(join(clusterDirOf(dataDir), 'PG_VERSION'))
