import { describe, expect, test } from 'vitest'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { extendAttempt } from '../../../src/usecases/attempts/managing/extend.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { rowsOf, start } from '../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz, type TestPerson } from '../../support/world.ts'

/** What the owner reads at these minutes after T0. */
async function seen(person: TestPerson, attempt: string, minutes: readonly number[]): Promise<string[]> {
  const releases: string[] = []
  for (const minute of minutes) {
    const ctx = person.at(plus(minute * MINUTE))
    const { result } = await getResult(ctx, { attempt })
    const { questions } = await getAttempt(ctx, { attempt })
    if (result.released !== 'answers') {
      expect(JSON.stringify(result)).not.toMatch(/SECRET|"key"|right-1/)
    }
    releases.push(`${result.released}${questions ? '+questions' : ''}`)
  }
  return releases
}

const instant = plus(30 * MINUTE).toISOString()

test.each([
  ['on submit', '{ score: on-submit, answers: on-submit }', ['answers+questions', 'answers+questions']],
  ['at an instant', `{ score: on-submit, answers: '${instant}' }`, ['score', 'answers+questions']],
  ['by hand', '{ score: manual, answers: manual }', ['none', 'none']],
  ['on close without an assignment: by hand', '{ score: on-close, answers: on-close }', ['none', 'none']],
])('practice, released %s', async (_name, release, expected) => {
  const world = await createWorld({ content: false })
  await world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': SAMPLE_BANK,
    'docker/q.quiz.yaml': sampleQuiz('q', { release }),
  })
  const person = await world.person()
  const attempt = await start(person.at(T0), 'q')
  expect(await seen(person, attempt, [0])).toEqual(['none+questions'])
  await submitAttempt(person.at(T0), { attempt })
  expect(await seen(person, attempt, [1, 31])).toEqual(expected)
})

describe('on close of an assignment', () => {
  async function exam(others: { multiplier: number; minutes: number }[] = []) {
    const world = await createWorld()
    const trainer = await world.person('trainer')
    const person = await world.person()
    const members = [person]
    for (const { multiplier, minutes } of others) {
      const other = await world.person()
      await world.db.pool.query(
        'UPDATE users SET extra_time_multiplier = $2, extra_time_minutes = $3 WHERE id = $1',
        [other.id, multiplier, minutes],
      )
      members.push(other)
    }
    const cohort = await world.cohort({ trainers: [trainer], members })
    const assignment = await world.assignment({
      cohort,
      quiz: 'exam',
      opensAt: T0,
      closesAt: plus(60 * MINUTE),
    })
    const attempt = await start(person.at(T0), 'exam')
    await submitAttempt(person.at(T0), { attempt })
    return { world, trainer, person, members, assignment, attempt }
  }

  test('nothing until the window has passed, everything after', async () => {
    const { person, attempt } = await exam()
    expect(await seen(person, attempt, [1, 60])).toEqual(['none', 'none'])
    expect(await seen(person, attempt, [60.1])).toEqual(['answers+questions'])
  })

  test.each([
    ['a member has half as much time again', { multiplier: 1.5, minutes: 0 }, 65],
    ['a member has minutes', { multiplier: 1, minutes: 20 }, 80],
  ])('%s: their window is waited for', async (_name, extra, end) => {
    const { person, attempt } = await exam([extra])
    expect(await seen(person, attempt, [61, end, end + 0.1])).toEqual(['none', 'none', 'answers+questions'])
  })

  test('a member who left is not waited for, an attempt still open is', async () => {
    const { world, trainer, person, members, attempt } = await exam([{ multiplier: 2, minutes: 0 }])
    const other = members[1]!
    const open = await start(other.at(plus(60 * MINUTE)), 'exam')
    await world.db.pool.query('UPDATE cohort_members SET left_at = now() WHERE user_id = $1', [other.id])
    await extendAttempt(trainer.at(plus(61 * MINUTE)), { attempt: open, minutes: 30, reason: 'x' })
    // 60 + 10 (window with double time) + 30 granted, and its grace.
    expect(await seen(person, attempt, [71, 100])).toEqual(['none', 'none'])
    expect(await seen(person, attempt, [100 + 5 / 60 + 0.01])).toEqual(['answers+questions'])
  })

  test('a trainer may release the score, then the answers, earlier', async () => {
    const { world, person, assignment, attempt } = await exam()
    const releaseAt = (column: string, at: Date) =>
      world.db.pool.query(`UPDATE assignments SET ${column} = $2 WHERE id = $1`, [assignment, at])
    await releaseAt('answers_released_at', plus(10 * MINUTE))
    expect(await seen(person, attempt, [20])).toEqual(['none'])
    await releaseAt('score_released_at', plus(30 * MINUTE))
    expect(await seen(person, attempt, [29, 31])).toEqual(['none', 'answers+questions'])
  })
})

describe('history is append-only, whatever the role', () => {
  test.each(['response_journal', 'attempt_events', 'audit_log'])('%s', async (table) => {
    const world = await createWorld()
    const person = await world.person()
    const attempt = await start(person.at(plus(SECOND)))
    for (const sql of [`UPDATE ${table} SET id = id`, `DELETE FROM ${table}`, `TRUNCATE ${table} CASCADE`]) {
      const change = sql.replace('id = id', table === 'response_journal' ? 'seq = seq' : 'id = DEFAULT')
      await expect(world.db.pool.query(change)).rejects.toThrow(`${table} is append-only`)
    }
    expect(await rowsOf(world.db, 'attempt_events', attempt)).toHaveLength(1)
  })
})
