import { beforeAll, beforeEach, expect, test } from 'vitest'
import type { Quiz } from '../../../../src/domain/quiz/schema.ts'
import { releaseAssignment } from '../../../../src/usecases/assignments/release.ts'
import { updateAssignment } from '../../../../src/usecases/assignments/update.ts'
import { releaseAttempt } from '../../../../src/usecases/attempts/managing/release.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { listResultChanges } from '../../../../src/usecases/integration/feed/list-changes.ts'
import { lookAtReleases } from '../../../../src/usecases/integration/feed/look-at-releases.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { start } from '../../../support/attempts.ts'
import { MINUTE } from '../../../support/instant.ts'
import { deliverDue, endpointOf, outbox } from '../../../support/integration/webhooks.ts'
import { clientFor } from '../../../support/people/client.ts'
import { createWorld, type World } from '../../../support/world.ts'

const reason = 'a test'
const HOUR = 60 * MINUTE
const MANUAL: Quiz['release'] = { score: 'manual', answers: 'manual' }

let world: World
beforeAll(async () => {
  const endings: (() => Promise<void>)[] = []
  world = await createWorld({ until: (end) => void endings.unshift(end) })
  return async () => {
    for (const end of endings) await end()
  }
})
beforeEach(() => world.db.pool.query('TRUNCATE webhook_events, webhook_deliveries, webhook_endpoints'))

const later = (hours: number) => new Date(Date.now() + hours * HOUR)
const look = (now: Date | null = null) =>
  lookAtReleases({ ...serviceContext(world.services, 'webhooks'), now })

/** Two who handed in under an assignment, whose client listens; what it was told by then is delivered, or failed. */
async function sat(release: Quiz['release'] | null) {
  const trainer = await world.person('trainer')
  const people = [await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: people })
  const window = { opensAt: later(-1), closesAt: later(1) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window, release })
  const client = await clientFor(world, [cohort])
  await endpointOf(world, client.actor.clientId, { url: 'https://127.0.0.1/', events: ['score.changed'] })
  const attempts: string[] = []
  for (const { ctx } of people) {
    const attempt = await start(ctx, 'exam')
    await submitAttempt(ctx, { attempt })
    attempts.push(attempt)
  }
  await look()
  await deliverDue(world.services)
  const told = async () =>
    (await outbox(world))
      .filter(({ stream }) => attempts.includes(stream))
      .map(({ stream, data }) => `${attempts.indexOf(stream)} ${data['cause']}`)
      .toSorted()
  let cursor: string | undefined
  /** So many new results of the feed: whatever else runs in the cluster holds it back for a moment. */
  const changes = async (count: number) => {
    const seen: string[] = []
    const giveUp = Date.now() + 10_000
    do {
      const page = await listResultChanges(client, { limit: 50, cursor })
      cursor = page.nextCursor
      seen.push(...page.changes.map(({ attempt, released }) => `${attempts.indexOf(attempt)} ${released}`))
    } while (seen.length < count && Date.now() < giveUp)
    return seen.toSorted()
  }
  await changes(2)
  return { trainer, people, assignment, attempts, told, changes }
}

const CLOSED = ['0 close', '1 close']

test('a release to all is told of each attempt once, and is a change of each result', async () => {
  const { trainer, assignment, told, changes } = await sat(MANUAL)
  expect(await told()).toEqual(CLOSED)
  await releaseAssignment(trainer.ctx, { assignment, score: true, reason, dryRun: true })
  await look()
  expect(await told()).toEqual(CLOSED)
  await releaseAssignment(trainer.ctx, { assignment, score: true, reason })
  await Promise.all([look(), look()])
  expect(await told()).toEqual(['0 close', '0 release', '1 close', '1 release'])
  expect(await changes(2)).toEqual(['0 score', '1 score'])
  await releaseAssignment(trainer.ctx, { assignment, answers: true, reason })
  await look()
  expect(await told()).toHaveLength(4)
  expect(await changes(2)).toEqual(['0 answers', '1 answers'])
  await look(later(48))
  expect(await changes(0)).toEqual([])
})

test('a release to one person, or of one attempt, is told of that alone', async () => {
  const { trainer, people, assignment, attempts, told, changes } = await sat(MANUAL)
  await releaseAssignment(trainer.ctx, { assignment, score: true, user: people[0]!.id, reason })
  await look()
  expect(await told()).toEqual(['0 close', '0 release', '1 close'])
  expect(await changes(1)).toEqual(['0 score'])
  await releaseAttempt(trainer.ctx, { attempt: attempts[1]!, answers: true, reason })
  expect(await told()).toEqual(['0 close', '0 release', '1 close', '1 release'])
  expect(await changes(1)).toEqual(['1 answers'])
})

test('a release by the closing, or by an hour of one person, is told when it comes', async () => {
  const { people, assignment, told, changes } = await sat(null)
  const at = later(3).toISOString()
  await world.override(assignment, people[1]!, { release: { score: { at }, answers: 'manual' } })
  await look()
  await look(later(0.9))
  expect(await told()).toEqual(CLOSED)
  await look(later(2))
  expect(await told()).toEqual(['0 close', '0 release', '1 close'])
  await look(later(4))
  expect(await told()).toEqual(['0 close', '0 release', '1 close', '1 release'])
  expect(await changes(2)).toHaveLength(2)
  const { rows } = await world.db.pool.query('SELECT FROM release_looks WHERE assignment_id = $1', [
    assignment,
  ])
  expect(rows).toEqual([])
})

test('what a trainer shows by other rules and hides again changes the feed each time', async () => {
  const { trainer, assignment, told, changes } = await sat(MANUAL)
  const given = { assignment, reason }
  await updateAssignment(trainer.ctx, { ...given, release: { score: 'on-submit', answers: 'manual' } })
  await look()
  expect(await changes(2)).toEqual(['0 score', '1 score'])
  await updateAssignment(trainer.ctx, { ...given, release: MANUAL })
  await look()
  expect(await changes(2)).toEqual(['0 none', '1 none'])
  expect(await told()).toHaveLength(4)
})

test('points that were told with the score are not told again by its release, and nobody is told where nobody listens', async () => {
  const { trainer, assignment, attempts, told } = await sat(MANUAL)
  await overrideScore(trainer.ctx, { attempt: attempts[0]!, position: 1, points: '1', comment: 'so', reason })
  await world.db.pool.query(
    `UPDATE webhook_deliveries SET tells_points = true WHERE stream = $1 AND seq = (
       SELECT max(seq) FROM webhook_events WHERE stream = $1)`,
    [attempts[0]],
  )
  await releaseAssignment(trainer.ctx, { assignment, score: true, reason })
  await look()
  expect(await told()).toEqual(['0 close', '0 override', '1 close', '1 release'])
  const other = await sat(MANUAL)
  await world.db.pool.query('UPDATE webhook_endpoints SET event_types = $1', [['attempt.closed']])
  await releaseAssignment(other.trainer.ctx, { assignment: other.assignment, score: true, reason })
  await look()
  expect(await other.told()).toEqual(CLOSED)
})
