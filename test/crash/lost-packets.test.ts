import { expect, onTestFinished, test, vi } from 'vitest'
import { connect } from '../../src/db/connection.ts'
import { isDatabaseAway } from '../../src/db/failures.ts'
import { createReadiness } from '../../src/usecases/service/readiness.ts'
import { createWire } from '../support/crash/proxy.ts'
import { useTestDatabase } from '../support/database.ts'

vi.setConfig({ testTimeout: 60_000 })

/** What a statement may take at most before its connection is given up, and a moment. */
const LONGEST_MS = 15_000

async function behindWire() {
  const { url } = await useTestDatabase()
  const wire = await createWire(url)
  const db = connect({ url: wire.url, max: 3 })
  onTestFinished(() => db.close())
  return { wire, db }
}

/** How long it took to fail as a database that is away does. */
async function failed(work: Promise<unknown>): Promise<number> {
  const began = performance.now()
  const error = await work.then(
    () => null,
    (failure: unknown) => failure,
  )
  expect(isDatabaseAway(error)).toBe(true)
  return performance.now() - began
}

test('a network that swallows packets fails what is under way in seconds, and the pool is whole again', async () => {
  const { wire, db } = await behindWire()
  const readiness = createReadiness(db)
  expect(await readiness()).toEqual({ status: 'ready' })
  await Promise.all(Array.from({ length: 3 }, () => db.pool.query('SELECT pg_sleep(0.01)')))
  wire.swallow()
  const under = [
    db.pool.query('SELECT 1'),
    db.pool.query({ name: 'prepared', text: 'SELECT $1::int', values: [1] }),
    db.transaction(({ pg }) => pg.query('SELECT 1')),
  ]
  expect(await readiness()).toEqual({ status: 'database-away' })
  for (const took of await Promise.all(under.map(failed))) expect(took).toBeLessThan(LONGEST_MS)
  const began = performance.now()
  const { rows } = await db.pool.query('SELECT 1 AS one')
  expect(rows).toEqual([{ one: 1 }])
  expect(await readiness()).toEqual({ status: 'ready' })
  expect(performance.now() - began).toBeLessThan(5_000)
})
