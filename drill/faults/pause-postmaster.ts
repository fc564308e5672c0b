import { withClient } from '../../src/db/client.ts'
import { signal } from '../cluster/process-tree.ts'
import { until } from '../cluster/until.ts'
import type { Fault } from './fault.ts'

const ENDED_WITHIN_MS = 5_000

/**
 * The leader's postmaster alone stands still, and the service's sessions end: no new one begins, while those that Patroni has
 * go on and find nothing wrong. Nobody takes over.
 */
export const pausePostmaster: Fault = {
  name: 'pause-postmaster',
  movesLeader: false,
  holdMs: 15_000,
  async strike({ leader }, { passwords }) {
    const [postmaster] = leader.postgres()
    const superuser = {
      host: '127.0.0.1',
      port: leader.port,
      user: 'postgres',
      password: passwords.superuser,
    }
    await withClient({ ...superuser, database: 'postgres' }, async (client) => {
      signal([postmaster!], 'SIGSTOP')
      await until('the end of the sessions', ENDED_WITHIN_MS, async () => {
        const { rowCount } = await client.query(
          `SELECT pg_terminate_backend(pid) FROM pg_stat_activity WHERE usename = 'bareme_app'`,
        )
        return rowCount === 0 || null
      })
    })
    return () => signal([postmaster!], 'SIGCONT')
  },
}
