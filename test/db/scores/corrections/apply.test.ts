import { expect, test } from 'vitest'
import { releaseAttempt } from '../../../../src/usecases/attempts/managing/release.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { serviceContext } from '../../../../src/usecases/context.ts'
import { tryCorrection } from '../../../../src/usecases/scores/corrections/create.ts'
import { endScoreOverride, overrideScore } from '../../../../src/usecases/scores/override.ts'
import { choose, refused, rowsOf, save, start } from '../../../support/attempts.ts'
import { asked, begun, corrected, read, reverted, sat, standing, stoodAs, WRONG_IS_RIGHT } from './class.ts'

const CHOICES = ['right-1', 'wrong-1', 'other-1', null]

test.each([
  ['new-key', { key: WRONG_IS_RIGHT }, ['1/3', '2/3', '1/3', '1/3']],
  ['either-key', { key: WRONG_IS_RIGHT }, ['2/3', '2/3', '1/3', '1/3']],
  ['full-credit', {}, ['2/3', '2/3', '2/3', '2/3']],
  ['drop', {}, ['1/2', '1/2', '1/2', '1/2']],
] as const)(
  '%s: the dry run tells what it does, it does so, and reverting gives back the very scores',
  async (policy, more, after) => {
    const class_ = await sat(CHOICES)
    const { trainer, cohort, attempts } = class_
    const given = { policy, cohorts: [cohort], ...more }
    const before = await standing(class_, attempts)
    expect(before).toEqual(['2/3', '1/3', '1/3', '1/3'])
    const stood = await Promise.all(attempts.map((attempt) => stoodAs(class_, attempt)))
    const { preview } = await tryCorrection(trainer.ctx, asked(given))
    expect(await standing(class_, attempts)).toEqual(before)
    const correction = await corrected(trainer.ctx, given)
    expect(await standing(class_, attempts)).toEqual(after)
    const moved = attempts.filter((_, at) => before[at] !== after[at])
    expect(preview.rows.map(({ attempt }) => attempt)).toEqual(moved.toSorted())
    expect(preview).toMatchObject({ attempts: 4, changed: moved.length })
    const tell = ({ points, maxPoints }: { points: number | null; maxPoints: number }) =>
      `${points}/${maxPoints}`
    for (const row of preview.rows) {
      const at = attempts.indexOf(row.attempt)
      expect([tell(row.before), tell(row.after)]).toEqual([before[at], after[at]])
    }
    await reverted(trainer.ctx, correction)
    for (const [at, attempt] of attempts.entries()) expect(await stoodAs(class_, attempt)).toEqual(stood[at])
  },
)

test('every revision is kept, and says which correction made it', async () => {
  const class_ = await sat(['wrong-1'])
  const { world, trainer, cohort, attempts } = class_
  const correction = await corrected(trainer.ctx, { policy: 'full-credit', cohorts: [cohort] })
  await reverted(trainer.ctx, correction)
  const revisions = await rowsOf(world.db, 'attempt_scores', attempts[0]!, 'revision')
  expect(revisions.map(({ cause, cause_id, points }) => [cause, cause_id, Number(points)])).toEqual([
    ['close', null, 1],
    ['correction', correction, 2],
    ['correction', correction, 1],
  ])
  const { rows } = await world.db.pool.query(
    `SELECT action, after->>'scores' AS scores FROM audit_log WHERE object_type = 'correction' ORDER BY id`,
  )
  expect(rows).toEqual([
    { action: 'correction.make', scores: null },
    { action: 'correction.apply', scores: '1' },
    { action: 'correction.revert', scores: null },
    { action: 'correction.undo', scores: '1' },
  ])
})

test('it reaches no other cohort, and their practice only when it says so', async () => {
  const class_ = await sat(['wrong-1'])
  const { world, trainer, cohort, people } = class_
  const elsewhere = await sat(['wrong-1'], world)
  const practised = await start(people[0]!.ctx)
  await save(people[0]!.ctx, practised, 1, choose('wrong-1'))
  await submitAttempt(people[0]!.ctx, { attempt: practised })
  const all = [class_.attempts[0]!, elsewhere.attempts[0]!, practised]
  await corrected(trainer.ctx, { policy: 'new-key', key: WRONG_IS_RIGHT, cohorts: [cohort] })
  expect(await standing(class_, all)).toEqual(['2/3', '1/3', '0/3'])
  await corrected(trainer.ctx, { policy: 'full-credit', practice: true, cohorts: [cohort] })
  expect(await standing(class_, all)).toEqual(['2/3', '1/3', '1/3'])
  await corrected(serviceContext(world.services, 'command-line'), { policy: 'drop' })
  expect(await standing(class_, all)).toEqual(['1/2', '1/2', '0/2'])
})

