import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { join } from 'node:path'
import { Webhook } from 'standardwebhooks'
import { expect, onTestFinished, test, vi } from 'vitest'
import { startDeliverWebhooks } from '../../../src/jobs/deliver-webhooks.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { start } from '../../support/attempts.ts'
import { clientOf, endpointOf, impatientOutbound, receiver } from '../../support/integration/webhooks.ts'
import { createWorld } from '../../support/world.ts'

const REPLICA = join(import.meta.dirname, '../../support/integration/deliver.ts')
const PEOPLE = 12

test('two replicas deliver while one is killed: each event once in the log, at least once on the wire, in order', async () => {
  const world = await createWorld({ outbound: impatientOutbound() })
  const people = await Promise.all(Array.from({ length: PEOPLE }, () => world.person()))
  const client = await clientOf(world, [await world.cohort({ members: people })])
  const killed = spawn(process.execPath, [REPLICA, world.url], { stdio: 'ignore' })
  onTestFinished(() => void killed.kill('SIGKILL'))

  // The first replica is killed while its eighth delivery is under way, and seven more with it.
  const { url, arrived } = await receiver((_arrived, response, at) => {
    if (at < 8) return
    if (at === 8) killed.kill('SIGKILL')
    response.writeHead(204).end()
  })
  const { id, secret } = await endpointOf(world, client, { url })
  for (const { ctx } of people) {
    const attempt = await start(ctx)
    await submitAttempt(ctx, { attempt })
  }
  await vi.waitUntil(() => arrived.length >= 8, { timeout: 20_000 })
  killed.kill('SIGKILL')
  await once(killed, 'exit')
  const lost = arrived.map((one) => one.id)

  const job = startDeliverWebhooks(world.services)
  onTestFinished(() => job.stop())
  const events = async (state: string) => {
    const { rows } = await world.db.pool.query<{ count: number }>(
      'SELECT count(*)::int AS count FROM webhook_deliveries WHERE endpoint_id = $1 AND state = $2',
      [id, state],
    )
    return rows[0]!.count
  }
  // What the dead replica had claimed is waited for; all else of other attempts is not.
  await vi.waitUntil(async () => (await events('delivered')) === (PEOPLE - 8) * 3, { timeout: 20_000 })
  await world.db.pool.query(
    "UPDATE webhook_deliveries SET claimed_until = now() WHERE claim IS NOT NULL AND state = 'pending'",
  )
  await vi.waitUntil(async () => (await events('delivered')) === PEOPLE * 3, { timeout: 20_000 })
  await job.stop()

  expect(await events('pending')).toBe(0)
  expect(new Set(arrived.map((one) => one.id)).size).toBe(PEOPLE * 3)
  for (const one of lost) expect(arrived.filter((again) => again.id === one).length).toBeGreaterThan(1)
  const hook = new Webhook(secret)
  for (const { body, headers } of arrived) hook.verify(body, headers)
  const seqs = Map.groupBy(arrived.slice(8), ({ event }) => event.data['attempt'])
  for (const told of seqs.values()) expect(told.map(({ event }) => event.data['seq'])).toEqual([1, 2, 3])
})
