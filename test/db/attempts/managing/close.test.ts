import { expect, test } from 'vitest'
import { getTiming } from '../../../../src/usecases/attempts/get-timing.ts'
import { closeAttempt } from '../../../../src/usecases/attempts/managing/close.ts'
import { submitAttempt } from '../../../../src/usecases/attempts/submit.ts'
import { choose, refused, rowsOf, save, start, stored } from '../../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../../support/instant.ts'
import { createWorld } from '../../../support/world.ts'

const reason = 'end of the session'

async function running() {
  const world = await createWorld()
  const [admin, person] = [await world.person('admin'), await world.person()]
  const attempt = await start(person.at(T0))
  await save(person.at(plus(MINUTE)), attempt, 1, choose('right-1'))
  return { world, admin, person, attempt }
}

test('closed by a trainer it is scored on what was acknowledged, and its owner is told by whom', async () => {
  const { world, admin, person, attempt } = await running()
  const closed = await closeAttempt(admin.at(plus(3 * MINUTE)), { attempt, reason })
  expect(closed).toMatchObject({ state: 'expired', closeReason: 'trainer', closedBy: 'Test' })
  const [score] = await rowsOf(world.db, 'attempt_scores', attempt)
  expect(Number(score!['points'])).toBe(1)
  const timing = await getTiming(person.at(plus(3 * MINUTE)), { attempt })
  expect(timing).toMatchObject({ closeReason: 'trainer', closedBy: 'Test', remainingMs: 0 })
  const late = save(person.at(plus(3 * MINUTE)), attempt, 2, choose('right-2'))
  await expect(late).rejects.toThrow('Test closed the attempt')
  const { receipt } = await submitAttempt(person.at(plus(4 * MINUTE)), { attempt })
  expect(receipt).not.toBe('')
  const events = await rowsOf(world.db, 'attempt_events', attempt, 'id')
  expect(events.at(-1)).toMatchObject({ event: 'expired', actor_id: admin.id, data: { reason: 'trainer' } })
})

test('what is closed already is refused, and stays as it closed', async () => {
  const { world, admin, person, attempt } = await running()
  await submitAttempt(person.at(plus(2 * MINUTE)), { attempt })
  await refused(closeAttempt(admin.at(plus(3 * MINUTE)), { attempt, reason }), 'attempt-closed')
  const other = await start(person.at(plus(3 * MINUTE)))
  await refused(closeAttempt(admin.at(plus(20 * MINUTE)), { attempt: other, reason }), 'attempt-closed')
  expect((await stored(world.db, attempt)).close_reason).toBe('submitted')
})

test('a dry run closes nothing', async () => {
  const { world, admin, attempt } = await running()
  const would = await closeAttempt(admin.at(plus(3 * MINUTE)), { attempt, reason, dryRun: true })
  expect(would.closeReason).toBe('trainer')
  expect((await stored(world.db, attempt)).state).toBe('inProgress')
  expect(await rowsOf(world.db, 'receipts', attempt)).toEqual([])
})
