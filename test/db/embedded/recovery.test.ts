import { existsSync } from 'node:fs'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { login } from '../../../src/db/embedded/login.ts'
import { isProcessAlive } from '../../../src/db/embedded/processes.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'

describe('the embedded server after a mishap', () => {
  let world: ReturnType<typeof embeddedWorld>
  let dataDir: string
  beforeEach(async () => {
    world = embeddedWorld()
    dataDir = await world.folder()
  })
  afterEach(() => world.close())

  it('finishes an interrupted first start', async () => {
    const server = await world.start({ dataDir })
    await query(
      server.superuserUrl.replace(/bareme$/, 'postgres'),
      'alter database bareme rename to bareme_draft',
    )
    await server.stop()
    const again = await world.start({ dataDir })
    expect(await query(again.appUrl, 'select current_database() as name')).toEqual([{ name: 'bareme' }])
  })

  it('still stops after its server died', async () => {
    const server = await world.start({ dataDir })
    process.kill(server.postmasterPid(), 'SIGKILL')
    await server.stop()
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  })

  it('starts a server that died again, under the same URLs and with its rows, when asked to keep it alive', async () => {
    const server = await world.start({ dataDir, keepAlive: true })
    await query(server.ownerUrl, 'create table kept as select 42 as answer')
    const killed = server.postmasterPid()
    process.kill(killed, 'SIGKILL')
    await vi.waitFor(
      async () => expect(await query(server.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]),
      { timeout: 15_000, interval: 50 },
    )
    await server.stop()
    expect(server.postmasterPid()).not.toBe(killed)
    expect(isProcessAlive(server.postmasterPid())).toBe(false)
  })

  it.skipIf(!existsSync('/proc/self/exe'))(
    'ends a session that does not notice the death of its server, and starts again',
    async () => {
      const server = await world.start({ dataDir, keepAlive: true })
      await query(server.ownerUrl, 'create table kept as select 42 as answer')
      const session = await login(server.superuserUrl)
      const { rows } = await session.query<{ pid: number }>('select pg_backend_pid() as pid')
      // Held still, as one that waits for a lock of a session that is gone.
      process.kill(rows[0]!.pid, 'SIGSTOP')
      process.kill(server.postmasterPid(), 'SIGKILL')
      await vi.waitFor(
        async () => expect(await query(server.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }]),
        { timeout: 25_000, interval: 50 },
      )
      expect(isProcessAlive(rows[0]!.pid)).toBe(false)
      await session.end()
    },
  )
})
