import { existsSync } from 'node:fs'
import { chmod, mkdir, stat, writeFile } from 'node:fs/promises'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import {
  connectEmbedded,
  EmbeddedDatabaseError,
  EmbeddedNotRunningError,
  withEmbedded,
} from '../../../src/db/embedded/index.ts'
import { isProcessAlive } from '../../../src/db/embedded/processes.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'

const debianBinaries = '/usr/lib/postgresql/15/bin'

describe('the embedded server', () => {
  let world: ReturnType<typeof embeddedWorld>
  let dataDir: string
  beforeEach(async () => {
    world = embeddedWorld()
    dataDir = await world.folder()
  })
  afterEach(() => world.close())

  it('keeps its rows from one start to the next, and stopping leaves neither owner nor server', async () => {
    const first = await world.start({ dataDir })
    await query(first.ownerUrl, 'create table kept as select 42 as answer')
    await Promise.all([first.stop(), first.stop()])
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
    expect(existsSync(join(dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
    expect(isProcessAlive(first.postmasterPid())).toBe(false)

    const second = await world.start({ dataDir })
    expect(await query(second.ownerUrl, 'select answer from kept')).toEqual([{ answer: 42 }])
    expect(second.notice).toBeNull()
    expect(second.appUrl).toMatch(/^postgresql:\/\/bareme_app:[\w-]{32}@127\.0\.0\.1:\d+\/bareme$/)
  })

  it('keeps everybody out but its three roles, and the service below the owner', async () => {
    const server = await world.start({ dataDir })
    const roles = await query(
      server.superuserUrl,
      "select rolname, rolsuper, rolcreatedb, rolcreaterole from pg_roles where rolname like 'bareme%' order by 1",
    )
    const plain = { rolsuper: false, rolcreatedb: false, rolcreaterole: false }
    expect(roles).toEqual([
      { rolname: 'bareme_app', ...plain },
      { rolname: 'bareme_owner', ...plain },
    ])
    await expect(query(server.appUrl, 'create table public.t (a int)')).rejects.toMatchObject({
      code: '42501',
    })
    await query(server.ownerUrl, 'create table public.t (a int)')
    await expect(query(server.appUrl, 'select a from t')).rejects.toMatchObject({ code: '42501' })
    await query(server.ownerUrl, 'grant select on t to bareme_app')
    expect(await query(server.appUrl, 'select a from t')).toEqual([])

    expect(await query(server.appUrl, 'show synchronous_commit')).toEqual([{ synchronous_commit: 'on' }])
    expect(await query(server.appUrl, 'show lock_timeout')).toEqual([{ lock_timeout: '3s' }])

    const wrong = new URL(server.appUrl)
    wrong.password = 'wrong'
    await expect(query(wrong.href, 'select 1')).rejects.toMatchObject({ code: '28P01' })
    expect((await stat(join(dataDir, 'credentials.json'))).mode & 0o777).toBe(0o600)
    expect((await stat(join(dataDir, 'postgres'))).mode & 0o777).toBe(0o700)
  })

  it('sorts by the built-in locale, listens on loopback alone and takes further settings', async () => {
    const server = await world.start({ dataDir, settings: { max_connections: '200' } })
    const [facts] = await query(
      server.superuserUrl,
      `select datlocprovider, datlocale, pg_encoding_to_char(encoding) as encoding,
              current_setting('listen_addresses') as addresses, current_setting('unix_socket_directories') as sockets,
              current_setting('max_connections') as connections
       from pg_database where datname = current_database()`,
    )
    expect(facts).toEqual({
      datlocprovider: 'b',
      datlocale: 'C.UTF-8',
      encoding: 'UTF8',
      addresses: '127.0.0.1',
      sockets: '',
      connections: '200',
    })
  })

  it('says why it does not start, with the end of the server log, and gives the directory up', async () => {
    const broken = world.start({ dataDir, settings: { shared_buffers: 'plenty' } })
    await expect(broken).rejects.toThrow(EmbeddedDatabaseError)
    await expect(broken).rejects.toThrow(/invalid value for parameter "shared_buffers"/)
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  })

  it.skipIf(process.platform === 'win32')(
    'says what an unfit system lacks, and starts once that is mended',
    async () => {
      const binDir = join(dataDir, 'old-system')
      await mkdir(binDir, { mode: 0o755 })
      await chmod(dataDir, 0o711)
      const loader = '#!/bin/sh\necho "version GLIBC_2.27 not found" >&2\nexit 127\n'
      for (const name of ['initdb', 'postgres']) await writeFile(join(binDir, name), loader, { mode: 0o755 })
      const unfit = world.start({ dataDir, binDir })
      await expect(unfit).rejects.toThrow(/glibc 2\.27 or newer.*DATABASE_URL.*\n.*GLIBC_2\.27 not found/)
      expect(await query((await world.start({ dataDir })).appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
    },
  )

  it('lets commands connect to a running server, or run one of their own, and never stops what it did not start', async () => {
    const options = { dataDir, explicitDataDir: true, durable: false }
    await expect(connectEmbedded(options)).rejects.toThrow(EmbeddedNotRunningError)

    const own = await withEmbedded(options, async ({ ownerUrl }) => {
      await query(ownerUrl, 'create table made (a int)')
      return connectEmbedded(options)
    })
    await expect(query(own.appUrl, 'select 1')).rejects.toMatchObject({ code: 'ECONNREFUSED' })

    const server = await world.start({ dataDir })
    expect(await connectEmbedded(options)).toMatchObject({ appUrl: server.appUrl, dataDir })
    expect(await withEmbedded(options, ({ ownerUrl }) => query(ownerUrl, 'select a from made'))).toEqual([])
    expect(await query(server.appUrl, 'select 1 as up')).toEqual([{ up: 1 }])
  })

  it('serves commands that meet on one directory to their end', async () => {
    const options = { dataDir, explicitDataDir: true, durable: false }
    const work = () =>
      withEmbedded(options, ({ superuserUrl }) => query(superuserUrl, 'select pg_sleep(0.05), 1 as done'))
    const results = await Promise.all([work(), work(), work()])
    expect(results.map(([row]) => row?.['done'])).toEqual([1, 1, 1])
    expect(existsSync(join(dataDir, 'owner.json'))).toBe(false)
  })

  it.runIf(existsSync(debianBinaries))('runs on PostgreSQL binaries of another origin', async () => {
    const server = await world.start({ dataDir, binDir: debianBinaries })
    expect(await query(server.appUrl, 'show server_version_num')).toMatchObject([
      { server_version_num: expect.stringMatching(/^15/) },
    ])
  })
})
