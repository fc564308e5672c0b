import { describe, expect, test } from 'vitest'
import { getAttempt } from '../../../src/usecases/attempts/get.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { choose, refused, rowsOf, save, shown, start, stored, tick } from '../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'

async function started() {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.at(T0))
  const put = (given: Partial<Parameters<typeof saveResponse>[1]>, at = T0) =>
    saveResponse(person.at(at), {
      attempt,
      position: 1,
      response: choose('right-1'),
      expectedVersion: null,
      ...given,
    })
  const answer = async () => (await rowsOf(world.db, 'responses', attempt))[0]
  return { world, person, attempt, put, answer }
}

test('a save stores the answer, its version, its instant and one line of the journal', async () => {
  const { world, attempt, put, answer } = await started()
  const saved = await put({}, plus(MINUTE))
  expect(saved).toEqual({
    position: 1,
    version: 1,
    savedAt: plus(MINUTE),
    serverNow: plus(MINUTE),
    remainingMs: 9 * MINUTE,
  })
  await put({ response: choose('wrong-1') }, plus(2 * MINUTE))
  expect(await answer()).toMatchObject({ response: choose('wrong-1'), version: 2 })
  expect(await rowsOf(world.db, 'response_journal', attempt, 'seq')).toMatchObject([
    { seq: 1, position: 1, version: 1, response: choose('right-1'), outcome: 'accepted' },
    { seq: 2, position: 1, version: 2, response: choose('wrong-1'), outcome: 'accepted' },
  ])
  expect(await stored(world.db, attempt)).toMatchObject({ last_seq: 2, last_answer_at: plus(2 * MINUTE) })
})

describe('If-Match', () => {
  /** The stored version is 2, with right-1; the case saves with a version and perhaps other content. */
  test.each([
    ['absent: last write wins', null, 'wrong-1', 3],
    ['the current version', 2, 'wrong-1', 3],
    ['the current version with the same content', 2, 'right-1', 3],
    ['an old version with the very content stored: a retry', 1, 'right-1', 2],
    ['never saved, with the very content stored: a retry', 0, 'right-1', 2],
    ['an old version', 1, 'wrong-1', 'stale'],
    ['never saved', 0, 'wrong-1', 'stale'],
    ['a version to come', 3, 'wrong-1', 'stale'],
    ['a version to come, with the content stored', 3, 'right-1', 'stale'],
  ] as const)('%s', async (_name, expectedVersion, choice, outcome) => {
    const { world, attempt, put } = await started()
    await put({ response: choose('other-1') })
    await put({ response: choose('right-1') })
    const saving = put({ expectedVersion, response: choose(choice) })
    if (outcome === 'stale') {
      expect(await refused(saving, 'stale-version')).toMatchObject({
        current: { version: 2, response: shown(world, choose('right-1')), savedAt: T0.toISOString() },
      })
    } else expect((await saving).version).toBe(outcome)
    const written = outcome === 3 ? 3 : 2
    expect(await rowsOf(world.db, 'response_journal', attempt)).toHaveLength(written)
  })

  test.each([
    [null, 1],
    [0, 1],
    [1, 'stale'],
  ] as const)('with nothing stored, version %s', async (expectedVersion, outcome) => {
    const { put, answer } = await started()
    const saving = put({ expectedVersion })
    if (outcome === 'stale') {
      expect(await refused(saving, 'stale-version')).toMatchObject({
        current: { version: 0, response: null },
      })
      expect(await answer()).toBeUndefined()
    } else expect((await saving).version).toBe(outcome)
  })

  test('the same answer with another flag is not a retry', async () => {
    const { put } = await started()
    await put({})
    await put({ flagged: true })
    await refused(put({ expectedVersion: 1, flagged: false }), 'stale-version')
    expect((await put({ expectedVersion: 1, flagged: true })).version).toBe(2)
  })
})

describe('what is kept', () => {
  test('null erases, keeps the version growing and the flag as it was', async () => {
    const { put, answer } = await started()
    await put({ flagged: true })
    expect((await put({ response: null })).version).toBe(2)
    expect(await answer()).toMatchObject({ response: null, version: 2, flagged: true })
  })

  test('certainty: absent keeps, null takes it away, a number replaces it', async () => {
    const world = await createWorld({ content: false })
    const chapters = 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n'
    const quiz = sampleQuiz('sure', { scoring: '{ certainty: true }' })
    await world.publish({
      'chapters.yaml': chapters,
      'docker/sample.yaml': SAMPLE_BANK,
      'docker/q.quiz.yaml': quiz,
    })
    const { ctx } = await world.person()
    const attempt = await start(ctx, 'sure')
    const seen: unknown[] = []
    for (const certainty of [3, undefined, null, undefined, 1] as const) {
      const response = choose('right-1')
      await saveResponse(ctx, { attempt, position: 1, response, certainty, expectedVersion: null })
      seen.push((await rowsOf(world.db, 'responses', attempt))[0]!['certainty'])
    }
    expect(seen).toEqual([3, 3, null, null, 1])
  })
})

