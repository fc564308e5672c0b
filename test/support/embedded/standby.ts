import { expect, vi } from 'vitest'
import { query } from './world.ts'

/**
 * Has every commit to come on a server wait for the standby of this name, which nobody needs to have; for none when it is
 * empty: then those that wait go on.
 */
export async function awaitStandby(superuserUrl: string, name: string): Promise<void> {
  await query(superuserUrl, `ALTER SYSTEM SET synchronous_standby_names = '${name}'`)
  await query(superuserUrl, 'SELECT pg_reload_conf()')
  const shown = () => query(superuserUrl, 'SHOW synchronous_standby_names')
  await vi.waitFor(async () => expect(await shown()).toEqual([{ synchronous_standby_names: name }]), {
    timeout: 20_000,
    interval: 20,
  })
  // What new sessions show the checkpointer was told too; it lets commits wait, and looks before it begins.
  await query(superuserUrl, 'CHECKPOINT')
}
