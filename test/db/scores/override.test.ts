import { expect, test } from 'vitest'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { endScoreOverride, overrideScore } from '../../../src/usecases/scores/override.ts'
import { choose, refused, rowsOf, save, start } from '../../support/attempts.ts'
import { createWorld } from '../../support/world.ts'

const reason = 'a complaint'
const comment = 'La réponse se défend.'

/** A trainee who answered the first of three questions rightly, the second wrongly, and handed in. */
async function scored() {
  const world = await createWorld()
  const [trainer, other] = [await world.person('trainer'), await world.person('trainer')]
  const person = await world.person()
  await world.cohort({ trainers: [trainer], members: [person] })
  const attempt = await start(person.ctx)
  await save(person.ctx, attempt, 1, choose('right-1'))
  await save(person.ctx, attempt, 2, choose('wrong-2'))
  await submitAttempt(person.ctx, { attempt })
  const give = (points: string, more: object = {}) =>
    overrideScore(trainer.ctx, { attempt, position: 2, points, comment, reason, ...more })
  const result = async () => {
    const { result } = await getResult(person.ctx, { attempt })
    if (result.released !== 'answers') throw new Error(result.released)
    const { points, comment } = result.questions[1]!
    return { total: result.score.points, passed: result.score.passed, points, comment }
  }
  return { world, trainer, other, person, attempt, give, result }
}

test('points given by hand count, with the comment that the trainee reads; taken back, the grade stands again', async () => {
  const { world, trainer, attempt, give, result } = await scored()
  expect(await result()).toEqual({ total: 1, passed: false, points: 0, comment: null })
  expect(await give('1')).toMatchObject({ before: 0, after: 1, score: { points: 2, passed: true } })
  expect(await result()).toEqual({ total: 2, passed: true, points: 1, comment })
  await give('0.25')
  expect(await result()).toEqual({ total: 1.25, passed: false, points: 0.25, comment })
  await endScoreOverride(trainer.ctx, { attempt, position: 2, reason })
  expect(await result()).toEqual({ total: 1, passed: false, points: 0, comment: null })
  const revisions = await rowsOf(world.db, 'attempt_scores', attempt, 'revision')
  expect(revisions.map((row) => [row['cause'], Number(row['points'])])).toEqual([
    ['close', 1],
    ['override', 2],
    ['override', 1.25],
    ['override', 1],
  ])
  const { rows } = await world.db.pool.query(
    `SELECT before, after, reason FROM audit_log WHERE action = 'attempt.score'`,
  )
  expect(rows).toHaveLength(3)
  expect(rows[0]).toMatchObject({ before: { position: 2, revision: 1 }, after: { revision: 2 }, reason })
})

test.each([
  ['more than the question is worth', '1.5', {}, 'validation'],
  ['a position that the paper has not', '1', { position: 9 }, 'not-on-paper'],
] as const)('refused: %s', async (_name, points, more, code) => {
  const { give } = await scored()
  await refused(give(points, more), code)
})

test('refused: what runs, and what another trainer follows', async () => {
  const { trainer, other, person, attempt, result } = await scored()
  const running = await start(person.ctx)
  const input = { position: 1, points: '1', comment, reason }
  await refused(overrideScore(trainer.ctx, { attempt: running, ...input }), 'not-closed-yet')
  await refused(overrideScore(other.ctx, { attempt, ...input }), 'not-found')
  await submitAttempt(person.ctx, { attempt: running })
  expect((await result()).comment).toBe(null)
})

test('taking back what nobody gave changes nothing', async () => {
  const { world, trainer, attempt } = await scored()
  const kept = await endScoreOverride(trainer.ctx, { attempt, position: 1, reason })
  expect(kept).toMatchObject({ before: 1, after: 1 })
  expect(await rowsOf(world.db, 'attempt_scores', attempt)).toHaveLength(1)
})

test('a dry run tells the score that would be, and keeps nothing', async () => {
  const { give, result } = await scored()
  expect(await give('1', { dryRun: true })).toMatchObject({ after: 1, score: { points: 2 } })
  expect((await result()).total).toBe(1)
})

test('of two at once one follows the other: the last stands, and one alone', async () => {
  const { world, attempt, give } = await scored()
  await Promise.all([give('1'), give('0.5'), give('0.75')])
  const { rows } = await world.db.pool.query(
    `SELECT points::float8 FROM score_overrides WHERE attempt_id = $1 AND undone_at IS NULL`,
    [attempt],
  )
  expect(rows).toHaveLength(1)
  const standing = (await rowsOf(world.db, 'attempt_scores', attempt)).filter(
    (row) => row['superseded_at'] === null,
  )
  expect(standing.map((row) => Number(row['points']))).toEqual([1 + rows[0].points])
})
