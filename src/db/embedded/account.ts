import { spawnSync } from 'node:child_process'
import { readFileSync, statSync } from 'node:fs'
import { EmbeddedDatabaseError } from './errors.ts'

/** The operating-system account that runs PostgreSQL when the service itself runs as root. */
export type Account = { name: string; uid: number; gid: number }

const candidates = ['postgres', 'nobody', 'daemon']

/**
 * Null unless this process is root: PostgreSQL refuses to run as root.
 * An existing cluster keeps the account it belongs to; a new one gets the first known unprivileged account.
 */
export function chooseAccount(clusterDir: string): Account | null {
  if (process.getuid?.() !== 0) return null
  const accounts = readAccounts()
  const owner = statSync(clusterDir, { throwIfNoEntry: false })
  if (owner !== undefined && owner.uid !== 0) {
    const known = accounts.find((account) => account.uid === owner.uid)
    return known ?? { name: `uid ${owner.uid}`, uid: owner.uid, gid: owner.gid }
  }
  const chosen = candidates
    .map((name) => accounts.find((account) => account.name === name && account.uid !== 0))
    .find((account) => account !== undefined)
  if (chosen !== undefined) return chosen
  throw new EmbeddedDatabaseError(
    `PostgreSQL refuses to run as root and /etc/passwd has none of ${candidates.join(', ')} to run it as. ` +
      'Run Barème as an ordinary user, or set DATABASE_URL.',
  )
}

/** Whether the account can enter the directory; asked of the system itself, which also knows ACLs and mounts. */
export function canEnter(account: Account, directory: string): boolean {
  return passes(account, 'cd -- "$1"', directory)
}

/** Whether the account can run the server binaries under `root` (bin, lib, share). */
export function canRunBinaries(account: Account, root: string): boolean {
  const check = 'cd -- "$1" && test -x bin/postgres && test -x bin/initdb && test -r lib && test -r share'
  return passes(account, check, root)
}

function passes(account: Account, script: string, argument: string): boolean {
  const { uid, gid } = account
  const options = { uid, gid, cwd: '/', env: {}, stdio: 'ignore' } as const
  return spawnSync('/bin/sh', ['-c', script, 'sh', argument], options).status === 0
}

function readAccounts(): Account[] {
  return readFileSync('/etc/passwd', 'utf8')
    .split('\n')
    .map((line) => line.split(':'))
    .filter((fields) => fields.length >= 4)
    .map(([name, , uid, gid]) => ({ name: name ?? '', uid: Number(uid), gid: Number(gid) }))
}
