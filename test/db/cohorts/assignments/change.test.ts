import { describe, expect, test } from 'vitest'
import { createAssignment, createAssignmentInput } from '../../../../src/usecases/assignments/create.ts'
import { deleteAssignment } from '../../../../src/usecases/assignments/delete.ts'
import { getAssignment } from '../../../../src/usecases/assignments/get.ts'
import { listAssignments } from '../../../../src/usecases/assignments/list.ts'
import { setOverride, setOverrideInput } from '../../../../src/usecases/assignments/overrides/set.ts'
import { updateAssignment, updateAssignmentInput } from '../../../../src/usecases/assignments/update.ts'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { validated } from '../../../../src/usecases/validated.ts'
import { refused, rowsOf, start, stored } from '../../../support/attempts.ts'
import { HOUR, MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz } from '../../../support/world.ts'

const reason = 'network down'

/** `exam` for a class of two from T0 for an hour, made by its trainer. */
async function exam(terms: object = {}, options: { max?: number } = {}) {
  const world = await createWorld(options)
  const [trainer, stranger] = [await world.person('trainer'), await world.person('trainer')]
  const [person, other] = [await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [person, other] })
  const create = (from: number, to: number, more: object = {}) =>
    createAssignment(
      trainer.ctx,
      validated(createAssignmentInput, {
        cohort,
        quiz: 'exam',
        opensAt: plus(from).toISOString(),
        closesAt: plus(to).toISOString(),
        ...more,
      }),
    )
  const made = await create(0, HOUR, terms)
  const change = (minutes: number, changes: object, by = trainer) =>
    updateAssignment(
      by.at(plus(minutes * MINUTE)),
      validated(updateAssignmentInput, { assignment: made.id, reason, ...changes }),
    )
  const audit = async () =>
    (
      await world.db.pool.query(
        `SELECT action, before, after, reason FROM audit_log WHERE object_id = $1 AND action <> 'assignment.pin'
         ORDER BY id`,
        [made.id],
      )
    ).rows
  const deadline = async (attempt: string) => (await stored(world.db, attempt)).deadline_at
  return { world, trainer, stranger, person, other, cohort, create, made, change, audit, deadline }
}

describe('giving a quiz', () => {
  test('says what holds, what the quiz has and what its trainers should know', async () => {
    const { made, trainer, cohort } = await exam({
      maxAttempts: 2,
      release: { score: 'on-submit', answers: plus(30 * MINUTE).toISOString() },
    })
    expect(made).toMatchObject({
      quiz: 'exam',
      title: 'Quiz exam',
      isLatest: true,
      timeLimitMs: null,
      maxAttempts: 2,
      effective: { timeLimitMs: 10 * MINUTE, maxAttempts: 2, release: { score: 'on-submit' } },
      hasBegun: false,
      warnings: [{ rule: 'assigned-past-release' }],
    })
    const { warnings: _warnings, ...shown } = made
    expect(await getAssignment(trainer.ctx, { assignment: made.id })).toEqual(shown)
    expect(await listAssignments(trainer.ctx, { cohort, limit: 10 })).toEqual({
      items: [shown],
      nextCursor: null,
    })
  })

  test.each([
    ['closes before it opens', { opensAt: '2026-03-02T09:00:00Z', closesAt: '2026-03-02T08:00:00Z' }],
    ['closes as it opens', { opensAt: '2026-03-02T09:00:00Z', closesAt: '2026-03-02T09:00:00Z' }],
  ])('not for a window that %s', async (_name, window) => {
    const { create } = await exam()
    await refused(create(0, 0, window), 'validation')
  })

  test.each([
    ['without an offset', '2026-03-02T09:00:00'],
    ['of another age', '0000-03-02T09:00:00Z'],
    ['that is none', 'tomorrow'],
  ])('not at an instant %s', (_name, opensAt) => {
    const asked = { cohort: crypto.randomUUID(), quiz: 'exam', closesAt: plus(0).toISOString(), opensAt }
    expect(() => validated(createAssignmentInput, asked)).toThrow()
  })
})

