import { existsSync } from 'node:fs'
import { readFile, writeFile } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { DataDirectoryHeldError, withEmbedded } from '../../../src/db/embedded/index.ts'
import {
  isProcessAlive,
  type ProcessSpace,
  processSpace,
  processStartTime,
} from '../../../src/db/embedded/processes.ts'
import type { ChildReport } from '../../support/embedded/child.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'

type Ready = Extract<ChildReport, { event: 'ready' }>

describe('who owns the data directory', () => {
  let world: ReturnType<typeof embeddedWorld>
  let dataDir: string
  beforeEach(async () => {
    world = embeddedWorld()
    dataDir = await world.folder()
  })
  afterEach(() => world.close())

  const childOptions = (durable = false) => JSON.stringify({ dataDir, explicitDataDir: true, durable })

  async function startChild(durable = false) {
    const child = world.child('serve', childOptions(durable))
    return { child, ready: (await child.report) as Ready }
  }

  it('refuses a second start and names the holder, its beginning and its addresses', async () => {
    const server = await world.start({ dataDir, url: 'http://127.0.0.1:3000' })
    const report = await world.child('serve', childOptions()).report
    const { startedAt, port, space } = JSON.parse(await readFile(join(dataDir, 'owner.json'), 'utf8'))
    expect(space).toEqual(processSpace())
    expect(report).toMatchObject({ event: 'failed', name: 'DataDirectoryHeldError' })
    for (const part of [
      `process ${process.pid} since ${startedAt}`,
      'http://127.0.0.1:3000',
      `port ${port}`,
    ]) {
      expect(report).toHaveProperty('message', expect.stringContaining(part))
    }
    await expect(world.start({ dataDir })).rejects.toThrow(DataDirectoryHeldError)
    expect(await query(server.appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  })

  it('lets exactly one of eight racing processes have a fresh directory', async () => {
    const children = Array.from({ length: 8 }, () => world.child('serve', childOptions()))
    const reports = await Promise.all(children.map((child) => child.report))
    const losers = reports.filter((report) => report.event === 'failed')
    expect(losers.map((loser) => loser.name)).toEqual(Array(7).fill('DataDirectoryHeldError'))
  })

  it('passes from one dead owner to exactly one of its racing successors', async () => {
    await writeFile(join(dataDir, 'owner.json'), 'damaged')
    const children = Array.from({ length: 8 }, () => world.child('claim-and-die', dataDir))
    const silent = await Promise.allSettled(children.map((child) => child.report))
    expect(silent.map((child) => (child.status === 'fulfilled' ? child.value : 'alone'))).toEqual(
      Array(8).fill('alone'),
    )
    const winners = (await readFile(join(dataDir, 'winners'), 'utf8')).trim().split('\n')
    expect(new Set(winners).size).toBe(8)
  })

  it('does not take a process that got the number of a dead owner for that owner', async () => {
    const reused = { id: 'x', pid: process.pid, startedAt: '', processStartTime: '1', url: null, port: null }
    const isKnown = processStartTime(process.pid) !== null
    await writeFile(join(dataDir, 'owner.json'), JSON.stringify(isKnown ? reused : { ...reused, pid: 0 }))
    expect((await world.start({ dataDir })).postmasterPid()).toBeGreaterThan(0)
  })

  describe.runIf(processSpace() !== null)('an owner whose number means nothing here', () => {
    const here = processSpace()!
    const leave = (space: Partial<ProcessSpace>) => {
      const owner = { id: 'x', pid: 7, startedAt: 'yesterday', processStartTime: '1', url: null, port: 5 }
      return writeFile(
        join(dataDir, 'owner.json'),
        JSON.stringify({ ...owner, space: { ...here, ...space } }),
      )
    }

    it.each<[string, Partial<ProcessSpace>]>([
      ['of another machine', { host: 'elsewhere', bootId: 'other' }],
      ['of another container', { host: 'elsewhere', pidNamespace: 'pid:[1]' }],
      ['of a container that bears the same name', { pidNamespace: 'pid:[1]' }],
    ])('%s is left alone by a start and a command, which say what to do', async (_, space) => {
      await leave(space)
      const said = `is held by process 7 of ${space.host ?? here.host} since yesterday`
      await expect(world.start({ dataDir })).rejects.toThrow(said)
      await expect(world.start({ dataDir })).rejects.toThrow(`remove ${dataDir}/owner.json`)
      await expect(withEmbedded({ dataDir, explicitDataDir: true }, async () => 1)).rejects.toThrow(said)
    })

    it('is succeeded when its machine was started again', async () => {
      await leave({ bootId: 'an earlier boot' })
      expect((await world.start({ dataDir })).postmasterPid()).toBeGreaterThan(0)
    })

    it('is known by its number alone when it is of a release before', async () => {
      const owner = {
        id: 'x',
        pid: process.pid,
        startedAt: '',
        processStartTime: null,
        url: null,
        port: null,
      }
      await writeFile(join(dataDir, 'owner.json'), JSON.stringify(owner))
      await expect(world.start({ dataDir })).rejects.toThrow(DataDirectoryHeldError)
    })
  })

  it('adopts the server and the data of a killed owner, and stops it', async () => {
    const { child, ready } = await startChild()
    await query(ready.ownerUrl, 'create table kept as select 42 as answer')
    await child.kill()
    expect(isProcessAlive(ready.postmasterPid)).toBe(true)

    const heir = await world.start({ dataDir })
    expect(heir.postmasterPid()).toBe(ready.postmasterPid)
    expect(await query(heir.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    await heir.stop()
    expect(isProcessAlive(ready.postmasterPid)).toBe(false)
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  })

  it('recovers every committed row after owner and server were killed', async () => {
    dataDir = await world.folder(tmpdir())
    const { child, ready } = await startChild(true)
    await query(ready.ownerUrl, 'create table kept as select 42 as answer')
    process.kill(ready.postmasterPid, 'SIGKILL')
    await child.kill()

    const heir = await world.start({ dataDir, durable: true })
    expect(heir.postmasterPid()).not.toBe(ready.postmasterPid)
    expect(await query(heir.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
  })

  it.runIf(existsSync('/proc/self/stat'))(
    'starts over a stale postmaster.pid whose number lives again',
    async () => {
      const server = await world.start({ dataDir })
      const pidFile = join(dataDir, 'postgres', 'postmaster.pid')
      const lines = await readFile(pidFile, 'utf8')
      await server.stop()
      // PostgreSQL itself would refuse: the number is alive and belongs to its own account.
      const other = await world.start({ dataDir: await world.folder() })
      await writeFile(pidFile, lines.replace(/^\d+/, String(other.postmasterPid())))
      const again = await world.start({ dataDir })
      expect(await query(again.appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
    },
  )
})
