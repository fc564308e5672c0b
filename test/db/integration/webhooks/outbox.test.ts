import { PassThrough } from 'node:stream'
import { describe, expect, test } from 'vitest'
import { reopenAttempt } from '../../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { reportQuestion } from '../../../../src/usecases/results/reports/report-question.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { backup } from '../../../../src/usecases/service/backup.ts'
import { restore } from '../../../../src/usecases/service/restore.ts'
import { choose, save, start } from '../../../support/attempts.ts'
import { useTestDatabase } from '../../../support/database.ts'
import { clientOf, endpointOf, outbox, type Told } from '../../../support/integration/webhooks.ts'
import { TEST_SECRET, type TestPerson } from '../../../support/world.ts'
import { type Class, corrected, sat } from '../../scores/corrections/class.ts'

const reason = 'a test'

async function taken(person: TestPerson, quiz = 'sample'): Promise<string> {
  const attempt = await start(person.ctx, quiz)
  await save(person.ctx, attempt, 1, choose('right-1'))
  await submitAttempt(person.ctx, { attempt })
  return attempt
}

/** All that can happen to an attempt of the class, one thing after the other. */
async function everything({ trainer, people, attempts, cohort }: Class): Promise<string> {
  const [attempt, person] = [attempts[0]!, people[0]!]
  await overrideScore(trainer.ctx, { attempt, position: 2, points: '0.5', comment: 'half', reason })
  const until = new Date(Date.now() + 1_800_000)
  await reopenAttempt(trainer.ctx, { attempt, minutes: 10, until, reason })
  await start(person.ctx, 'exam')
  await submitAttempt(person.ctx, { attempt })
  const correction = await corrected(trainer.ctx, {
    policy: 'full-credit',
    cohorts: [cohort],
    practice: false,
  })
  await voidAttempt(trainer.ctx, { attempt, reason })
  return correction
}

const lines = (told: readonly Told[], stream?: string) =>
  told.filter((one) => stream === undefined || one.stream === stream).map(({ seq, type }) => `${seq} ${type}`)

