import { expect, test } from 'vitest'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { listAttempts, listAttemptsInput } from '../../../src/usecases/attempts/list.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { start } from '../../support/attempts.ts'
import { HOUR } from '../../support/instant.ts'
import { createWorld, type TestPerson, type World } from '../../support/world.ts'

/** Attempts around one trainer, by what they are to them. */
async function scene(world: World) {
  const [trainer, stranger] = [await world.person('trainer'), await world.person('trainer')]
  const [member, left, outsider] = [await world.person(), await world.person(), await world.person()]
  const window = { opensAt: new Date(Date.now() - HOUR), closesAt: new Date(Date.now() + HOUR) }
  // The member is in two of the trainer's cohorts; the trainer was a trainee of their own.
  const cohort = await world.cohort({ trainers: [trainer], members: [member, left, trainer] })
  await world.cohort({ trainers: [trainer], members: [member] })
  const foreign = await world.cohort({ trainers: [stranger], members: [member, outsider] })
  await world.assignment({ cohort, quiz: 'exam', ...window })
  const attempts = {
    memberPractice: await start(member.ctx, 'sample'),
    memberExam: await start(member.ctx, 'exam'),
    leftPractice: await start(left.ctx, 'sample'),
    leftExam: await start(left.ctx, 'exam'),
    outsiderPractice: await start(outsider.ctx, 'sample'),
    trainerPreview: await start(trainer.ctx, 'sample'),
    strangerPreview: await start(stranger.ctx, 'sample'),
  }
  await world.assignment({ cohort: foreign, quiz: 'manual', ...window })
  const foreignExam = await start(outsider.ctx, 'manual')
  const ownPractice = await asTrainee(world, trainer, () => start(trainer.ctx, 'untimed'))
  await world.db.pool.query('UPDATE cohort_members SET left_at = now() WHERE user_id = $1', [left.id])
  return { trainer, stranger, member, left, outsider, attempts: { ...attempts, foreignExam, ownPractice } }
}

/** What a trainer did before they were one. */
async function asTrainee<T>({ db }: World, { id }: TestPerson, work: () => Promise<T>): Promise<T> {
  await db.pool.query(`UPDATE users SET role = 'trainee' WHERE id = $1`, [id])
  const done = await work()
  await db.pool.query(`UPDATE users SET role = 'trainer' WHERE id = $1`, [id])
  return done
}

test('the list and a look-up show the same attempts, each once', async () => {
  const world = await createWorld()
  const { attempts, ...people } = await scene(world)
  await submitAttempt(people.member.ctx, { attempt: attempts.memberPractice })
  const seen: Record<string, { who: TestPerson; sees: (keyof typeof attempts)[] }> = {
    trainer: {
      who: people.trainer,
      sees: ['memberPractice', 'memberExam', 'leftExam', 'trainerPreview', 'ownPractice'],
    },
    stranger: {
      who: people.stranger,
      sees: ['memberPractice', 'outsiderPractice', 'foreignExam', 'strangerPreview'],
    },
    member: { who: people.member, sees: ['memberPractice', 'memberExam'] },
    left: { who: people.left, sees: ['leftPractice', 'leftExam'] },
    outsider: { who: people.outsider, sees: ['outsiderPractice', 'foreignExam'] },
    admin: { who: await world.person('admin'), sees: Object.keys(attempts) as (keyof typeof attempts)[] },
  }
  for (const [name, { who, sees }] of Object.entries(seen)) {
    const wanted = sees.map((key) => attempts[key])
    const { items } = await listAttempts(who.ctx, listAttemptsInput.parse({}))
    expect(
      items.map(({ id }) => id),
      name,
    ).toEqual(wanted.toSorted().toReversed())
    for (const [key, attempt] of Object.entries(attempts)) {
      const found = await getAttempt(who.ctx, { attempt }).then(
        ({ id }) => id,
        ({ code }) => code,
      )
      expect(found, `${name}: ${key}`).toBe(wanted.includes(attempt) ? attempt : 'not-found')
    }
  }
})

test('filters narrow what is seen, and never widen it', async () => {
  const world = await createWorld()
  const { trainer, member, left, attempts } = await scene(world)
  await submitAttempt(member.ctx, { attempt: attempts.memberPractice })
  const ids = async (filter: Record<string, string>) =>
    (await listAttempts(trainer.ctx, listAttemptsInput.parse(filter))).items.map(({ id }) => id)
  const { rows } = await world.db.pool.query('SELECT assignment_id AS id FROM attempts WHERE id = $1', [
    attempts.memberExam,
  ])
  expect(await ids({ user: member.id })).toEqual([attempts.memberExam, attempts.memberPractice])
  expect(await ids({ user: left.id })).toEqual([attempts.leftExam])
  expect(await ids({ quiz: 'exam' })).toEqual([attempts.leftExam, attempts.memberExam])
  expect(await ids({ assignment: rows[0].id })).toEqual([attempts.leftExam, attempts.memberExam])
  expect(await ids({ score: 'final' })).toEqual([attempts.memberPractice])
  expect(await ids({ quiz: 'manual' })).toEqual([])
})
