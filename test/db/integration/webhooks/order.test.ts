import fc from 'fast-check'
import { uuidv7 } from 'uuidv7'
import { expect, test } from 'vitest'
import { MOST_TRIES } from '../../../../src/domain/integration/webhooks/schedule.ts'
import { start } from '../../../support/attempts.ts'
import { DAY } from '../../../support/instant.ts'
import {
  clientOf,
  deliverDue,
  endpointOf,
  impatientOutbound,
  receiver,
} from '../../../support/integration/webhooks.ts'
import { createWorld, type World } from '../../../support/world.ts'

/** Attempts of different people, of which an endpoint is told; each with `events` events that wait. */
async function waiting(
  world: World,
  { attempts, events, client }: { attempts: number; events: number; client: string },
) {
  const ids = []
  for (let one = 0; one < attempts; one++) {
    const person = await world.person()
    await world.db.pool.query(
      'INSERT INTO cohort_members (cohort_id, user_id) SELECT cohort_id, $2 FROM client_cohorts WHERE client_id = $1',
      [client, person.id],
    )
    ids.push(await start(person.ctx))
  }
  for (let event = 1; event < events; event++)
    await world.db.pool.query(
      "SELECT tell_webhooks('attempt.closed', attempt, now(), '{}') FROM unnest($1::uuid[]) AS attempt",
      [ids],
    )
  return ids
}

test('whatever fails and whoever delivers, the events of an attempt are taken in their order, each once in the log', async () => {
  const world = await createWorld({ outbound: impatientOutbound() })
  await fc.assert(
    fc.asyncProperty(
      fc.array(fc.boolean(), { minLength: 40, maxLength: 40 }),
      fc.integer({ min: 1, max: 3 }),
      async (fails, replicas) => {
        const client = await clientOf(world, [await world.cohort({})])
        const taken: [attempt: string, seq: number][] = []
        const { url } = await receiver(({ event: { data } }, response, at) => {
          if (!fails[at % fails.length]) taken.push([data['attempt'] as string, data['seq'] as number])
          response.writeHead(fails[at % fails.length] ? 500 : 204).end()
        })
        const { id } = await endpointOf(world, client, { url })
        const attempts = await waiting(world, { attempts: 3, events: 3, client })
        for (let round = 0; round < 4; round++)
          await Promise.all(
            Array.from({ length: replicas }, () =>
              deliverDue(world.services, new Date(Date.now() + round * DAY)),
            ),
          )
        for (const attempt of attempts) {
          const seqs = taken.filter(([of]) => of === attempt).map(([, seq]) => seq)
          expect(seqs).toEqual(seqs.toSorted((a, b) => a - b))
          expect(new Set(seqs).size).toBe(seqs.length)
        }
        const { rows } = await world.db.pool.query(
          `SELECT count(*)::int AS told, count(DISTINCT event_id)::int AS events,
             count(*) FILTER (WHERE state = 'delivered')::int AS delivered
           FROM webhook_deliveries WHERE endpoint_id = $1`,
          [id],
        )
        expect(rows[0]).toEqual({ told: 9, events: 9, delivered: taken.length })
        await world.db.pool.query('DELETE FROM webhook_endpoints WHERE id = $1', [id])
      },
    ),
    { numRuns: 12 },
  )
})

test('an event that fails holds back the later ones of its attempt alone, and once it is dead the next goes on', async () => {
  const world = await createWorld({ outbound: impatientOutbound() })
  const client = await clientOf(world, [await world.cohort({})])
  const broken = { attempt: uuidv7() }
  const { url, arrived } = await receiver(({ event: { data } }, response) =>
    response.writeHead(data['attempt'] === broken.attempt && data['seq'] === 1 ? 500 : 204).end(),
  )
  await endpointOf(world, client, { url })
  const [one, other] = await waiting(world, { attempts: 2, events: 2, client })
  broken.attempt = one!
  const seqsOf = (attempt: string) =>
    arrived.filter(({ event }) => event.data['attempt'] === attempt).map(({ event }) => event.data['seq'])
  await deliverDue(world.services)
  expect(seqsOf(other!)).toEqual([1, 2])
  // What happens meanwhile waits behind it too.
  await world.db.pool.query("SELECT tell_webhooks('attempt.closed', $1, now(), '{}')", [one])
  for (let tried = 1; tried < MOST_TRIES; tried++) {
    expect(seqsOf(one!)).toEqual(Array(tried).fill(1))
    await deliverDue(world.services, new Date(Date.now() + tried * 1.2 * DAY))
    // Within five days of failures it is not disabled; its owner sees to it here for the rest.
    await world.db.pool.query('UPDATE webhook_endpoints SET failing_since = NULL, failed_at = NULL')
  }
  expect(seqsOf(one!)).toEqual([...Array(MOST_TRIES).fill(1), 2, 3])
  const { rows } = await world.db.pool.query(
    'SELECT seq, state, tries FROM webhook_deliveries WHERE stream = $1 ORDER BY seq',
    [one],
  )
  expect(rows).toEqual([
    { seq: 1, state: 'dead', tries: MOST_TRIES },
    { seq: 2, state: 'delivered', tries: 1 },
    { seq: 3, state: 'delivered', tries: 1 },
  ])
})
