import { expect, test } from 'vitest'
import { startAttempt } from '../../../src/usecases/attempts/start.ts'
import { createApi } from '../../support/api.ts'
import { SAMPLE_BANK, sampleQuiz } from '../../support/world.ts'

const NAME = 'Docker, avril'

/** A cohort in Paris with two windows in winter, a member, an override, a code, a release and an attempt. */
async function createCourse() {
  const api = await createApi()
  const { world } = api
  const [trainer, colleague, member] = [
    await world.person('trainer'),
    await world.person('trainer'),
    await world.person(),
  ]
  const cohort = await world.cohort({ trainers: [trainer, colleague], members: [member] })
  const exam = await world.assignment({
    cohort,
    quiz: 'exam',
    opensAt: new Date('2026-03-20T08:00:00Z'),
    closesAt: new Date('2026-03-20T10:00:00Z'),
    maxAttempts: 2,
  })
  await world.assignment({
    cohort,
    quiz: 'manual',
    opensAt: new Date('2026-03-22T01:30:00Z'),
    closesAt: new Date('2026-03-22T12:00:00Z'),
  })
  await startAttempt(member.at(new Date('2026-03-20T09:00:00Z')), { quiz: 'exam' })
  await world.db.pool.query(
    `UPDATE assignments SET release = '{"score": "manual", "answers": {"at": "2026-03-21T08:00:00.000Z"}}',
       score_released_at = '2026-03-20T10:00:00Z', start_code_sealed = '\\x00' WHERE id = $1`,
    [exam],
  )
  await world.db.pool.query(
    'INSERT INTO assignment_overrides (assignment_id, user_id, max_attempts) VALUES ($1, $2, 9)',
    [exam, member.id],
  )
  const ask = (url: string, body?: unknown, headers?: Record<string, string>) =>
    api.request({
      method: body ? 'POST' : 'GET',
      url,
      as: trainer,
      ...(body !== undefined && { body }),
      ...(headers && { headers }),
    })
  return { api, trainer, colleague, cohort, exam, ask, at: `/v1/cohorts/${cohort}` }
}

test('a course is copied to other days: the same people teach it, at the same hours on the clock', async () => {
  const { api, trainer, colleague, at, ask, exam } = await createCourse()
  const body = { name: NAME, firstDay: '2026-03-27' }
  const dry = await ask(`${at}/copy`, { ...body, dryRun: true })
  expect(dry).toMatchObject({ status: 200, body: { applied: false, days: 7 } })
  expect(dry.body.windows).toEqual([
    {
      quiz: 'exam',
      from: { assignment: exam, opensAt: '2026-03-20T08:00:00.000Z', closesAt: '2026-03-20T10:00:00.000Z' },
      to: {
        opensAt: '2026-03-27T08:00:00.000Z',
        closesAt: '2026-03-27T10:00:00.000Z',
        clocks: { opensAt: null, closesAt: null },
      },
    },
    // At half past two of the night in which the clocks go forward.
    expect.objectContaining({
      quiz: 'manual',
      to: {
        opensAt: '2026-03-29T01:00:00.000Z',
        closesAt: '2026-03-29T11:00:00.000Z',
        clocks: { opensAt: 'skipped', closesAt: null },
      },
    }),
  ])
  expect((await ask('/v1/cohorts')).body.items).toHaveLength(1)
  const made = await ask(`${at}/copy`, body)
  expect(made).toMatchObject({ status: 201, body: { applied: true, days: 7, windows: dry.body.windows } })
  expect(made.headers['location']).toBe(`/v1/cohorts/${made.body.cohort.id}`)
  expect(made.body.cohort).toMatchObject({ name: NAME, timeZone: 'Europe/Paris', members: 0, assignments: 2 })
  expect(made.body.cohort.trainers.map(({ id }: { id: string }) => id).sort()).toEqual(
    [trainer.id, colleague.id].sort(),
  )
  const { rows } = await api.world.db.pool.query(
    `SELECT quiz, max_attempts, release, score_released_at, start_code_sealed, quiz_revision_id,
       (SELECT count(*)::int FROM assignment_overrides o WHERE o.assignment_id = s.id) AS overrides
     FROM assignments s WHERE cohort_id = $1 ORDER BY quiz`,
    [made.body.cohort.id],
  )
  const nothing = { score_released_at: null, start_code_sealed: null, quiz_revision_id: null, overrides: 0 }
  expect(rows).toEqual([
    {
      quiz: 'exam',
      max_attempts: 2,
      release: { score: 'manual', answers: { at: '2026-03-28T08:00:00.000Z' } },
      ...nothing,
    },
    { quiz: 'manual', max_attempts: null, release: null, ...nothing },
  ])
  const audited = await api.world.db.pool.query(
    `SELECT action FROM audit_log WHERE action IN ('cohort.copy', 'assignment.create')`,
  )
  expect(audited.rowCount).toBe(3)
})

test('a copy is made once for a key, under a name of its own, without quizzes that are retired, also of what is archived', async () => {
  const { api, trainer, at, ask } = await createCourse()
  await api.world.publish({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/exam.quiz.yaml': sampleQuiz('exam', { access: 'assigned' }),
    'docker/sample.yaml': SAMPLE_BANK,
  })
  await api.request({ method: 'PATCH', url: at, as: trainer, body: { archived: true } })
  const body = { name: NAME, firstDay: '2025-01-06' }
  const again = () => ask(`${at}/copy`, body, { 'idempotency-key': 'k' })
  const first = await again()
  expect(first).toMatchObject({
    status: 201,
    body: { days: -438, windows: [{ quiz: 'exam' }, { quiz: 'manual', to: null }] },
  })
  expect((await again()).body).toEqual(first.body)
  expect(await ask(`${at}/copy`, body)).toMatchObject({ status: 400, body: { code: 'validation' } })
  for (const firstDay of ['2027-02-30', '15/01/2027', '0001-01-01', '9999-12-31'])
    expect(await ask(`${at}/copy`, { name: 'Autre', firstDay })).toMatchObject({ status: 400 })
})

test('a copy whose answer is too long to be kept is made once, and told again by its address', async () => {
  const { api, cohort, ask, at } = await createCourse()
  await api.world.db.pool.query(
    `INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
     SELECT gen_random_uuid(), $1, 'sample', '2026-04-01T08:00:00Z'::timestamptz + n * interval '1 day',
       '2026-04-01T09:00:00Z'::timestamptz + n * interval '1 day' FROM generate_series(1, 250) n`,
    [cohort],
  )
  const copy = () => ask(`${at}/copy`, { name: NAME, firstDay: '2027-03-27' }, { 'idempotency-key': 'long' })
  const first = await copy()
  expect(first).toMatchObject({ status: 201, body: { applied: true } })
  expect(first.text.length).toBeGreaterThan(64 * 1024)
  expect(await copy()).toMatchObject({
    status: 200,
    body: { told: 'address', address: `/v1/cohorts/${first.body.cohort.id}` },
  })
  const { rows } = await api.world.db.pool.query('SELECT FROM cohorts WHERE name = $1', [NAME])
  expect(rows).toHaveLength(1)
})