test('what closes after it is graded under it, and what is reopened too', async () => {
  const class_ = await sat(['wrong-1', 'right-1'])
  const { trainer, cohort, people, assignment, world } = class_
  const late = await world.person()
  await world.db.pool.query('INSERT INTO cohort_members (cohort_id, user_id) VALUES ($1, $2)', [
    cohort,
    late.id,
  ])
  const running = await begun(late, 'wrong-1', assignment)
  const correction = await corrected(trainer.ctx, {
    policy: 'new-key',
    key: WRONG_IS_RIGHT,
    cohorts: [cohort],
  })
  await submitAttempt(late.ctx, { attempt: running })
  expect(await standing(class_, [running])).toEqual(['2/3'])
  await reverted(trainer.ctx, correction)
  expect(await standing(class_, [running])).toEqual(['1/3'])
  expect(people).toHaveLength(2)
})

test('several apply in the order they were made, and the others stay when one is taken back', async () => {
  const class_ = await sat(['right-1', 'other-1'])
  const { trainer, cohort, attempts } = class_
  const stood = await Promise.all(attempts.map((attempt) => stoodAs(class_, attempt)))
  const other = { options: [{ id: 'other-1', correct: true }] }
  const first = await corrected(trainer.ctx, { policy: 'new-key', key: other, cohorts: [cohort] })
  expect(await standing(class_, attempts)).toEqual(['1/3', '2/3'])
  const right = { options: [{ id: 'right-1', correct: true }] }
  const second = await corrected(trainer.ctx, { policy: 'either-key', key: right, cohorts: [cohort] })
  expect(await standing(class_, attempts)).toEqual(['2/3', '2/3'])
  await reverted(trainer.ctx, first)
  expect(await standing(class_, attempts)).toEqual(['2/3', '1/3'])
  await reverted(trainer.ctx, second)
  for (const [at, attempt] of attempts.entries()) expect(await stoodAs(class_, attempt)).toEqual(stood[at])
})

test('points given by hand stay above it; taken back, the corrected grade stands', async () => {
  const class_ = await sat(['wrong-1'])
  const { trainer, cohort, attempts } = class_
  const place = { attempt: attempts[0]!, position: 1, reason: 'a complaint' }
  await overrideScore(trainer.ctx, { ...place, points: '0.25', comment: 'Presque.' })
  const given = { policy: 'new-key', key: WRONG_IS_RIGHT, cohorts: [cohort] }
  const { preview } = await tryCorrection(trainer.ctx, asked(given))
  expect(preview).toMatchObject({
    attempts: 1,
    changed: 0,
    unmoved: { count: 1, attempts: [{ position: 1 }] },
  })
  const correction = await corrected(trainer.ctx, given)
  expect(await standing(class_, attempts)).toEqual(['1.25/3'])
  await endScoreOverride(trainer.ctx, place)
  expect(await standing(class_, attempts)).toEqual(['2/3'])
  await reverted(trainer.ctx, correction)
  expect(await standing(class_, attempts)).toEqual(['1/3'])
})

test('the trainee reads the key that counts and that it was corrected', async () => {
  const class_ = await sat(['wrong-1'])
  const { trainer, cohort, attempts, people } = class_
  const attempt = attempts[0]!
  await releaseAttempt(trainer.ctx, { attempt, answers: true, reason: 'now' })
  const first = async () => {
    const result = await read(people[0]!, attempt)
    if (result.released !== 'answers') throw new Error(result.released)
    const { key, points, corrected, correction, parts } = result.questions[0]!
    const shown = result.questions[0]! as { options?: { id: string; text: string }[] }
    const text = shown.options?.find(({ id }) => id === (key as { choice: string }).choice)?.text
    return { text, points, corrected, correction, told: parts.map((part) => part.code).toSorted() }
  }
  expect(await first()).toMatchObject({
    text: 'The right one',
    points: 0,
    corrected: false,
    correction: null,
  })
  await corrected(trainer.ctx, { policy: 'new-key', key: WRONG_IS_RIGHT, cohorts: [cohort] })
  expect(await first()).toEqual({
    text: 'The wrong one',
    points: 1,
    corrected: true,
    correction: 'new-key',
    told: ['option-left', 'option-left', 'option-right'],
  })
})

test.each([
  [
    'a question nobody sat',
    { question: 'sample/third', keyHash: '0'.repeat(64), policy: 'drop' },
    'nothing-to-correct',
  ],
  ['a question that is not there', { question: 'sample/fourth', policy: 'drop' }, 'not-found'],
  [
    'an option that is not there',
    { policy: 'new-key', key: { options: [{ id: 'x', correct: true }] } },
    'key-misfits',
  ],
  [
    'a key that breaks a rule of banks',
    { policy: 'new-key', key: { options: [{ id: 'right-1' }] } },
    'key-misfits',
  ],
  ['a field that the type does not have', { policy: 'new-key', key: { answer: 'x' } }, 'key-misfits'],
  ['no key', { policy: 'new-key' }, 'validation'],
  ['a key where none is asked', { policy: 'drop', key: WRONG_IS_RIGHT }, 'validation'],
  ['no cohort, by a trainer', { policy: 'drop', cohorts: undefined }, 'validation'],
] as const)('refused: %s', async (_name, given, code) => {
  const { trainer, cohort } = await sat(['wrong-1'])
  await refused(tryCorrection(trainer.ctx, asked({ cohorts: [cohort], ...given })), code)
})
