import { describe, expect, test } from 'vitest'
import { admitToAssignment } from '../../../src/usecases/assignments/admit.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { extendAttempt } from '../../../src/usecases/attempts/managing/extend.ts'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { setAccommodation } from '../../../src/usecases/grants/set-accommodation.ts'
import { exportMe } from '../../../src/usecases/me/export.ts'
import { getQuiz } from '../../../src/usecases/quizzes/get.ts'
import { refused, start, stored } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'

const reason = 'was ill'
const instant = plus(30 * MINUTE).toISOString()

/** `exam` from T0 for an hour, with this release; one of its three members has taken it, the others have not. */
async function exam(release: string) {
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/exam.quiz.yaml': sampleQuiz('exam', { access: 'assigned', release }),
  })
  const trainer = await world.person('trainer')
  const [early, late, other] = [await world.person(), await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [early, late, other] })
  const assignment = await world.assignment({
    cohort,
    quiz: 'exam',
    opensAt: T0,
    closesAt: plus(60 * MINUTE),
  })
  const attempt = await start(early.at(T0), 'exam')
  await submitAttempt(early.at(T0), { attempt })
  const seen = async (minutes: number) =>
    (await getResult(early.at(plus(minutes * MINUTE)), { attempt })).result.released
  const kept = async () => {
    const { rows } = await world.db.pool.query(
      'SELECT score_released_at AS score, answers_released_at AS answers FROM assignments WHERE id = $1',
      [assignment],
    )
    return rows[0]
  }
  return { world, trainer, early, late, other, cohort, assignment, seen, kept }
}

const ON_CLOSE = '{ score: on-close, answers: on-close }'
const giving = (person: TestPerson, minutes: number) => ({ user: person.id, multiplier: 1, minutes, reason })

describe('once the answers are open to all', () => {
  test('they stay open, whoever is given a window that ends later', async () => {
    const { trainer, late, assignment, seen, kept } = await exam(ON_CLOSE)
    expect(await seen(60)).toBe('none')
    expect(await kept()).toEqual({ score: null, answers: null })
    expect(await seen(61)).toBe('answers')
    expect(await kept()).toEqual({ score: plus(61 * MINUTE), answers: plus(61 * MINUTE) })
    const grant = setAccommodation(trainer.at(plus(65 * MINUTE)), giving(late, 60))
    expect(await refused(grant, 'answers-released')).toEqual({ assignments: [assignment] })
    expect(await seen(66)).toBe('answers')
  })

  test('time that reopens them is refused even before anybody has read them', async () => {
    const { trainer, late } = await exam(ON_CLOSE)
    await refused(setAccommodation(trainer.at(plus(65 * MINUTE)), giving(late, 60)), 'answers-released')
  })

  test('time that ends before now reopens nothing', async () => {
    const { trainer, late } = await exam(ON_CLOSE)
    await setAccommodation(trainer.at(plus(65 * MINUTE)), giving(late, 4))
  })

  test('the score alone opens and stays, as a personal export shows it', async () => {
    const { early, kept } = await exam('{ score: on-close, answers: manual }')
    const { attempts } = await exportMe(early.at(plus(61 * MINUTE)))
    for await (const { score } of attempts) expect(score).not.toBeNull()
    expect(await kept()).toEqual({ score: plus(61 * MINUTE), answers: null })
  })

  test('a newcomer with extra time neither closes them nor starts', async () => {
    const { world, cohort, seen } = await exam(ON_CLOSE)
    expect(await seen(61)).toBe('answers')
    const newcomer = await world.person()
    await world.db.pool.query('UPDATE users SET extra_time_minutes = 60 WHERE id = $1', [newcomer.id])
    await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
      cohort,
      newcomer.id,
    ])
    const ctx = newcomer.at(plus(62 * MINUTE))
    await refused(startAttempt(ctx, { quiz: 'exam' }), 'answers-released')
    expect(await getQuiz(ctx, { quiz: 'exam' })).toMatchObject({
      canStart: false,
      reason: 'answers-released',
    })
    expect(await seen(62)).toBe('answers')
  })

  test.each([
    ['at an instant', `{ score: on-submit, answers: '${instant}' }`, false],
    ['by hand for all', '{ score: on-submit, answers: manual }', true],
  ])(
    '%s, within the window: nobody starts, one who runs gets no more time',
    async (_name, release, byHand) => {
      const { world, trainer, late, other, assignment } = await exam(release)
      const running = await start(other.at(plus(29 * MINUTE)), 'exam')
      if (byHand)
        await world.db.pool.query('UPDATE assignments SET answers_released_at = $2 WHERE id = $1', [
          assignment,
          plus(30 * MINUTE),
        ])
      const at = plus(31 * MINUTE)
      await refused(startAttempt(late.at(at), { quiz: 'exam' }), 'answers-released')
      expect((await startAttempt(other.at(at), { quiz: 'exam' })).attempt.id).toBe(running)
      const extension = { attempt: running, minutes: 5, reason }
      expect(await refused(extendAttempt(trainer.at(at), extension), 'answers-released')).toEqual({
        assignments: [assignment],
      })
      const extended = await extendAttempt(trainer.at(at), { ...extension, force: true })
      expect(extended).toMatchObject({ afterRelease: true, deadlineAt: plus(44 * MINUTE).toISOString() })
    },
  )

  test('on submit they are each person’s own: nothing is kept, and the others start', async () => {
    const { late, seen, kept } = await exam('{ score: on-submit, answers: on-submit }')
    expect(await seen(1)).toBe('answers')
    expect(await kept()).toEqual({ score: null, answers: null })
    const { attempt } = await startAttempt(late.at(plus(2 * MINUTE)), { quiz: 'exam' })
    expect(attempt.afterRelease).toBe(false)
  })
})

