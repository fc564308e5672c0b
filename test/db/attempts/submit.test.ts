import { describe, expect, test } from 'vitest'
import { ENGINE_VERSION } from '../../../src/domain/scoring/grade-paper.ts'
import { getReceipt } from '../../../src/usecases/attempts/get-receipt.ts'
import { getResult } from '../../../src/usecases/attempts/get-result.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import type { Log } from '../../../src/usecases/context.ts'
import { createServices } from '../../../src/usecases/service/create-services.ts'
import { choose, refused, rowsOf, save, shown, start, stored, tick } from '../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../support/instant.ts'
import { createWorld, SAMPLE_BANK, SILENT, sampleQuiz, type World } from '../../support/world.ts'

const TABLES = [
  'attempt_events',
  'attempt_scores',
  'question_scores',
  'receipts',
  'response_journal',
] as const

async function everything(world: World, attempt: string) {
  return [
    await stored(world.db, attempt),
    ...(await Promise.all(TABLES.map((table) => rowsOf(world.db, table, attempt)))),
  ]
}

function payload(jws: string): Record<string, unknown> {
  return JSON.parse(Buffer.from(jws.split('.')[1]!, 'base64url').toString())
}

async function answered(quiz = 'sample') {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.at(T0), quiz)
  await save(person.at(T0), attempt, 1, choose('right-1'))
  await save(person.at(T0), attempt, 3, tick('a', 'b', 'c'))
  return { world, person, attempt }
}

test('submitting closes, scores each question and signs one receipt', async () => {
  const { world, person, attempt } = await answered()
  const { attempt: closed, result, receipt } = await submitAttempt(person.at(plus(MINUTE)), { attempt })
  expect(closed).toMatchObject({
    state: 'submitted',
    closedAt: plus(MINUTE).toISOString(),
    closeReason: 'submitted',
  })
  // net-correct: 2 of 2 right, 1 of 2 wrong.
  expect(result).toMatchObject({
    released: 'answers',
    score: { state: 'final', points: 1.5, maxPoints: 3, percentage: 50, mark20: 10, passed: false },
    questions: [{ points: 1 }, { points: 0 }, { points: 0.5 }],
  })
  expect(payload(receipt)).toMatchObject({
    attempt,
    sub: person.id,
    state: 'submitted',
    startedAt: T0.toISOString(),
    closedAt: plus(MINUTE).toISOString(),
    lastSeq: 2,
    paper: [
      { position: 1, response: shown(world, choose('right-1')), version: 1 },
      { position: 2, response: null, version: 0 },
      { position: 3, response: shown(world, tick('a', 'b', 'c')), version: 1 },
    ],
  })
  expect(JSON.stringify(payload(receipt))).not.toMatch(/"key"|points|SECRET/)
  expect(await rowsOf(world.db, 'attempt_scores', attempt)).toMatchObject([
    { close_number: 1, state: 'final', points: '1.5000000', max_points: '3.0000000', superseded_at: null },
  ])
})

test('submitting again answers the same receipt and does nothing twice', async () => {
  const { world, person, attempt } = await answered()
  const first = await submitAttempt(person.at(plus(MINUTE)), { attempt })
  const before = await everything(world, attempt)
  const again = await submitAttempt(person.at(plus(20 * MINUTE)), { attempt })
  expect(again.receipt).toBe(first.receipt)
  expect(again.result).toEqual(first.result)
  expect([first.attempt.remainingMs, again.attempt.remainingMs]).toEqual([0, 0])
  const clock = { serverNow: null }
  expect({ ...again.attempt, ...clock }).toEqual({ ...first.attempt, ...clock })
  expect(again.attempt.closedAt).toBe(plus(MINUTE).toISOString())
  expect(await everything(world, attempt)).toEqual(before)
  expect(await getReceipt(person.ctx, { attempt })).toEqual({ receipt: first.receipt })
})

test('a submit past the end hands in nothing: expired, on what was acknowledged, with a receipt', async () => {
  const { world, person, attempt } = await answered()
  const late = plus(11 * MINUTE)
  const { attempt: closed, result, receipt } = await submitAttempt(person.at(late), { attempt })
  expect(closed).toMatchObject({
    state: 'expired',
    closeReason: 'timeLimit',
    closedAt: plus(10 * MINUTE + 5 * SECOND).toISOString(),
    processedAt: late.toISOString(),
  })
  expect(result).toMatchObject({ score: { points: 1.5 } })
  expect(payload(receipt)).toMatchObject({ state: 'expired' })
  expect((await rowsOf(world.db, 'attempt_events', attempt, 'id')).at(-1)).toMatchObject({
    event: 'expired',
    actor_id: null,
  })
})

