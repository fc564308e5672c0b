import { beforeAll, expect, onTestFinished, test } from 'vitest'
import { connect, type Db } from '../../../src/db/connection.ts'
import type { EmbeddedServer } from '../../../src/db/embedded/server.ts'
import { migrate } from '../../../src/db/migrate.ts'
import type { Standby } from '../../../src/db/standby.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { exportGradebook, exportGradebookInput } from '../../../src/usecases/results/exports/gradebook.ts'
import { type Api, createApi } from '../../support/api.ts'
import { choose, save, start } from '../../support/attempts.ts'
import { type StandbyServer, startStandby } from '../../support/embedded/hot-standby.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'
import { DAY } from '../../support/instant.ts'
import { createWorld, forFile, publishSample, type TestPerson } from '../../support/world.ts'

const METRICS_TOKEN = 'a token of a test'
const EXACT = { mostLagMs: 0 }

let server: EmbeddedServer
let standby: StandbyServer
let api: Api
let trainer: TestPerson
let trainees: TestPerson[]
let cohort: string

beforeAll(() =>
  forFile(async (until) => {
    const cluster = embeddedWorld()
    until(() => cluster.close())
    server = await cluster.start({ dataDir: await cluster.folder() })
    await migrate(server.ownerUrl)
    standby = await startStandby(server, await cluster.folder(), { max_standby_streaming_delay: '0' })
    until(() => standby.stop())
    const db = door()
    await publishSample(db)
    const world = await createWorld({ database: { url: server.appUrl, db, drop: () => db.close() }, until })
    api = await createApi({ world, config: { METRICS_TOKEN }, until })
    trainer = await world.person('trainer')
    trainees = [await world.person(), await world.person(), await world.person(), await world.person()]
    cohort = await world.cohort({ trainers: [trainer], members: trainees })
    const window = { opensAt: new Date(Date.now() - DAY), closesAt: new Date(Date.now() + DAY) }
    await world.assignment({ cohort, quiz: 'exam', ...window, maxAttempts: 9 })
  }),
)

/** A door to the primary, whose reads go to the standby. */
function door(options: { mostLagMs?: number; url?: string } = {}): Db {
  const { appUrl: url } = server
  return connect({ url, readFrom: { url: standby.url, ...options }, max: 4, applicationName: 'bareme-test' })
}

/** The same for one test. */
function opened(options: Parameters<typeof door>[0]): Db {
  const db = door(options)
  onTestFinished(() => db.close())
  return db
}

const counted = ({ counts }: Standby) => Object.fromEntries(counts)

/** What the primary says its time is. */
const clock = async () => (await api.world.db.pool.query<{ now: Date }>('SELECT now()')).rows[0]!.now

async function handIn(person: TestPerson): Promise<string> {
  const attempt = await start(person.ctx, 'exam')
  await save(person.ctx, attempt, 1, choose('right-1'))
  await submitAttempt(person.ctx, { attempt })
  return attempt
}

const ask = (url: string, as: TestPerson) => api.request({ method: 'GET', url, as })
const gradebook = () => ask(`/v1/cohorts/${cohort}/results/export`, trainer)
const figures = () => ask(`/v1/statistics?quiz=exam&cohort=${cohort}`, trainer)

async function scraped(): Promise<string> {
  const headers = { authorization: `Bearer ${METRICS_TOKEN}` }
  return (await api.app.inject({ url: '/metrics', headers })).payload
}

/** How many people have a mark. */
const marks = ({ trainees }: { trainees: { cells: { state: string }[] }[] }) =>
  trainees.filter(({ cells }) => cells[0]!.state === 'mark').length

const inRecovery = (reading: Awaited<ReturnType<Standby['begin']>>, signal?: AbortSignal) =>
  reading.read(async (tx) => (await tx.pg.query('SELECT pg_is_in_recovery() AS is')).rows[0].is, signal)