describe('a trainer may force it for one person, with a reason', () => {
  const audited = async (world: Awaited<ReturnType<typeof exam>>['world']) =>
    (
      await world.db.pool.query(
        `SELECT action, object_id AS object, after, reason FROM audit_log WHERE actor_kind = 'person'
         AND action IN ('accommodation.set', 'assignment.admit') AND object_type <> 'cohort' ORDER BY id`,
      )
    ).rows

  test('by time: that person starts, under a mark; the others do not, and read on', async () => {
    const { world, trainer, late, other, assignment, seen } = await exam(ON_CLOSE)
    expect(await seen(61)).toBe('answers')
    await setAccommodation(trainer.at(plus(65 * MINUTE)), { ...giving(late, 60), force: true })
    const { attempt } = await startAttempt(late.at(plus(66 * MINUTE)), { quiz: 'exam' })
    expect(attempt).toMatchObject({ afterRelease: true, assignment })
    await refused(startAttempt(other.at(plus(66 * MINUTE)), { quiz: 'exam' }), 'not-startable')
    expect(await seen(67)).toBe('answers')
    expect(await audited(world)).toEqual([
      {
        action: 'accommodation.set',
        object: late.id,
        after: { multiplier: 1, minutes: 60, admittedTo: [assignment] },
        reason,
      },
    ])
  })

  test('by leave to start: for a member of theirs alone', async () => {
    const { world, trainer, late, other, assignment } = await exam(
      `{ score: on-submit, answers: '${instant}' }`,
    )
    const at = plus(31 * MINUTE)
    const stranger = await world.person('trainer')
    const admission = { assignment, user: late.id, reason }
    await refused(admitToAssignment(stranger.at(at), admission), 'not-found')
    await refused(admitToAssignment(trainer.at(at), { ...admission, user: stranger.id }), 'not-found')
    await admitToAssignment(trainer.at(at), admission)
    const id = await start(late.at(at), 'exam')
    expect((await stored(world.db, id)).after_release).toBe(true)
    await refused(startAttempt(other.at(at), { quiz: 'exam' }), 'answers-released')
    expect(await audited(world)).toEqual([
      { action: 'assignment.admit', object: assignment, after: { user: late.id }, reason },
    ])
  })
})
