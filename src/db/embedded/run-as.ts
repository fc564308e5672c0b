import type { Account } from './account.ts'

/**
 * Spawn options of every PostgreSQL program: its account, and an environment of its own, since variables such as
 * PGPORT, PGDATA or LD_LIBRARY_PATH of the service's user would change what it does. Windows programs need theirs.
 */
export function runAs(account: Account | null) {
  return {
    ...(account === null ? {} : { uid: account.uid, gid: account.gid }),
    ...(process.platform === 'win32' ? {} : { env: { LC_ALL: 'C' } }),
    windowsHide: true,
  }
}
