import { existsSync } from 'node:fs'
import { join } from 'node:path'
import pg from 'pg'
import { expect, onTestFinished, test, vi } from 'vitest'
import { connectEmbedded } from '../../src/db/embedded/index.ts'
import { joinAndStart } from '../support/crash/client.ts'
import { crashHouse } from '../support/crash/server.ts'

// Real processes with fsync on: seconds each, more on a busy machine.
vi.setConfig({ testTimeout: 90_000, hookTimeout: 90_000 })

test('a stop, asked twice at once as npm does, finishes the save under way and exits 0 (promise 1)', async () => {
  const house = await crashHouse()
  onTestFinished(() => house.close())
  const service = await house.serve()
  const trainee = await joinAndStart(service.url, service.code!, 'Under way')
  const { ownerUrl } = await connectEmbedded({ dataDir: house.dataDir, explicitDataDir: true })
  const holder = new pg.Client(ownerUrl)
  // Once it has let go, the stopping server may end this session before it has said goodbye.
  holder.on('error', () => undefined)
  await holder.connect()
  await holder.query('BEGIN')
  await holder.query('SELECT FROM attempts WHERE id = $1 FOR UPDATE', [trainee.attempt])
  const saving = trainee.call(service.url, 'PUT', `/v1/attempts/${trainee.attempt}/responses/1`, {
    response: null,
  })
  await expect.poll(() => waiters(holder), { interval: 5 }).toBe(1)
  service.process.kill('SIGTERM')
  service.process.kill('SIGTERM')
  await expect.poll(() => fetch(`${service.url}/healthz`).catch(() => null), { interval: 20 }).toBeNull()
  await holder.query('COMMIT')
  await holder.end()
  const saved = await saving
  expect(saved).toMatchObject({ status: 200, body: { version: 1 } })
  expect(saved!.headers.get('connection')).toBe('close')
  expect(await service.exitCode).toBe(0)
  expect(existsSync(join(house.dataDir, 'owner.json'))).toBe(false)
  expect(existsSync(join(house.dataDir, 'postgres', 'postmaster.pid'))).toBe(false)
  const next = await house.serve()
  const { body } = (await trainee.call(next.url, 'GET', `/v1/attempts/${trainee.attempt}`))!
  expect(body.questions[0]).toMatchObject({ position: 1, version: 1 })
})

test('a second serve on the same data exits 1, says who holds it, and disturbs nothing', async () => {
  const house = await crashHouse()
  onTestFinished(() => house.close())
  const service = await house.serve()
  const { code, err } = await house.serveInVain()
  expect(code).toBe(1)
  expect(err).toContain(String(service.process.pid))
  expect(err).toContain(house.dataDir)
  expect((await fetch(`${service.url}/readyz`)).status).toBe(200)
})

/** How many sessions wait for a lock of this one. */
async function waiters(holder: pg.Client): Promise<number> {
  const { rows } = await holder.query(
    'SELECT count(*)::int AS count FROM pg_stat_activity WHERE pg_backend_pid() = ANY (pg_blocking_pids(pid))',
  )
  return rows[0].count
}
