import pg from 'pg'
import { expect, onTestFinished, test } from 'vitest'
import { explainPrepared, type Node, nodesOf } from '../../../../bench/plan.ts'
import { recordSteps } from '../../../../bench/recording.ts'
import { listBoard } from '../../../../src/db/repositories/live/board.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { saveResponse } from '../../../../src/usecases/responses/save.ts'
import { choose, save, start } from '../../../support/attempts.ts'
import { useTestDatabase } from '../../../support/database.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'
import { createWorld, sampleQuiz } from '../../../support/world.ts'

test('the board shows of each member who started their latest attempt, with what they answered and flagged', async () => {
  const world = await createWorld()
  await world.publish({ 'docker/twice.quiz.yaml': sampleQuiz('twice', { release: '' }) })
  const [one, two, left, absent] = await Promise.all([1, 2, 3, 4].map(() => world.person()))
  const cohort = await world.cohort({ members: [one!, two!, left!, absent!] })
  const window = { opensAt: T0, closesAt: plus(60 * MINUTE) }
  const assignment = await world.assignment({ cohort, quiz: 'sample', maxAttempts: 2, ...window })
  const first = await start(one!.at(T0), 'sample', assignment)
  await save(one!.at(T0), first, 1, choose('right-1'))
  await submitAttempt(one!.at(T0), { attempt: first })
  const second = await start(one!.at(plus(SECOND)), 'sample', assignment)
  const flag = { attempt: second, position: 2, response: null, flagged: true, expectedVersion: null }
  await saveResponse(one!.at(plus(2 * SECOND)), flag)
  await save(one!.at(plus(3 * SECOND)), second, 3, { type: 'multiple', choices: ['a'] } as never)
  const [ofTwo, ofLeft] = [
    await start(two!.at(T0), 'sample', assignment),
    await start(left!.at(T0), 'sample'),
  ]
  await start(absent!.at(T0), 'untimed')
  await world.db.pool.query('UPDATE cohort_members SET left_at = now() WHERE user_id = $1', [left!.id])
  await world.db.pool.query('INSERT INTO attempt_presence VALUES ($1, $2)', [ofTwo, plus(30 * SECOND)])
  const rows = await listBoard(world.db, { assignment, now: plus(40 * SECOND) })
  const shared = { name: 'Test', questions: 3, state: 'inProgress', serverNow: plus(40 * SECOND) }
  expect(rows).toHaveLength(3)
  expect(rows).toEqual(
    expect.arrayContaining([
      expect.objectContaining({
        ...shared,
        user: one!.id,
        attempt: second,
        number: 2,
        answered: 1,
        flagged: 1,
        lastAnswerAt: plus(3 * SECOND),
      }),
      expect.objectContaining({ ...shared, attempt: ofTwo, answered: 0, seenAt: plus(30 * SECOND) }),
      expect.objectContaining({ ...shared, attempt: ofLeft, seenAt: null }),
    ]),
  )
})

const GROWS = /^(attempts|paper_entries|responses|users|attempt_presence)$/
const ran = (plan: Node) => nodesOf(plan).filter((node) => node['Actual Loops'] > 0)

test('a reading of the board goes by indexes, whatever the tables hold', async () => {
  const { url, db } = await useTestDatabase()
  const client = new pg.Client(url)
  await client.connect()
  onTestFinished(() => client.end())
  await client.query('SET session_replication_role = replica')
  await client.query(FILL)
  const [{ id: assignment }] = (await client.query('SELECT id FROM assignments LIMIT 1')).rows
  const recorder = recordSteps(db)
  await listBoard(recorder.db, { assignment, now: null })
  const [step] = recorder.steps
  for (const mode of ['custom', 'generic'] as const) {
    const { plan } = await explainPrepared(client, step as never, mode)
    expect(plan['Actual Rows'], mode).toBe(40)
    const used = new Set(ran(plan).flatMap((node) => node['Index Name'] ?? []))
    for (const index of [
      'attempts_assignment_id_idx',
      'responses_pkey',
      'paper_entries_pkey',
      'attempt_presence_pkey',
    ])
      expect(used, mode).toContain(index)
    const whole = ran(plan).filter(
      (node) => node['Node Type'] === 'Seq Scan' && GROWS.test(node['Relation Name'] ?? ''),
    )
    expect(whole, mode).toEqual([])
  }
})

/** 100 assignments, each with 40 attempts of 3 questions, among 20,000 people. */
const FILL = `
  INSERT INTO assignments (id, cohort_id, quiz, opens_at, closes_at)
    SELECT gen_random_uuid(), gen_random_uuid(), 'q', now(), now() + interval '1 day' FROM generate_series(1, 100);
  INSERT INTO users (id, role, name) SELECT gen_random_uuid(), 'trainee', 'Test' FROM generate_series(1, 20000);
  INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, seed, draw_version, started_at,
      grace_ms, asks_certainty)
    SELECT gen_random_uuid(), u.id, 'q', gen_random_uuid(), s.id, 'assigned', 1, 's', 1, now(), 0, false
    FROM (SELECT id, row_number() OVER () AS n FROM users LIMIT 4000) u
    JOIN (SELECT id, row_number() OVER () AS n FROM assignments) s ON s.n = u.n % 100 + 1;
  INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type, option_order,
      answer_ids)
    SELECT a.id, n, 0, n, gen_random_uuid(), gen_random_uuid(), 'single', '{}', '{}'
    FROM attempts a, generate_series(1, 3) AS n;
  INSERT INTO responses (attempt_id, position, response, version, saved_at)
    SELECT id, n, '{}', 1, now() FROM attempts, generate_series(1, 3) AS n;
  INSERT INTO attempt_presence (attempt_id, seen_at) SELECT id, now() FROM attempts;
  ANALYZE`
