import { existsSync } from 'node:fs'
import { chmod, chown, cp, readdir, readFile, rm, stat } from 'node:fs/promises'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { canEnter } from '../../../src/db/embedded/account.ts'
import { findPackage, prepareBinaries } from '../../../src/db/embedded/binaries.ts'
import { connectEmbedded } from '../../../src/db/embedded/index.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'

const isRoot = process.getuid?.() === 0
const nobody = { name: 'nobody', uid: 65534, gid: 65534 }
const here = dirname(fileURLToPath(import.meta.url))

describe.runIf(isRoot)('under root', () => {
  let world: ReturnType<typeof embeddedWorld>
  let clone: string
  let fallbackBase: string
  beforeEach(async () => {
    world = embeddedWorld()
    clone = await world.folder()
    const base = await world.folder()
    await chmod(base, 0o755)
    fallbackBase = join(base, 'bareme')
  })
  afterEach(() => world.close())

  it('runs PostgreSQL as an unprivileged account that reads nothing but its own cluster', async () => {
    await chmod(clone, 0o755)
    const dataDir = join(clone, 'data')
    const server = await world.start({ dataDir, explicitDataDir: false, fallbackBase })
    expect(server).toMatchObject({ dataDir, notice: null })
    expect((await stat(`/proc/${server.postmasterPid()}`)).uid).not.toBe(0)
    expect((await stat(dataDir)).uid).toBe(0)
    expect((await stat(join(dataDir, 'credentials.json'))).uid).toBe(0)
  })

  it('moves a default directory that the account cannot reach, says so, and finds it again', async () => {
    const dataDir = join(clone, 'data')
    const options = { dataDir, explicitDataDir: false, fallbackBase }
    const server = await world.start(options)
    expect(dirname(server.dataDir)).toBe(fallbackBase)
    expect(server.notice).toContain(`cannot enter ${clone}`)
    expect(server.notice).toContain(server.dataDir)
    expect(existsSync(dataDir)).toBe(false)
    await query(server.ownerUrl, 'create table kept (a int)')
    expect((await connectEmbedded(options)).dataDir).toBe(server.dataDir)
    await server.stop()

    await chmod(clone, 0o755)
    const reachable = await world.start(options)
    expect(reachable.dataDir).toBe(server.dataDir)
    expect(await query(reachable.ownerUrl, 'select a from kept')).toEqual([])
  })

  it('never moves a chosen directory, nor away from data: it says what to change', async () => {
    const dataDir = join(clone, 'data')
    const advice = `chmod o+x ${clone}`
    await expect(world.start({ dataDir, explicitDataDir: true, fallbackBase })).rejects.toThrow(advice)

    await chmod(clone, 0o755)
    await (await world.start({ dataDir, explicitDataDir: false, fallbackBase })).stop()
    await chmod(clone, 0o700)
    await expect(world.start({ dataDir, explicitDataDir: false, fallbackBase })).rejects.toThrow(advice)
    expect(existsSync(fallbackBase)).toBe(false)
  })

  it('gives a cluster that was copied by root back to the account', async () => {
    await chmod(clone, 0o755)
    const dataDir = join(clone, 'data')
    await (await world.start({ dataDir })).stop()
    const cluster = join(dataDir, 'postgres')
    for (const name of ['', ...(await readdir(cluster, { recursive: true }))])
      await chown(join(cluster, name), 0, 0)
    const server = await world.start({ dataDir })
    expect(await query(server.appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  })

  it('runs a copy of the binaries when the account cannot read node_modules', async () => {
    const installed = findPackage()
    const dataDir = await world.folder()
    await chmod(dataDir, 0o711)
    const root = join(clone, 'package')
    await cp(join(installed.root, 'native'), join(root, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    const links = JSON.parse(await readFile(join(root, 'native', 'pg-symlinks.json'), 'utf8'))
    for (const { target } of links) await rm(join(root, target))
    for (const folder of ['native', 'native/lib', 'native/share']) await chmod(join(root, folder), 0o700)

    const binDir = await prepareBinaries({ ...installed, root }, { dataDir, account: nobody, notice: null })
    expect(binDir.startsWith(join(dataDir, 'binaries'))).toBe(true)
    const server = await world.start({ dataDir, binDir })
    expect(await query(server.appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  })

  it('completes a package whose install script did not run', async () => {
    await chmod(clone, 0o755)
    const installed = findPackage()
    await cp(join(installed.root, 'native'), join(clone, 'native'), {
      recursive: true,
      verbatimSymlinks: true,
    })
    const links = JSON.parse(await readFile(join(clone, 'native', 'pg-symlinks.json'), 'utf8'))
    for (const { target } of links) await rm(join(clone, target))

    const dataDir = join(clone, 'data')
    const binDir = await prepareBinaries(
      { ...installed, root: clone },
      { dataDir, account: nobody, notice: null },
    )
    expect(binDir).toBe(join(clone, 'native', 'bin'))
    const server = await world.start({ dataDir, binDir })
    expect(await query(server.appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  })

  it.runIf(canEnter(nobody, here) && canEnter(nobody, dirname(process.execPath)))(
    'is not needed: an ordinary account owns everything, privately',
    async () => {
      await chown(clone, nobody.uid, nobody.gid)
      const dataDir = join(clone, 'data')
      const options = { dataDir, explicitDataDir: false, durable: false }
      const child = world.child('serve', JSON.stringify(options), { uid: nobody.uid, gid: nobody.gid })
      const report = await child.report
      expect(report).toMatchObject({ event: 'ready', dataDir, notice: null })
      const { mode, uid } = await stat(dataDir)
      expect({ mode: mode & 0o777, uid }).toEqual({ mode: 0o700, uid: nobody.uid })
    },
  )
})
