import { expect, test } from 'vitest'
import { closeOverdue } from '../../../../src/usecases/attempts/close-overdue.ts'
import { getAttempt } from '../../../../src/usecases/attempts/get.ts'
import { getReceipt } from '../../../../src/usecases/attempts/get-receipt.ts'
import { getResult } from '../../../../src/usecases/attempts/get-result.ts'
import { getTiming } from '../../../../src/usecases/attempts/get-timing.ts'
import { reopenAttempt } from '../../../../src/usecases/attempts/managing/reopen.ts'
import { voidAttempt } from '../../../../src/usecases/attempts/managing/void.ts'
import { startAttempt } from '../../../../src/usecases/attempts/start.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { overrideScore } from '../../../../src/usecases/scores/override.ts'
import { choose, refused, rowsOf, save, shown, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'
import { createWorld } from '../../../support/world.ts'

const reason = 'handed in by mistake'
const UNTIL = plus(60 * MINUTE)

/** A trainee who has handed in the sample quiz at minute 5 with one right answer of three; no answer was shown. */
async function handedIn() {
  const world = await createWorld()
  const [admin, person] = [await world.person('admin'), await world.person()]
  const attempt = await start(person.at(T0), 'manual')
  await save(person.at(plus(MINUTE)), attempt, 1, choose('right-1'))
  await submitAttempt(person.at(plus(5 * MINUTE)), { attempt })
  const reopen = (at: Date, more: object = {}) =>
    reopenAttempt(admin.at(at), { attempt, minutes: 10, until: UNTIL, reason, ...more })
  const points = async () =>
    (await rowsOf(world.db, 'attempt_scores', attempt, 'revision')).map((row) => [
      row['cause'],
      Number(row['points']),
      row['superseded_at'] === null,
    ])
  return { world, admin, person, attempt, reopen, points }
}

test('what is reopened waits: it takes no answer, shows no question, and its minutes run from the next start', async () => {
  const { world, person, attempt, reopen } = await handedIn()
  const waiting = await reopen(plus(6 * MINUTE))
  expect(waiting).toMatchObject({ state: 'inProgress', waitingUntil: UNTIL.toISOString(), remainingMs: 0 })
  await refused(save(person.at(plus(7 * MINUTE)), attempt, 2, choose('right-2')), 'attempt-closed')
  expect(await getAttempt(person.at(plus(7 * MINUTE)), { attempt })).toMatchObject({ questions: null })
  const { attempt: again, created } = await startAttempt(person.at(plus(20 * MINUTE)), { quiz: 'manual' })
  expect([again.id, created, again.deadlineAt]).toEqual([attempt, false, plus(30 * MINUTE).toISOString()])
  expect(again).toMatchObject({ state: 'inProgress', waitingUntil: null, closedAt: null })
  expect(again.questions![0]!.response).toEqual(shown(world, choose('right-1')))
  await save(person.at(plus(21 * MINUTE)), attempt, 2, choose('right-2'))
})

test('it runs no longer than the end of its waiting', async () => {
  const { person, attempt, reopen } = await handedIn()
  await reopen(plus(6 * MINUTE))
  await start(person.at(plus(55 * MINUTE)), 'manual')
  expect((await getTiming(person.at(plus(55 * MINUTE)), { attempt })).deadlineAt).toBe(UNTIL.toISOString())
})

test('closed again, it has a score and a receipt of its own; those before are kept, and only what changed is written', async () => {
  const { world, person, attempt, reopen, points } = await handedIn()
  const before = await getReceipt(person.at(plus(6 * MINUTE)), { attempt })
  await reopen(plus(6 * MINUTE))
  await start(person.at(plus(20 * MINUTE)), 'manual')
  await save(person.at(plus(21 * MINUTE)), attempt, 2, choose('right-2'))
  await submitAttempt(person.at(plus(22 * MINUTE)), { attempt })
  expect(await points()).toEqual([
    ['close', 1, false],
    ['reopen', 2, true],
  ])
  const written = await rowsOf(world.db, 'question_scores', attempt, 'revision, position')
  expect(written.map((row) => [row['revision'], row['position']])).toEqual([
    [1, 1],
    [1, 2],
    [1, 3],
    [2, 2],
  ])
  expect(await rowsOf(world.db, 'receipts', attempt)).toHaveLength(2)
  expect(await getReceipt(person.at(plus(23 * MINUTE)), { attempt })).not.toEqual(before)
})

test('never taken up, it stays as it was closed: nothing is scored or signed again', async () => {
  const { world, admin, person, attempt, reopen, points } = await handedIn()
  const before = await stored(world.db, attempt)
  await reopen(plus(6 * MINUTE))
  const late = new Date(UNTIL.getTime() + SECOND)
  await closeOverdue(admin.at(late))
  expect(await getTiming(person.at(late), { attempt })).toMatchObject({
    state: 'submitted',
    waitingUntil: null,
    closedAt: before.closed_at.toISOString(),
  })
  expect(await points()).toEqual([['close', 1, true]])
  expect((await startAttempt(person.at(late), { quiz: 'manual' })).created).toBe(true)
})

test('taken up and left, it expires with what was acknowledged', async () => {
  const { world, admin, person, attempt, reopen, points } = await handedIn()
  await reopen(plus(6 * MINUTE))
  await start(person.at(plus(10 * MINUTE)), 'manual')
  await save(person.at(plus(11 * MINUTE)), attempt, 2, choose('right-2'))
  await closeOverdue(admin.at(plus(21 * MINUTE)))
  expect((await stored(world.db, attempt)).state).toBe('expired')
  expect(await points()).toEqual([
    ['close', 1, false],
    ['reopen', 2, true],
  ])
})

test('refused: while another is open, for what runs, for what was voided, and until an instant that is past', async () => {
  const { admin, person, attempt, reopen } = await handedIn()
  await refused(reopen(plus(6 * MINUTE), { until: plus(6 * MINUTE) }), 'validation')
  const other = await start(person.at(plus(7 * MINUTE)), 'manual')
  expect(await refused(reopen(plus(8 * MINUTE)), 'attempt-open-elsewhere')).toMatchObject({ attempt: other })
  const running = { attempt: other, minutes: 5, until: UNTIL, reason }
  await refused(reopenAttempt(admin.at(plus(8 * MINUTE)), running), 'not-closed-yet')
  await voidAttempt(admin.at(plus(9 * MINUTE)), { attempt, reason })
  await refused(reopen(plus(10 * MINUTE)), 'attempt-voided')
})

test('once its owner could read the answers it is refused, unless forced: then the attempt bears the mark', async () => {
  const { admin, person } = await handedIn()
  const attempt = await start(person.at(T0))
  await submitAttempt(person.at(plus(MINUTE)), { attempt })
  const input = { attempt, minutes: 5, until: UNTIL, reason }
  await refused(reopenAttempt(admin.at(plus(2 * MINUTE)), input), 'answers-released')
  const forced = await reopenAttempt(admin.at(plus(2 * MINUTE)), { ...input, force: true })
  expect(forced.afterRelease).toBe(true)
  expect((await getResult(person.at(plus(3 * MINUTE)), { attempt })).result.released).toBe('none')
})

test('a dry run says the same and keeps nothing', async () => {
  const { world, attempt, reopen } = await handedIn()
  const before = await stored(world.db, attempt)
  expect(await reopen(plus(6 * MINUTE), { dryRun: true })).toMatchObject({
    waitingUntil: UNTIL.toISOString(),
  })
  expect(await stored(world.db, attempt)).toEqual(before)
  const { rows } = await world.db.pool.query(`SELECT FROM audit_log WHERE action = 'attempt.reopen'`)
  expect(rows).toEqual([])
})

test('points given by hand win again when it closes again', async () => {
  const { admin, person, attempt, reopen, points } = await handedIn()
  await overrideScore(admin.at(plus(6 * MINUTE)), {
    attempt,
    position: 2,
    points: '0.5',
    comment: 'Half of it.',
    reason,
  })
  await reopen(plus(7 * MINUTE))
  await start(person.at(plus(8 * MINUTE)), 'manual')
  await save(person.at(plus(9 * MINUTE)), attempt, 2, choose('right-2'))
  await submitAttempt(person.at(plus(10 * MINUTE)), { attempt })
  expect(await points()).toEqual([
    ['close', 1, false],
    ['override', 1.5, false],
    ['reopen', 1.5, true],
  ])
})

test('reopening and starting another at once: one of them comes first, and never are two open', async () => {
  const { world, admin } = await handedIn()
  for (let run = 0; run < 8; run++) {
    const person = await world.person()
    const attempt = await start(person.at(T0), 'manual')
    await submitAttempt(person.at(plus(MINUTE)), { attempt })
    const at = plus(2 * MINUTE)
    const outcomes = await Promise.allSettled([
      startAttempt(person.at(at), { quiz: 'manual' }),
      reopenAttempt(admin.at(at), { attempt, minutes: 5, until: UNTIL, reason }),
    ])
    const { rows } = await world.db.pool.query(
      `SELECT id FROM attempts WHERE user_id = $1 AND (state = 'inProgress' OR waiting_until IS NOT NULL)`,
      [person.id],
    )
    expect(rows).toHaveLength(1)
    expect(outcomes[0]!.status).toBe('fulfilled')
  }
})