describe('two assignments of one quiz to one cohort do not overlap', () => {
  test.each([
    ['the same window', 0, HOUR],
    ['one within', 10 * MINUTE, 20 * MINUTE],
    ['one around', -HOUR, 2 * HOUR],
    ['the last minute', 59 * MINUTE, 90 * MINUTE],
  ])('%s', async (_name, from, to) => {
    const { create, made } = await exam()
    expect(await refused(create(from, to), 'assignment-overlap')).toEqual({ assignments: [made.id] })
  })

  test('the one after begins as the first ends; another quiz, another cohort are free', async () => {
    const { world, trainer, create } = await exam()
    await create(HOUR, 2 * HOUR)
    await create(0, HOUR, { quiz: 'sample' })
    await create(0, HOUR, { cohort: await world.cohort({ trainers: [trainer] }) })
  })

  test('of ten made at once by connections of their own one stands', async () => {
    const { world, create } = await exam({}, { max: 10 })
    const made = await Promise.allSettled(
      Array.from({ length: 10 }, (_, at) => create((120 + at) * MINUTE, (140 + at) * MINUTE)),
    )
    expect(made.filter(({ status }) => status === 'fulfilled')).toHaveLength(1)
    const { rows } = await world.db.pool.query('SELECT count(*) AS n FROM assignments')
    expect(Number(rows[0].n)).toBe(2)
  })

  test('a window is not moved onto another either', async () => {
    const { create, change } = await exam()
    const next = await create(HOUR, 2 * HOUR)
    expect(
      await refused(change(0, { closesAt: plus(61 * MINUTE).toISOString() }), 'assignment-overlap'),
    ).toEqual({
      assignments: [next.id],
    })
  })
})

describe('changing what an assignment says', () => {
  test('a longer window and limit are felt by running attempts at once, with events and one audit row', async () => {
    const { world, person, other, change, audit, deadline } = await exam()
    const [long, short] = [
      await start(person.at(plus(55 * MINUTE)), 'exam'),
      await start(other.at(plus(40 * MINUTE)), 'exam'),
    ]
    expect([await deadline(long), await deadline(short)]).toEqual([plus(60 * MINUTE), plus(50 * MINUTE)])
    await change(45, { closesAt: plus(63 * MINUTE).toISOString(), timeLimitMs: 15 * MINUTE })
    expect([await deadline(long), await deadline(short)]).toEqual([plus(63 * MINUTE), plus(55 * MINUTE)])
    expect((await rowsOf(world.db, 'attempt_events', short, 'id')).at(-1)).toMatchObject({
      event: 'deadline',
      data: { grant: 'terms', reason },
    })
    expect((await audit()).at(-1)).toEqual({
      action: 'assignment.update',
      before: { closesAt: plus(60 * MINUTE).toISOString(), timeLimitMs: null },
      after: { closesAt: plus(63 * MINUTE).toISOString(), timeLimitMs: 15 * MINUTE },
      reason,
    })
  })

  test('less never takes time from who runs, and holds for who starts then', async () => {
    const { person, other, change, deadline } = await exam()
    const running = await start(person.at(T0), 'exam')
    await change(1, { closesAt: plus(5 * MINUTE).toISOString(), timeLimitMs: 2 * MINUTE })
    expect(await deadline(running)).toEqual(plus(10 * MINUTE))
    expect(await deadline(await start(other.at(plus(MINUTE)), 'exam'))).toEqual(plus(3 * MINUTE))
  })

  test('a dry run says what it would be, and changes nothing', async () => {
    const { change, trainer, made, audit } = await exam()
    const closesAt = plus(2 * HOUR).toISOString()
    expect(await change(5, { closesAt, dryRun: true })).toMatchObject({ closesAt })
    expect(await getAssignment(trainer.ctx, { assignment: made.id })).toMatchObject({
      closesAt: made.closesAt,
    })
    expect((await audit()).map(({ action }) => action)).toEqual(['assignment.create'])
  })

  test('no window is moved so that one which is partly somebody’s own would end before it begins', async () => {
    const { change, trainer, made, person } = await exam()
    const own = { opensAt: plus(HOUR / 2).toISOString() }
    const input = { assignment: made.id, user: person.id, ...own, reason }
    await setOverride(trainer.ctx, validated(setOverrideInput, input))
    const early = change(5, { closesAt: plus(HOUR / 2).toISOString() })
    await expect(early).rejects.toMatchObject({ code: 'validation', errors: [{ pointer: '/closesAt' }] })
    await change(5, { closesAt: plus(HOUR / 2 + MINUTE).toISOString() })
  })

  test('null gives a term back to the quiz; the same again changes nothing', async () => {
    const { change, audit } = await exam({ timeLimitMs: 20 * MINUTE })
    expect(await change(0, { timeLimitMs: null })).toMatchObject({
      timeLimitMs: null,
      effective: { timeLimitMs: 10 * MINUTE },
    })
    await change(0, { timeLimitMs: null })
    expect((await audit()).map(({ action }) => action)).toEqual(['assignment.create', 'assignment.update'])
  })

  test('once all may read the answers it gives all nothing more, and less still', async () => {
    const { person, change, made } = await exam({
      release: { score: 'on-submit', answers: plus(30 * MINUTE).toISOString() },
    })
    await start(person.at(T0), 'exam')
    for (const more of [
      { closesAt: plus(61 * MINUTE).toISOString() },
      { timeLimitMs: 11 * MINUTE },
      { maxAttempts: 2 },
    ])
      await refused(change(31, more), 'answers-released')
    expect(await change(31, { closesAt: plus(40 * MINUTE).toISOString() })).toMatchObject({ id: made.id })
  })

  test('the latest revision is what is started from then on; what runs stays as it was', async () => {
    const { world, trainer, person, other, made, change, audit } = await exam({ maxAttempts: 2 })
    const first = await startAttempt(person.at(T0), { quiz: 'exam' })
    await world.publish({
      'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
      'docker/sample.yaml': SAMPLE_BANK.replace('First question?', 'Reworded question?'),
      'docker/exam.quiz.yaml': sampleQuiz('exam', { access: 'assigned', title: 'Second edition' }),
    })
    expect(await getAssignment(trainer.ctx, { assignment: made.id })).toMatchObject({ isLatest: false })
    const moved = await change(1, { revision: 'latest' })
    expect(moved).toMatchObject({ isLatest: true, title: 'Second edition' })
    const again = await startAttempt(person.at(plus(MINUTE)), { quiz: 'exam' })
    expect(again.attempt).toMatchObject({
      id: first.attempt.id,
      quizRevision: first.attempt.quizRevision,
    })
    const second = await startAttempt(other.at(plus(MINUTE)), { quiz: 'exam' })
    expect(second.attempt.questions!.map(({ prompt }) => prompt)).toContain('Reworded question?')
    expect((await audit()).at(-1)).toMatchObject({
      before: { quizRevision: first.attempt.quizRevision },
      after: { quizRevision: moved.quizRevision },
    })
    await change(1, { revision: 'latest' })
    expect(await audit()).toHaveLength(2)
  })

  test('a release of its own is what people are shown', async () => {
    const { person, change } = await exam()
    const attempt = await start(person.at(T0), 'exam')
    await submitAttempt(person.at(T0), { attempt })
    const seen = async () => (await getResult(person.at(plus(MINUTE)), { attempt })).result.released
    expect(await seen()).toBe('none')
    await change(1, { release: { score: 'on-submit', answers: 'manual' } })
    expect(await seen()).toBe('score')
  })

  test('not by a trainer of another cohort, nor in an archived one, which is still read', async () => {
    const { world, trainer, stranger, cohort, create, made, change } = await exam()
    await refused(change(0, { maxAttempts: 2 }, stranger), 'not-found')
    await refused(getAssignment(stranger.ctx, { assignment: made.id }), 'not-found')
    await world.db.pool.query('UPDATE cohorts SET archived_at = now() WHERE id = $1', [cohort])
    await refused(change(0, { maxAttempts: 2 }), 'cohort-archived')
    await refused(create(HOUR, 2 * HOUR), 'cohort-archived')
    await refused(deleteAssignment(trainer.ctx, { assignment: made.id }), 'cohort-archived')
    expect((await listAssignments(trainer.ctx, { cohort, limit: 1 })).items).toHaveLength(1)
  })
})

