import { describe, expect, test } from 'vitest'
import { setOverride } from '../../../../src/usecases/assignments/overrides/set.ts'
import { releaseAssignment } from '../../../../src/usecases/assignments/release.ts'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { refused, start } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld } from '../../../support/world.ts'

const reason = 'seen in class'

/** `exam` (on close) from T0 for an hour; two of its class of three have handed in. */
async function exam() {
  const world = await createWorld()
  const [trainer, stranger] = [await world.person('trainer'), await world.person('trainer')]
  const [person, other, late] = [await world.person(), await world.person(), await world.person()]
  const cohort = await world.cohort({ trainers: [trainer], members: [person, other, late] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'exam', ...window })
  const [mine, theirs] = [await start(person.at(T0), 'exam'), await start(other.at(T0), 'exam')]
  await submitAttempt(person.at(T0), { attempt: mine })
  await submitAttempt(other.at(T0), { attempt: theirs })
  const seen = async (minutes: number) => {
    const at = plus(minutes * MINUTE)
    const results = [
      await getResult(person.at(at), { attempt: mine }),
      await getResult(other.at(at), { attempt: theirs }),
    ]
    return results.map(({ result }) => result.released)
  }
  const release = (minutes: number, what: object, by = trainer) =>
    releaseAssignment(by.at(plus(minutes * MINUTE)), { assignment, reason, ...what })
  const audit = async () =>
    (
      await world.db.pool.query(
        `SELECT before, after, reason FROM audit_log WHERE action = 'assignment.release' ORDER BY id`,
      )
    ).rows
  return { world, trainer, stranger, person, other, late, cohort, assignment, seen, release, audit }
}

describe('release by hand', () => {
  test('to all: the score, then the answers, for good; nobody starts then', async () => {
    const { late, seen, release, audit } = await exam()
    expect(await release(10, { score: true })).toEqual({
      dryRun: false,
      user: null,
      scoreReleasedAt: plus(10 * MINUTE).toISOString(),
      answersReleasedAt: null,
      running: 0,
      toCome: 1,
    })
    expect(await seen(11)).toEqual(['score', 'score'])
    await release(20, { answers: true })
    expect(await seen(21)).toEqual(['answers', 'answers'])
    await refused(startAttempt(late.at(plus(22 * MINUTE)), { quiz: 'exam' }), 'answers-released')
    await release(30, { answers: true })
    expect(await audit()).toEqual([
      {
        before: { scoreReleasedAt: null, answersReleasedAt: null },
        after: { scoreReleasedAt: plus(10 * MINUTE).toISOString(), answersReleasedAt: null },
        reason,
      },
      {
        before: { scoreReleasedAt: plus(10 * MINUTE).toISOString(), answersReleasedAt: null },
        after: {
          scoreReleasedAt: plus(10 * MINUTE).toISOString(),
          answersReleasedAt: plus(20 * MINUTE).toISOString(),
        },
        reason,
      },
    ])
  })

  test('to one, the others see nothing and start', async () => {
    const { person, late, seen, release, audit } = await exam()
    await release(10, { answers: true, user: person.id })
    expect(await seen(11)).toEqual(['answers', 'none'])
    await startAttempt(late.at(plus(12 * MINUTE)), { quiz: 'exam' })
    expect(await audit()).toMatchObject([{ after: { user: person.id } }])
  })

  test('to all while a window of one person is to come: on-close would have waited', async () => {
    const { trainer, late, assignment, seen, release } = await exam()
    await setOverride(trainer.at(T0), {
      assignment,
      user: late.id,
      closesAt: plus(300 * MINUTE),
      reason,
    })
    expect(await seen(100)).toEqual(['none', 'none'])
    expect(await release(100, { answers: true, dryRun: true })).toMatchObject({ running: 0, toCome: 1 })
    expect(await seen(101)).toEqual(['none', 'none'])
    await release(102, { answers: true })
    expect(await seen(103)).toEqual(['answers', 'answers'])
  })

  test('to all is also to who has a release of their own until then', async () => {
    const { trainer, other, assignment, seen, release, audit } = await exam()
    const own = { score: 'manual', answers: 'manual' } as const
    await setOverride(trainer.at(T0), { assignment, user: other.id, release: own, reason })
    expect(await seen(61)).toEqual(['answers', 'none'])
    await release(62, { answers: true })
    expect(await seen(63)).toEqual(['answers', 'answers'])
    await release(64, { answers: true })
    expect(await audit()).toHaveLength(1)
  })

  test('not nothing, not to who is no member, not by a trainer of another cohort, not in an archived one', async () => {
    const { world, stranger, cohort, release } = await exam()
    await refused(release(10, {}), 'validation')
    await refused(release(10, { score: true, user: stranger.id }), 'not-found')
    await refused(release(10, { score: true }, stranger), 'not-found')
    await world.db.pool.query('UPDATE cohorts SET archived_at = now() WHERE id = $1', [cohort])
    await refused(release(10, { score: true }), 'cohort-archived')
  })
})
