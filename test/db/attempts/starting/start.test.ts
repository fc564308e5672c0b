import { describe, expect, test } from 'vitest'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { refused, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson, type World } from '../../../support/world.ts'

/** A trainee whose cohort has the exam from T0 to T0 + 60 minutes. */
async function assigned(terms: { timeLimitMs?: number; maxAttempts?: number } = {}, quiz = 'exam') {
  const world = await createWorld()
  const person = await world.person()
  const cohort = await world.cohort({ members: [person] })
  const assignment = await world.assignment({
    cohort,
    quiz,
    opensAt: T0,
    closesAt: plus(60 * MINUTE),
    ...terms,
  })
  return { world, person, cohort, assignment }
}

describe('practice', () => {
  test('a start stores number, deadline and paper at the instant of the service', async () => {
    const world = await createWorld()
    const person = await world.person()
    const { attempt, created } = await startAttempt(person.at(T0), { quiz: 'sample' })
    expect(created).toBe(true)
    expect(attempt).toMatchObject({
      kind: 'practice',
      assignment: null,
      number: 1,
      state: 'inProgress',
      startedAt: T0.toISOString(),
      deadlineAt: plus(10 * MINUTE).toISOString(),
      limitedBy: 'timeLimit',
      remainingMs: 10 * MINUTE,
    })
    expect(attempt.questions!.map(({ position, version }) => [position, version])).toEqual([
      [1, 0],
      [2, 0],
      [3, 0],
    ])
  })

  test('starting again gives the open attempt back, same paper, not a new one', async () => {
    const world = await createWorld()
    const person = await world.person()
    const first = await startAttempt(person.at(T0), { quiz: 'sample' })
    const again = await startAttempt(person.at(plus(MINUTE)), { quiz: 'sample' })
    expect(again.created).toBe(false)
    expect(again.attempt).toMatchObject({ id: first.attempt.id, startedAt: T0.toISOString(), number: 1 })
    expect(again.attempt.questions).toEqual(first.attempt.questions)
    expect(again.attempt.remainingMs).toBe(9 * MINUTE)
  })

  test('an own overdue attempt is closed before the next one starts', async () => {
    const world = await createWorld()
    const person = await world.person()
    const first = await startAttempt(person.at(T0), { quiz: 'sample' })
    const second = await startAttempt(person.at(plus(20 * MINUTE)), { quiz: 'sample' })
    expect(second).toMatchObject({ created: true, attempt: { number: 2 } })
    expect(await stored(world.db, first.attempt.id)).toMatchObject({
      state: 'expired',
      closed_at: plus(10 * MINUTE + 5 * SECOND),
      processed_at: plus(20 * MINUTE),
    })
  })

  test('no more attempts than the quiz allows', async () => {
    const world = await createWorld()
    const person = await world.person()
    for (let number = 1; number <= 3; number++) {
      const { attempt } = await startAttempt(person.ctx, { quiz: 'sample' })
      expect(attempt.number).toBe(number)
      await submitAttempt(person.ctx, { attempt: attempt.id })
    }
    await refused(startAttempt(person.ctx, { quiz: 'sample' }), 'no-attempts-left')
  })

  test('an overdue attempt stays closed when no other may start', async () => {
    const { world, person } = await assigned()
    const { attempt } = await startAttempt(person.at(T0), { quiz: 'exam' })
    const late = person.at(plus(61 * MINUTE))
    await refused(startAttempt(late, { quiz: 'exam' }), 'no-attempts-left')
    expect(await stored(world.db, attempt.id)).toMatchObject({ state: 'expired', close_number: 1 })
  })

  test('a quiz that is not for them is not there, whatever else they name', async () => {
    const world = await createWorld()
    const person = await world.person()
    const words = async (quiz: string) => {
      const given = { quiz, assignment: '0192f0c1-6d3a-7c40-8f0a-0d5c2f1b7a11' }
      return (await startAttempt(person.ctx, given).catch((error: Error) => error.message)) as string
    }
    expect((await words('exam')).replace('exam', '…')).toBe((await words('nothing')).replace('nothing', '…'))
  })

  test('what is not there, or only through an assignment of others, is not found', async () => {
    const world = await createWorld()
    const person = await world.person()
    const cohort = await world.cohort({})
    const foreign = await world.assignment({ cohort, quiz: 'sample', opensAt: T0, closesAt: plus(MINUTE) })
    await refused(startAttempt(person.ctx, { quiz: 'nowhere' }), 'not-found')
    await refused(startAttempt(person.ctx, { quiz: 'exam' }), 'not-found')
    await refused(startAttempt(person.at(T0), { quiz: 'sample', assignment: foreign }), 'not-found')
  })

  test('a preview belongs to its trainer, uses up nothing and has no limit of attempts', async () => {
    const world = await createWorld()
    const trainer = await world.person('trainer')
    for (let number = 1; number <= 4; number++) {
      const { attempt } = await startAttempt(trainer.ctx, { quiz: 'exam' })
      expect(attempt).toMatchObject({ kind: 'preview', assignment: null, number })
      await submitAttempt(trainer.ctx, { attempt: attempt.id })
    }
  })
})