describe('the outbox', () => {
  test('has no row while nobody listens to what happens', async () => {
    const scene = await sat(['wrong-1'])
    const { world, cohort } = scene
    const others = await world.cohort({})
    const [client, stranger, off] = [
      await clientOf(world, [cohort]),
      await clientOf(world, [others]),
      await clientOf(world, [cohort]),
    ]
    await endpointOf(world, client, { events: ['report.created'] })
    await endpointOf(world, stranger, { events: ['attempt.closed', 'score.changed', 'attempt.started'] })
    await endpointOf(world, off)
    const { id } = await endpointOf(world, client)
    await world.db.pool.query('UPDATE clients SET disabled_at = now() WHERE id = $1', [off])
    await world.db.pool.query(
      "UPDATE webhook_endpoints SET disabled_at = now(), disabled_reason = 'by-hand' WHERE id = $1",
      [id],
    )
    await everything(scene)
    await taken(scene.people[0]!)
    expect(await outbox(world)).toEqual([])
    const { rows } = await world.db.pool.query('SELECT id FROM webhook_events')
    expect(rows).toEqual([])
  })

  test('numbers what happens to an attempt, in its order, for whoever listens', async () => {
    const scene = await sat([])
    const { world, trainer, cohort } = scene
    const client = await clientOf(world, [cohort])
    const { id: all } = await endpointOf(world, client)
    const { id: scores } = await endpointOf(world, client, { events: ['score.changed'] })
    const person = await world.person()
    await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
      cohort,
      person.id,
    ])
    const attempt = await start(person.ctx, 'exam')
    await submitAttempt(person.ctx, { attempt })
    const correction = await everything({ ...scene, trainer, people: [person], attempts: [attempt] })

    const told = await outbox(world)
    expect(lines(told, attempt)).toEqual([
      '1 attempt.started',
      '2 attempt.closed',
      '3 score.changed',
      '4 score.changed',
      '5 attempt.closed',
      '6 score.changed',
      '7 score.changed',
      '8 attempt.closed',
    ])
    expect(lines(told, correction)).toEqual(['1 correction.applied'])
    const ofAttempt = told.filter(({ stream }) => stream === attempt)
    expect(ofAttempt.map(({ data }) => data['cause'] ?? data['state'] ?? null)).toEqual([
      null,
      'submitted',
      'close',
      'override',
      'submitted',
      'reopen',
      'correction',
      'voided',
    ])
    expect(ofAttempt[6]!.data).toMatchObject({
      correction,
      revision: 4,
      quiz: 'exam',
      user: person.id,
      number: 1,
    })
    for (const { type, endpoints } of told)
      expect(endpoints).toEqual(type === 'score.changed' ? [all, scores].toSorted() : [all])
    expect(JSON.stringify(told.map(({ data }) => data))).not.toMatch(/half|a test|points|name|right-1/)
  })

  test('tells of practice of present members and of their reports, and of no preview', async () => {
    const scene = await sat([])
    const { world, cohort } = scene
    await endpointOf(world, await clientOf(world, [cohort]))
    const [member, left, outsider] = [await world.person(), await world.person(), await world.person()]
    await world.db.pool.query(
      `INSERT INTO cohort_members (cohort_id, user_id, left_at) VALUES ($1, $2, NULL), ($1, $3, now())`,
      [cohort, member.id, left.id],
    )
    for (const person of [left, outsider, scene.trainer]) await taken(person)
    expect(await outbox(world)).toEqual([])
    const attempt = await taken(member)
    await reportQuestion(member.ctx, { attempt, position: 2, text: 'This is wrong.' })
    await reportQuestion(member.ctx, { attempt, position: 2, text: 'This is very wrong.' })
    const told = await outbox(world)
    expect(lines(told)).toEqual([
      '1 attempt.started',
      '2 attempt.closed',
      '3 score.changed',
      '4 report.created',
    ])
    expect(told[3]!.data).toMatchObject({ position: 2, state: 'open', user: member.id })
    expect(JSON.stringify(told)).not.toContain('wrong')
  })

  test('numbers each event once, whatever happens at the same time', async () => {
    const scene = await sat(['right-1'])
    const { world, trainer, attempts } = scene
    await world.db.pool.query('UPDATE attempts SET answers_released_at = now(), score_released_at = now()')
    await endpointOf(world, await clientOf(world, [scene.cohort]))
    const attempt = attempts[0]!
    const ctx = scene.people[0]!.ctx
    await Promise.all([
      ...[1, 2, 3].map((position) => reportQuestion(ctx, { attempt, position, text: 'Hm.' })),
      ...['0.1', '0.2', '0.3'].map((points) =>
        overrideScore(trainer.ctx, { attempt, position: 1, points, comment: 'so', reason }),
      ),
    ])
    const told = await outbox(world)
    expect(told.map(({ seq }) => seq)).toEqual([1, 2, 3, 4, 5, 6])
    expect(told.filter(({ type }) => type === 'report.created')).toHaveLength(3)
  })

  test('keeps nothing of what is taken back', async () => {
    const { world, trainer, attempts, cohort } = await sat(['right-1'])
    await endpointOf(world, await clientOf(world, [cohort]))
    const given = { attempt: attempts[0]!, position: 1, points: '0', comment: 'none', reason }
    await overrideScore(trainer.ctx, { ...given, dryRun: true })
    expect(await outbox(world)).toEqual([])
  })
})

test('a backup carries the outbox, and a restore tells nobody of what it brings', async () => {
  const { world, people, cohort } = await sat(['right-1'])
  await endpointOf(world, await clientOf(world, [cohort]))
  await taken(people[0]!)
  const before = await outbox(world)
  expect(before).toHaveLength(3)
  const { db: copy } = await useTestDatabase()
  const file = new PassThrough()
  const written = backup(world.db, { output: file, secret: TEST_SECRET })
  await restore(copy, { input: file, secretKey: TEST_SECRET, keepSecret: async () => {} })
  await written
  expect(await outbox({ db: copy })).toEqual(before)
})