test('nobody submits or reads the result of another', async () => {
  const { world, attempt } = await answered()
  const thief = await world.person()
  for (const call of [submitAttempt, getResult, getReceipt])
    await refused(call(thief.ctx, { attempt }), 'not-found')
  expect((await stored(world.db, attempt)).state).toBe('inProgress')
})

test('there is no receipt before the end', async () => {
  const { person, attempt } = await answered()
  await refused(getReceipt(person.at(T0), { attempt }), 'not-closed-yet')
  expect((await getResult(person.at(T0), { attempt })).result).toMatchObject({ released: 'none' })
})

describe('an attempt is scored against what it showed (promise 5)', () => {
  const files = (bank: string) => ({
    'chapters.yaml': 'chapters:\n  - { id: docker/images, title: Images, module: docker }\n',
    'docker/sample.yaml': bank,
    'docker/sample.quiz.yaml': sampleQuiz('sample'),
  })
  // The other option becomes the right one.
  const rekeyed = SAMPLE_BANK.replace('text: The right one, correct: true', 'text: The right one').replace(
    'id: other-1, text: Another one,',
    'id: other-1, text: Another one, correct: true,',
  )

  test('a key changed while it ran, and again after it closed, changes no score of it', async () => {
    expect(rekeyed).not.toBe(SAMPLE_BANK)
    const { world, person, attempt } = await answered()
    const published = await world.publish(files(rekeyed))
    expect(published.findings.filter(({ severity }) => severity === 'error')).toEqual([])
    // A replica that has read nothing yet: whatever it knows of the question, it reads now.
    const replica = await createServices(world.db, 'a test secret of 32 characters or more', SILENT)
    const { result } = await submitAttempt({ ...person.at(T0), ...replica }, { attempt })
    expect(result).toMatchObject({
      score: { points: 1.5 },
      questions: [{ points: 1, key: shown(world, choose('right-1')) }, {}, {}],
    })
    const again = await start(person.at(T0))
    await save(person.at(T0), again, 1, choose('right-1'))
    const second = await submitAttempt(person.at(T0), { attempt: again })
    expect(second.result).toMatchObject({ score: { points: 0 } })
    expect((await getResult(person.at(T0), { attempt })).result).toEqual(result)
  })

  test('a score never changes once final, whatever is published', async () => {
    const { world, person, attempt } = await answered()
    const { result, receipt } = await submitAttempt(person.at(T0), { attempt })
    await world.publish(files(rekeyed))
    expect(await getResult(person.at(plus(MINUTE)), { attempt })).toMatchObject({ result, receipt })
  })
})

test('a grader that throws leaves its question pending; the attempt closes with the rest scored', async () => {
  const errors: object[] = []
  const log: Log = { ...SILENT, error: (data) => void errors.push(data) }
  const world = await createWorld({ log })
  const person = await world.person()
  const attempt = await start(person.at(T0), 'manual')
  await save(person.at(T0), attempt, 1, choose('right-1'))
  // An answer no schema lets in: the grader of the third question cannot read it.
  await save(person.at(T0), attempt, 3, tick('a'))
  const broken = JSON.stringify({ type: 'multiple', choices: 7 })
  await world.db.pool.query('UPDATE responses SET response = $2 WHERE attempt_id = $1 AND position = 3', [
    attempt,
    broken,
  ])
  const { attempt: closed, result, receipt } = await submitAttempt(person.at(T0), { attempt })
  expect(closed.state).toBe('submitted')
  expect(result).toMatchObject({ released: 'score', score: { state: 'pending', points: null, passed: null } })
  expect(receipt).toMatch(/^ey/)
  const keys = await world.db.pool.query(
    `SELECT r.key_hash FROM paper_entries p JOIN question_revisions r ON r.id = p.question_revision_id
     WHERE p.attempt_id = $1 ORDER BY p.position`,
    [attempt],
  )
  const written = { revision: 1, engine_version: ENGINE_VERSION, close_number: 1 }
  const fraction = (n: number | null) => ({
    fraction_numerator: n,
    fraction_denominator: n === null ? null : 1,
  })
  expect(await rowsOf(world.db, 'question_scores', attempt, 'position')).toMatchObject(
    [
      { state: 'final', points: '1.0000000', chosen: ['right-1'], ...fraction(1) },
      { state: 'final', points: '0.0000000', chosen: [], ...fraction(0) },
      { state: 'pending', points: null, chosen: null, ...fraction(null) },
    ].map((row, index) => ({ ...row, ...written, ...keys.rows[index] })),
  )
  expect(await rowsOf(world.db, 'question_score_parts', attempt, 'position')).toMatchObject([
    { revision: 1, parts: [{ code: 'option-right' }, { code: 'option-left' }, { code: 'option-left' }] },
    { revision: 1, parts: [{ code: 'blank' }] },
    { revision: 1, parts: [] },
  ])
  expect(errors).toMatchObject([{ attempt, position: 3 }])
})
