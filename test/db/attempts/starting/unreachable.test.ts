import { describe, expect, test } from 'vitest'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { countUnreachable } from '../../../../src/usecases/quizzes/count-unreachable.ts'
import { getQuiz } from '../../../../src/usecases/quizzes/get.ts'
import { refused, start } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld, SAMPLE_BANK, SILENT, sampleQuiz, type World } from '../../../support/world.ts'

/** A world with an assignment of `exam`, and what its log called an error. */
async function assigned() {
  const errors: object[] = []
  const world = await createWorld({ log: { ...SILENT, error: (data) => errors.push(data) } })
  const person = await world.person()
  const cohort = await world.cohort({ members: [person] })
  const assignment = await world.assignment({
    cohort,
    quiz: 'exam',
    opensAt: T0,
    closesAt: plus(60 * MINUTE),
  })
  return { world, person, assignment, errors }
}

/** What no publication does: the live bank lacks what the live quizzes take. */
async function breakBank({ db }: World): Promise<() => Promise<void>> {
  const { rows } = await db.pool.query(
    `WITH empty AS (INSERT INTO bank_revisions (id, bank, hash, title, module, language, license)
       VALUES (gen_random_uuid(), 'sample', 'empty', 'Sample', 'docker', 'en', 'MIT') RETURNING id),
     before AS (SELECT live_revision_id FROM banks WHERE bank = 'sample')
     UPDATE banks SET live_revision_id = empty.id FROM empty, before WHERE bank = 'sample'
     RETURNING before.live_revision_id AS whole`,
  )
  return async () => {
    await db.pool.query(`UPDATE banks SET live_revision_id = $1 WHERE bank = 'sample'`, [rows[0].whole])
  }
}

const pinOf = async ({ db }: World, assignment: string) =>
  (
    await db.pool.query(
      `SELECT a.quiz_revision_id AS quiz, array(SELECT bank_revision_id FROM assignment_banks WHERE assignment_id = a.id)
         AS banks FROM assignments a WHERE id = $1`,
      [assignment],
    )
  ).rows[0] as { quiz: string | null; banks: string[] }

describe('a quiz whose banks lack its questions', () => {
  test('is refused, pins nothing, and starts once they are whole', async () => {
    const { world, person, assignment, errors } = await assigned()
    const mend = await breakBank(world)
    for (const quiz of ['exam', 'sample']) {
      const { reason } = await refused(startAttempt(person.at(T0), { quiz }), 'not-startable')
      expect(reason).toBe('draw-unreachable')
    }
    expect(errors).toMatchObject([{ quiz: 'exam' }, { quiz: 'sample' }])
    expect(await pinOf(world, assignment)).toEqual({ quiz: null, banks: [] })
    await mend()
    await start(person.at(T0), 'exam')
    expect((await pinOf(world, assignment)).banks).toHaveLength(1)
  })

  test('is told as such before anybody starts, to trainee and trainer, and counted', async () => {
    const { world, person } = await assigned()
    expect(await countUnreachable(world.services)).toBe(0)
    const mend = await breakBank(world)
    for (const who of [person, await world.person('trainer')]) {
      const { canStart, reason } = await getQuiz(who.at(T0), { quiz: 'exam' })
      expect({ canStart, reason }).toEqual({ canStart: false, reason: 'draw-unreachable' })
    }
    expect(await countUnreachable(world.services)).toBe(4)
    await mend()
    expect(await getQuiz(person.at(T0), { quiz: 'exam' })).toMatchObject({ canStart: true, reason: null })
  })

  test('goes on for those who have begun: what they were given is theirs', async () => {
    const { world, person, assignment } = await assigned()
    await start(person.at(T0), 'exam')
    await breakBank(world)
    const other = await world.person()
    await world.db.pool.query(
      'INSERT INTO cohort_members (cohort_id, user_id) SELECT cohort_id, $2 FROM assignments WHERE id = $1',
      [assignment, other.id],
    )
    await start(other.at(T0), 'exam')
  })
})

test('a pin that nobody has started under gives way to what is live', async () => {
  const { world, person, assignment } = await assigned()
  const stale = `SELECT id FROM quiz_revisions WHERE quiz = 'exam'`
  await world.db.pool.query(`UPDATE assignments SET quiz_revision_id = (${stale}) WHERE id = $1`, [
    assignment,
  ])
  await world.db.pool.query(
    `INSERT INTO assignment_banks SELECT $1, live_revision_id FROM banks WHERE bank = 'sample'`,
    [assignment],
  )
  const before = await pinOf(world, assignment)
  await world.publish({
    'chapters.yaml': 'chapters: [{ id: docker/images, title: Images, module: docker }]',
    'docker/sample.yaml': SAMPLE_BANK.replace('First question?', 'Reworded question?'),
    'docker/exam.quiz.yaml': sampleQuiz('exam', { access: 'assigned', timeLimit: 'PT5M' }),
  })
  const { attempt } = await startAttempt(person.at(T0), { quiz: 'exam' })
  expect(attempt.questions!.map(({ prompt }) => prompt)).toContain('Reworded question?')
  const after = await pinOf(world, assignment)
  expect(after.quiz).toBe(attempt.quizRevision)
  expect(after.banks).toHaveLength(1)
  expect(after.banks).not.toEqual(before.banks)
  const { rows } = await world.db.pool.query(`SELECT after FROM audit_log WHERE action = 'assignment.pin'`)
  expect(rows).toEqual([{ after: { quizRevision: after.quiz, bankRevisions: after.banks } }])
})
