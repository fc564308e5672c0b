import { PassThrough, Readable } from 'node:stream'
import { buffer } from 'node:stream/consumers'
import { beforeAll, expect, test } from 'vitest'
import { connect, type Db } from '../../../src/db/connection.ts'
import { migrate } from '../../../src/db/migrate.ts'
import { voidAttempt } from '../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { type Context, type Services, serviceContext } from '../../../src/usecases/context.ts'
import { listResultChanges } from '../../../src/usecases/integration/feed/list-changes.ts'
import { renewStamps } from '../../../src/usecases/integration/feed/renew-stamps.ts'
import { backup } from '../../../src/usecases/service/backup.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { purge } from '../../../src/usecases/service/purge.ts'
import { restore } from '../../../src/usecases/service/restore.ts'
import { start } from '../../support/attempts.ts'
import { embeddedWorld, query } from '../../support/embedded/world.ts'
import { DAY } from '../../support/instant.ts'
import { deliverDue, endpointOf, impatientOutbound, receiver } from '../../support/integration/webhooks.ts'
import { clientFor } from '../../support/people/client.ts'
import { codeOf } from '../../support/people/world.ts'
import { createWorld, SILENT, TEST_SECRET, type TestPerson, type World } from '../../support/world.ts'

const reason = 'a test'
const ATTEMPTS = 3

/** A cluster of its own, whose service runs as a role that owns nothing, and what was moved there from the shared one. */
let source: World
let services: Services
let ownerUrl: string
let people: TestPerson[]
let trainer: TestPerson
let client: Awaited<ReturnType<typeof clientFor>>
let cursor: string
let stamps: { stamp: string; database: string }

beforeAll(async () => {
  const cluster = embeddedWorld()
  const endings: (() => Promise<void>)[] = [() => cluster.close()]
  const until = (end: () => Promise<void>) => void endings.unshift(end)
  const server = await cluster.start({ dataDir: await cluster.folder() })
  ownerUrl = server.ownerUrl
  await migrate(ownerUrl)
  source = await createWorld({ until })
  await pushOn(source.db, await counterOf(ownerUrl))
  await sit()
  const owner = connect({ url: ownerUrl, max: 2, applicationName: 'bareme-test' })
  await restore(owner, {
    input: Readable.from([await backedUp(source.db)]),
    secretKey: TEST_SECRET,
    keepSecret: async () => {},
  })
  await owner.close()
  const db = connect({ url: server.appUrl, max: 4, applicationName: 'bareme-test' })
  until(() => db.close())
  services = await createServices(db, TEST_SECRET, SILENT, { outbound: impatientOutbound() })
  until(() => services.bankWork.close())
  until(() => services.outbound.close())
  return async () => {
    for (const end of endings) await end()
  }
})

const counterOf = async (url: string) =>
  BigInt(String((await query(url, 'SELECT pg_current_xact_id()::text AS it'))[0]!['it']))

/** Uses up numbers of transactions until those of a cluster are well past a number. */
async function pushOn(db: Db, past: bigint): Promise<void> {
  const missing = past + 20_000n - (await counterOf(source.url))
  await db.pool.query(
    `DO $$ BEGIN FOR i IN 1..${missing > 0n ? missing : 0n} LOOP PERFORM pg_current_xact_id(); COMMIT; END LOOP; END $$`,
  )
}

/** A class that hands in, and a client that has read all of it. */
async function sit(): Promise<void> {
  trainer = await source.person('trainer')
  people = await Promise.all(Array.from({ length: ATTEMPTS }, () => source.person()))
  const cohort = await source.cohort({ trainers: [trainer], members: people })
  const window = { opensAt: new Date(Date.now() - DAY), closesAt: new Date(Date.now() + DAY) }
  await source.assignment({ cohort, quiz: 'exam', ...window, maxAttempts: 2 })
  for (const { ctx } of people) await submitAttempt(ctx, { attempt: await start(ctx, 'exam') })
  client = await clientFor(source, [cohort])
  cursor = (await readAll(client, ATTEMPTS)).cursor
  const { rows } = await source.db.pool.query(
    'SELECT max(changed_in)::text AS stamp, (SELECT database FROM stamped_in) AS database FROM attempts',
  )
  stamps = rows[0]
}

async function backedUp(db: Db): Promise<Buffer> {
  const output = new PassThrough()
  const [file] = await Promise.all([buffer(output), backup(db, { output, secret: TEST_SECRET })])
  return file
}

/** Reads a feed by small pages until so many attempts came: what else runs in the cluster holds it back for a moment. */
async function readAll(ctx: Context, count: number, from?: string) {
  const seen: string[] = []
  let at = from
  const giveUp = Date.now() + 10_000
  do {
    const page = await listResultChanges(ctx, { limit: 2, cursor: at })
    at = page.nextCursor
    seen.push(...page.changes.map(({ attempt }) => attempt))
  } while (seen.length < count && Date.now() < giveUp)
  return { seen, cursor: at! }
}

/** Whoever acts, in the cluster that all was moved to. */
const there = <C extends Context>({ actor }: C) => ({ ...client, ...services, actor }) as C

test('a backup of a cluster whose counter is ahead is stamped where it is restored: an old cursor expires, and nothing is passed over', async () => {
  expect(BigInt(stamps.stamp)).toBeGreaterThan(await counterOf(ownerUrl))
  const here = there(client)
  expect(await codeOf(listResultChanges(here, { limit: 2, cursor }))).toBe('cursor-expired')
  const begun = await readAll(here, ATTEMPTS)
  expect(new Set(begun.seen).size).toBe(ATTEMPTS)
  const attempt = begun.seen[0]!
  await voidAttempt(there(trainer.ctx), { attempt, reason })
  expect((await readAll(here, 1, begun.cursor)).seen).toEqual([attempt])
})

test('a database that came by other means brings stamps that are ahead: a start renews them, and nothing is passed over', async () => {
  const here = there(client)
  await query(
    ownerUrl,
    `UPDATE attempts SET changed_in = '${stamps.stamp}'; UPDATE stamped_in SET database = '${stamps.database}'`,
  )
  expect((await listResultChanges(here, { limit: 2 })).changes).toEqual([])
  const ctx = serviceContext(services, 'start')
  await Promise.all([renewStamps(ctx), renewStamps(ctx)])
  expect(await codeOf(listResultChanges(here, { limit: 2, cursor }))).toBe('cursor-expired')
  const begun = await readAll(here, ATTEMPTS)
  expect(new Set(begun.seen).size).toBe(ATTEMPTS)
  await renewStamps(ctx)
  expect((await readAll(here, 0, begun.cursor)).seen).toEqual([])
})

test('as a role that owns nothing, the service tells webhooks, tries them, and purges what it told', async () => {
  const { url, arrived } = await receiver()
  await endpointOf({ db: services.db, services }, client.actor.clientId, { url })
  const { ctx } = people[0]!
  await submitAttempt(there(ctx), { attempt: await start(there(ctx), 'exam') })
  await deliverDue(services)
  expect(arrived.map(({ event }) => event.type)).toEqual([
    'attempt.started',
    'attempt.closed',
    'score.changed',
  ])
  const later = { ...serviceContext(services, 'purge'), now: new Date(Date.now() + 31 * DAY) }
  expect(await purge(later)).toMatchObject({ webhookDeliveries: 3, webhookEvents: 2 })
  const [{ owned } = {}] = await query(
    services.db.url,
    "SELECT count(*)::int AS owned FROM pg_class WHERE pg_get_userbyid(relowner) = current_user AND relname NOT LIKE 'pg_%'",
  )
  expect(owned).toBe(0)
})