describe('deleting', () => {
  test('while nobody started, with what was said of single people', async () => {
    const { world, trainer, person, made, audit } = await exam()
    await world.override(made.id, person, { maxAttempts: 2 })
    await deleteAssignment(trainer.ctx, { assignment: made.id })
    await refused(getAssignment(trainer.ctx, { assignment: made.id }), 'not-found')
    expect((await audit()).at(-1)).toMatchObject({ action: 'assignment.delete', before: { quiz: 'exam' } })
  })

  test('not once somebody has, be it voided since', async () => {
    const { world, trainer, person, made } = await exam()
    const attempt = await start(person.at(T0), 'exam')
    await world.db.pool.query(
      `UPDATE attempts SET state = 'voided', close_reason = 'voided', closed_at = now(), processed_at = now() WHERE id = $1`,
      [attempt],
    )
    await refused(deleteAssignment(trainer.ctx, { assignment: made.id }), 'assignment-begun')
  })

  test('raced by starts, either the assignment goes and nobody starts, or it stays', async () => {
    const { world, trainer, person, other, made } = await exam({}, { max: 10 })
    const race = await Promise.allSettled([
      startAttempt(person.at(T0), { quiz: 'exam' }),
      deleteAssignment(trainer.ctx, { assignment: made.id }),
      startAttempt(other.at(T0), { quiz: 'exam' }),
    ])
    const isGone = race[1]!.status === 'fulfilled'
    expect(race.filter(({ status }) => status === 'fulfilled')).toHaveLength(isGone ? 1 : 2)
    const { rows } = await world.db.pool.query('SELECT count(*) AS n FROM attempts')
    expect(Number(rows[0].n)).toBe(isGone ? 0 : 2)
  })
})