describe('under an assignment', () => {
  test('the only startable assignment is meant when none is named', async () => {
    const { person, assignment } = await assigned()
    const { attempt } = await startAttempt(person.at(T0), { quiz: 'exam' })
    expect(attempt).toMatchObject({ kind: 'assigned', assignment, limitedBy: 'timeLimit' })
  })

  test.each([
    ['a millisecond before it opens', -1, 'not-startable', { reason: 'not-open-yet', at: T0.toISOString() }],
    ['a millisecond after it closes', 60 * MINUTE + 1, 'not-startable', { reason: 'window-over' }],
  ] as const)('%s it cannot be started', async (_name, ms, code, data) => {
    const { person, assignment } = await assigned()
    for (const input of [{ quiz: 'exam' }, { quiz: 'exam', assignment }]) {
      expect(await refused(startAttempt(person.at(plus(ms)), input), code)).toMatchObject(data)
    }
  })

  test.each([
    ['at the instant it opens', 0, plus(10 * MINUTE), 'timeLimit'],
    ['late enough for the window to cut it short', 55 * MINUTE, plus(60 * MINUTE), 'window'],
    ['at the very end', 60 * MINUTE, plus(60 * MINUTE), 'window'],
  ] as const)('%s it runs until the earlier bound', async (_name, ms, deadlineAt, limitedBy) => {
    const { person } = await assigned()
    const { attempt } = await startAttempt(person.at(plus(ms)), { quiz: 'exam' })
    expect(attempt).toMatchObject({ deadlineAt: deadlineAt.toISOString(), limitedBy })
  })

  test('the overrides of the assignment replace time limit and number of attempts', async () => {
    const { person } = await assigned({ timeLimitMs: 3 * MINUTE, maxAttempts: 2 })
    for (let number = 1; number <= 2; number++) {
      const { attempt } = await startAttempt(person.at(T0), { quiz: 'exam' })
      expect(attempt.deadlineAt).toBe(plus(3 * MINUTE).toISOString())
      await submitAttempt(person.at(T0), { attempt: attempt.id })
    }
    await refused(startAttempt(person.at(T0), { quiz: 'exam' }), 'no-attempts-left')
  })

  test('several startable ones must be told apart, and open ones never mix', async () => {
    const { world, person, cohort, assignment } = await assigned()
    const other = await world.assignment({ cohort, quiz: 'exam', opensAt: T0, closesAt: plus(60 * MINUTE) })
    const data = await refused(startAttempt(person.at(T0), { quiz: 'exam' }), 'assignment-required')
    expect(new Set(data['assignments'] as string[])).toEqual(new Set([assignment, other]))
    const { attempt } = await startAttempt(person.at(T0), { quiz: 'exam', assignment: other })
    const elsewhere = startAttempt(person.at(T0), { quiz: 'exam', assignment })
    expect(await refused(elsewhere, 'attempt-open-elsewhere')).toEqual({
      attempt: attempt.id,
      assignment: other,
    })
    const open = await startAttempt(person.at(T0), { quiz: 'exam' })
    expect(open).toMatchObject({ created: false, attempt: { id: attempt.id } })
  })

  test('practice and assignment count apart, and practice is there once the window is over', async () => {
    const { person, assignment } = await assigned({ maxAttempts: 1 }, 'sample')
    const given = await startAttempt(person.at(T0), { quiz: 'sample' })
    expect(given.attempt).toMatchObject({ kind: 'assigned', assignment, number: 1 })
    await submitAttempt(person.at(T0), { attempt: given.attempt.id })
    await refused(startAttempt(person.at(T0), { quiz: 'sample', assignment }), 'no-attempts-left')
    const practice = await startAttempt(person.at(plus(61 * MINUTE)), { quiz: 'sample' })
    expect(practice.attempt).toMatchObject({ kind: 'practice', assignment: null, number: 1 })
  })

  test('a member who left cannot start it', async () => {
    const { world, person, assignment } = await assigned()
    await world.db.pool.query('UPDATE cohort_members SET left_at = now() WHERE user_id = $1', [person.id])
    await refused(startAttempt(person.at(T0), { quiz: 'exam', assignment }), 'not-found')
  })
})