test('figures and exports are those of the standby, which say as of when; what a trainee saves is theirs to read at once', async () => {
  await handIn(trainees[0]!)
  await standby.caughtUp()
  const before = await clock()
  await standby.pause()
  onTestFinished(() => standby.resume())
  await handIn(trainees[1]!)
  const after = await clock()
  const [{ body: exported, headers }, { body: computed }] = [await gradebook(), await figures()]
  expect(marks(exported)).toBe(1)
  expect(computed.n).toBe(1)
  for (const asOf of [exported.asOf, headers['export-as-of']!, computed.asOf]) {
    expect(new Date(asOf).getTime()).toBeLessThanOrEqual(before.getTime())
  }
  expect(new Date(exported.at) > after).toBe(true)
  // What nobody but a standby knows to be late is looked at again.
  await standby.resume()
  await standby.caughtUp()
  expect((await figures()).body.n).toBe(2)
  await standby.pause()
  const [mine, other] = [trainees[2]!, await start(trainees[3]!.ctx, 'untimed')]
  const attempt = await start(mine.ctx, 'exam')
  await save(mine.ctx, attempt, 1, choose('right-1'))
  const { body } = await ask(`/v1/attempts/${attempt}`, mine)
  expect(body.questions[0]).toMatchObject({ version: 1, response: { type: 'single' } })
  expect((await ask(`/v1/attempts/${other}`, trainees[3]!)).status).toBe(200)
  const { body: page } = await ask(`/v1/cohorts/${cohort}/results`, trainer)
  expect(marks(page)).toBe(2)
  expect(await scraped()).toMatch(/bareme_standby_reads_total\{outcome="standby"\} [4-9]/)
})

test('a standby that has all there is is as new as the primary, however long ago that was', async () => {
  const { standby: exact } = opened(EXACT)
  await query(server.superuserUrl, 'CHECKPOINT')
  await standby.caughtUp()
  const now = await clock()
  const reading = await exact.begin()
  expect(await inRecovery(reading)).toBe(true)
  expect(reading.asOf >= now).toBe(true)
  expect(reading.isBehind).toBe(false)
})

test('one that is too old is not read, nor by that reader again once it is not', async () => {
  const { standby: exact } = opened(EXACT)
  await standby.pause()
  onTestFinished(() => standby.resume())
  await api.world.person()
  const now = await clock()
  const reading = await exact.begin()
  expect(await inRecovery(reading)).toBe(false)
  expect(reading.asOf >= now).toBe(true)
  const ctx = { ...trainer.ctx, standby: exact }
  const { asOf } = await exportGradebook(ctx, exportGradebookInput.parse({ cohort }))
  expect(asOf >= now).toBe(true)
  await standby.resume()
  await standby.caughtUp()
  expect(await inRecovery(reading)).toBe(false)
  expect(await inRecovery(await exact.begin())).toBe(true)
  expect(counted(exact)).toEqual({ old: 2, standby: 1 })
})

test('a read that recovery cancels is the primary’s', async () => {
  const { standby: reads } = opened({})
  await query(server.superuserUrl, 'CREATE TABLE IF NOT EXISTS cleaned AS SELECT 1 AS n')
  await standby.caughtUp()
  const reading = await reads.begin()
  const begun = Promise.withResolvers<void>()
  const read = reading.read(async ({ pg }) => {
    const { rows } = await pg.query('SELECT count(*)::int AS n, pg_is_in_recovery() AS there FROM pg_class')
    begun.resolve()
    await pg.query('SELECT pg_sleep(CASE WHEN pg_is_in_recovery() THEN 20 ELSE 0 END)')
    return rows[0].there
  })
  await begun.promise
  await query(server.superuserUrl, 'DELETE FROM cleaned')
  await query(server.superuserUrl, 'VACUUM cleaned')
  expect(await read).toBe(false)
  expect(counted(reads)).toEqual({ cancelled: 1 })
})

test('nothing is written by this way, even where it leads to the primary; who leaves is not answered by another', async () => {
  const { standby: reads } = opened({ url: server.appUrl })
  const write = (await reads.begin()).read((tx) =>
    tx.pg.query(`INSERT INTO users (id, role) VALUES (gen_random_uuid(), 'admin')`),
  )
  await expect(write).rejects.toMatchObject({ code: '25006' })
  const reason = new Error('gone')
  const left = inRecovery(await reads.begin(), AbortSignal.abort(reason))
  await expect(left).rejects.toBe(reason)
})

test('once the standby is gone the primary answers, and says so in the metrics', async () => {
  await standby.stop()
  await handIn(trainees[3]!)
  const now = await clock()
  const [{ body: exported }, { body: computed }] = [await gradebook(), await figures()]
  expect(marks(exported)).toBe(3)
  expect(computed.n).toBe(3)
  expect(new Date(exported.asOf) >= now).toBe(true)
  expect(await scraped()).toContain('bareme_standby_reads_total{outcome="away"} 2')
})