describe('refusals write nothing', () => {
  test.each([
    ['an option of another question', { response: choose('right-2') }, 'not-on-paper'],
    ['an option that does not exist', { response: choose('nothing') }, 'not-on-paper'],
    ['another type', { response: tick('a') }, 'not-on-paper'],
    ['one foreign option among good ones', { position: 3, response: tick('a', 'wrong-1') }, 'not-on-paper'],
    ['a position the paper has not', { position: 4 }, 'not-on-paper'],
    ['certainty where it is not asked', { certainty: 2 }, 'certainty-off'],
  ] as const)('%s', async (_name, given, code) => {
    const { world, attempt, put } = await started()
    await refused(put(given), code)
    expect(await rowsOf(world.db, 'responses', attempt)).toEqual([])
    expect(await rowsOf(world.db, 'response_journal', attempt)).toEqual([])
    expect((await stored(world.db, attempt)).last_seq).toBe(0)
  })

  test('null where certainty is not asked is no certainty', async () => {
    const { put } = await started()
    expect((await put({ certainty: null })).version).toBe(1)
  })

  test('a foreign attempt answers exactly as a missing one', async () => {
    const { world, attempt } = await started()
    const thief = await world.person()
    const trainer = await world.person('admin')
    const missing = '01890000-0000-7000-8000-000000000000'
    const answers = await Promise.all(
      [
        save(thief.ctx, attempt, 1, choose('right-1')),
        save(trainer.ctx, attempt, 1, choose('right-1')),
        save(thief.ctx, missing, 1, choose('right-1')),
      ].map((saving) =>
        saving.catch((error) => ({ code: error.code, message: error.message, data: error.data })),
      ),
    )
    expect(answers[0]).toMatchObject({ code: 'not-found' })
    expect(answers[1]).toEqual(answers[0])
    expect(answers[2]).toEqual(answers[0])
    expect(await rowsOf(world.db, 'responses', attempt)).toEqual([])
  })

  test('a closed attempt answers with every time', async () => {
    const { person, attempt, put } = await started()
    await submitAttempt(person.at(plus(MINUTE)), { attempt })
    expect(await refused(put({}, plus(2 * MINUTE)), 'attempt-closed')).toEqual({
      state: 'submitted',
      startedAt: T0.toISOString(),
      deadlineAt: plus(10 * MINUTE).toISOString(),
      acceptedUntil: plus(10 * MINUTE + 5 * SECOND).toISOString(),
      closedAt: plus(MINUTE).toISOString(),
      serverNow: plus(2 * MINUTE).toISOString(),
    })
  })

  test.each([
    ['a password change is owed', 'must_change_password = true', 'password-change-required'],
    ['the person is disabled', 'disabled_at = now()', 'unauthenticated'],
    ['role or password changed since', 'epoch = epoch + 1', 'unauthenticated'],
  ] as const)('when %s', async (_name, change, code) => {
    const { world, person, attempt, put } = await started()
    await world.db.pool.query(`UPDATE users SET ${change} WHERE id = $1`, [person.id])
    await refused(put({}), code)
    expect(await rowsOf(world.db, 'responses', attempt)).toEqual([])
  })
})

test('what was saved is what its owner reads back', async () => {
  const { world, person, attempt, put } = await started()
  await put({ flagged: true }, plus(SECOND))
  await put({ position: 3, response: tick('c', 'a') }, plus(2 * SECOND))
  const { questions } = await getAttempt(person.at(plus(MINUTE)), { attempt })
  expect(questions).toMatchObject([
    {
      response: shown(world, choose('right-1')),
      version: 1,
      flagged: true,
      savedAt: plus(SECOND).toISOString(),
    },
    { response: null, version: 0, flagged: false, savedAt: null },
    { response: shown(world, tick('c', 'a')), version: 1, savedAt: plus(2 * SECOND).toISOString() },
  ])
})