describe('revisions', () => {
  const shorter = sampleQuiz('exam', { access: 'assigned', timeLimit: 'PT1M' })
  const pinned = async (world: World, assignment: string) =>
    (await world.db.pool.query('SELECT quiz_revision_id FROM assignments WHERE id = $1', [assignment]))
      .rows[0].quiz_revision_id

  test('the first start pins the assignment; publishing later does not move it', async () => {
    const { world, person, cohort, assignment } = await assigned()
    expect(await pinned(world, assignment)).toBeNull()
    const first = await startAttempt(person.at(T0), { quiz: 'exam' })
    expect(await pinned(world, assignment)).toBe(first.attempt.quizRevision)
    await publishQuiz(world, shorter)
    const later = await member(world, cohort)
    const second = await startAttempt(later.at(T0), { quiz: 'exam' })
    expect(second.attempt).toMatchObject({
      quizRevision: first.attempt.quizRevision,
      deadlineAt: plus(10 * MINUTE).toISOString(),
    })
    expect(second.attempt.questions).toHaveLength(3)
  })

  test('an assignment nobody has started follows what is published; a refused start pins nothing', async () => {
    const { world, person, assignment } = await assigned()
    await refused(startAttempt(person.at(plus(-1)), { quiz: 'exam' }), 'not-startable')
    await refused(startAttempt(person.at(plus(61 * MINUTE)), { quiz: 'exam' }), 'not-startable')
    expect(await pinned(world, assignment)).toBeNull()
    await publishQuiz(world, shorter)
    const { attempt } = await startAttempt(person.at(T0), { quiz: 'exam' })
    expect(attempt.deadlineAt).toBe(plus(MINUTE).toISOString())
  })
})

describe('the token', () => {
  test.each([
    ['a password change is owed', 'must_change_password = true', 'password-change-required'],
    ['the person is disabled', 'disabled_at = now()', 'unauthenticated'],
    ['role or password changed since', 'epoch = epoch + 1', 'unauthenticated'],
  ] as const)('no start when %s', async (_name, change, code) => {
    const world = await createWorld()
    const person = await world.person()
    await world.db.pool.query(`UPDATE users SET ${change} WHERE id = $1`, [person.id])
    await refused(startAttempt(person.ctx, { quiz: 'sample' }), code)
    expect((await world.db.pool.query('SELECT FROM attempts')).rowCount).toBe(0)
  })
})

async function member(world: World, cohort: string): Promise<TestPerson> {
  const person = await world.person()
  const { pool } = world.db
  await pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [cohort, person.id])
  return person
}

async function publishQuiz(world: World, quiz: string): Promise<void> {
  const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
  await world.publish({
    'chapters.yaml': chapters,
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/exam.quiz.yaml': quiz,
  })
}
