import { expect, test } from 'vitest'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { purge } from '../../../../src/usecases/service/purge.ts'
import { choose, save, start } from '../../../support/attempts.ts'
import { DAY } from '../../../support/instant.ts'
import {
  type Arrived,
  clientOf,
  deliverDue,
  endpointOf,
  impatientOutbound,
  receiver,
} from '../../../support/integration/webhooks.ts'
import { createWorld } from '../../../support/world.ts'

async function scene() {
  const world = await createWorld({ outbound: impatientOutbound() })
  const [person, trainer] = [await world.person(), await world.person('trainer')]
  const cohort = await world.cohort({ trainers: [trainer], members: [person] })
  return { world, person, trainer, cohort }
}

const scoresIn = (arrived: readonly Arrived[], attempt: string) =>
  arrived
    .filter(({ event }) => event.type === 'score.changed' && event.data['attempt'] === attempt)
    .map(({ event }) => event.data['score'])

test('points go to clients that read results, and only what its trainee may read by then', async () => {
  const { world, person, trainer, cohort } = await scene()
  const window = { opensAt: new Date(Date.now() - DAY), closesAt: new Date(Date.now() + DAY) }
  await world.assignment({ cohort, quiz: 'exam', ...window })
  const [reads, manages] = [await receiver(), await receiver()]
  await endpointOf(world, await clientOf(world, [cohort]), { url: reads.url })
  await endpointOf(world, await clientOf(world, [cohort], ['webhooks:manage']), { url: manages.url })
  const attempt = await start(person.ctx)
  await save(person.ctx, attempt, 1, choose('right-1'))
  await submitAttempt(person.ctx, { attempt })
  const given = { position: 2, points: '1', comment: 'Bravo.', reason: 'a test' }
  // The event before it tells no points: they stand no more.
  await overrideScore(trainer.ctx, { attempt, ...given })
  const held = await start(person.ctx, 'exam')
  await submitAttempt(person.ctx, { attempt: held })
  await deliverDue(world.services)
  expect(scoresIn(reads.arrived, attempt)).toEqual([
    null,
    { state: 'final', points: 2, maxPoints: 3, percentage: 66.7, mark20: 13.33, passed: true },
  ])
  expect(scoresIn(reads.arrived, held)).toEqual([null])
  expect(scoresIn(manages.arrived, attempt)).toEqual([null, null])
  expect(JSON.stringify([reads.arrived, manages.arrived])).not.toMatch(/Bravo|Test|a test|right-1/)
})

test('a client that reads results no more is told points no more, not even by what failed before', async () => {
  const { world, person, cohort } = await scene()
  const client = await clientOf(world, [cohort])
  const { url, arrived } = await receiver((_arrived, response, at) =>
    response.writeHead(at === 2 ? 500 : 204).end(),
  )
  await endpointOf(world, client, { url })
  const attempt = await start(person.ctx)
  await submitAttempt(person.ctx, { attempt })
  await deliverDue(world.services)
  await world.db.pool.query("UPDATE clients SET scopes = '{webhooks:manage}' WHERE id = $1", [client])
  await deliverDue(world.services, new Date(Date.now() + 6_000))
  expect(scoresIn(arrived, attempt)).toEqual([expect.objectContaining({ points: 0 }), null])
  expect(arrived[2]!.id).toBe(arrived[3]!.id)
})

test('a client that lost a cohort is told nothing more of it, and none of its events waits', async () => {
  const { world, person, cohort } = await scene()
  const client = await clientOf(world, [cohort])
  const { url, arrived } = await receiver()
  await endpointOf(world, client, { url })
  await start(person.ctx)
  await world.db.pool.query('DELETE FROM client_cohorts WHERE client_id = $1', [client])
  await deliverDue(world.services)
  expect(arrived).toEqual([])
  const { rows } = await world.db.pool.query('SELECT state, last_error AS error FROM webhook_deliveries')
  expect(rows).toEqual([{ state: 'dead', error: 'not-bound' }])
})

test('after 30 days nothing is kept of what was told but the last number of each attempt', async () => {
  const { world, person, cohort } = await scene()
  const { url } = await receiver()
  const client = await clientOf(world, [cohort])
  await endpointOf(world, client, { url })
  const attempt = await start(person.ctx)
  await submitAttempt(person.ctx, { attempt })
  await deliverDue(world.services)
  const after = (days: number) => ({
    ...serviceContext(world.services, 'purge'),
    now: new Date(Date.now() + days * DAY),
  })
  expect(await purge(after(29))).toMatchObject({ webhookDeliveries: 0, webhookEvents: 0 })
  expect(await purge(after(31))).toMatchObject({ webhookDeliveries: 3, webhookEvents: 2 })
  await world.db.pool.query("SELECT tell_webhooks('attempt.closed', $1, now(), '{}')", [attempt])
  const { rows } = await world.db.pool.query('SELECT seq FROM webhook_events ORDER BY seq')
  expect(rows).toEqual([{ seq: 3 }, { seq: 4 }])
})
