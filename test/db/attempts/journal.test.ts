import { expect, test } from 'vitest'
import {
  LATE_MS,
  MOST_JOURNALED,
  MOST_JOURNALED_BYTES,
  MOST_LATE,
} from '../../../src/domain/attempt/journal.ts'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { type ReplayEntry, replayResponses } from '../../../src/usecases/responses/replay.ts'
import { saveResponse } from '../../../src/usecases/responses/save.ts'
import { choose, refused, rowsOf, save, start, stored } from '../../support/attempts.ts'
import { plus, T0 } from '../../support/instant.ts'
import { createWorld } from '../../support/world.ts'

async function started() {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.at(T0))
  const entry = (n: number): ReplayEntry => ({
    id: `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`,
    position: 1,
    response: choose('right-1'),
  })
  const replay = async (entries: ReplayEntry[], at = T0) =>
    (await replayResponses(person.at(at), { attempt, entries })).map(({ outcome }) => outcome)
  const journaled = async () => (await rowsOf(world.db, 'response_journal', attempt)).length
  const set = (column: 'last_seq' | 'journal_bytes', to: number) =>
    world.db.pg.query(`UPDATE attempts SET ${column} = $2 WHERE id = $1`, [attempt, to])
  return { world, person, attempt, entry, replay, journaled, set }
}

test.each([
  { full: 'rows', column: 'last_seq', most: MOST_JOURNALED },
  { full: 'bytes', column: 'journal_bytes', most: MOST_JOURNALED_BYTES },
] as const)(
  'a paper whose journal is full of $full takes no more, and what it took counts',
  async ({ column, most }) => {
    const { world, person, attempt, entry, replay, journaled, set } = await started()
    await set(column, most - 1)
    await save(person.at(T0), attempt, 1, choose('right-1'))
    await refused(save(person.at(T0), attempt, 2, choose('right-2')), 'journal-full')
    await refused(replay([entry(1)]), 'journal-full')
    // A retry of what is stored is answered, as ever.
    const retry = { attempt, position: 1, response: choose('right-1'), expectedVersion: 0 }
    expect(await saveResponse(person.at(T0), retry)).toMatchObject({ version: 1 })
    expect(await journaled()).toBe(1)
    await submitAttempt(person.at(T0), { attempt })
    expect((await rowsOf(world.db, 'attempt_scores', attempt))[0]).toMatchObject({ points: '1.0000000' })
  },
)

test('what a journal holds is counted in rows and bytes, whichever way it came', async () => {
  const { world, person, attempt, entry, replay } = await started()
  await save(person.at(T0), attempt, 1, choose('right-1'))
  await replay([entry(1), { ...entry(2), version: 9 }, { ...entry(3), response: null }])
  const { rows } = await world.db.pg.query(
    'SELECT count(*)::int AS rows, sum(coalesce(pg_column_size(response), 0))::int AS stored FROM response_journal',
  )
  const { last_seq, journal_bytes } = await stored(world.db, attempt)
  expect(last_seq).toBe(rows[0].rows)
  // The header of a short value takes three bytes less once it is stored.
  expect(Number(journal_bytes) - rows[0].stored).toBe(9)
})

test('late answers are taken for a day after the closing, and no longer', async () => {
  const { person, attempt, entry, replay, journaled } = await started()
  await submitAttempt(person.at(T0), { attempt })
  expect(await replay([entry(1)], plus(LATE_MS))).toEqual(['late'])
  const data = await refused(replay([entry(2)], plus(LATE_MS + 1)), 'attempt-closed')
  expect(data).toMatchObject({ state: 'submitted', closedAt: T0.toISOString() })
  expect(await replay([entry(1)], plus(LATE_MS + 1))).toEqual(['duplicate'])
  expect(await journaled()).toBe(1)
})

test('late answers are as many as one replay holds, in however many requests', async () => {
  const { person, attempt, entry, replay, journaled } = await started()
  await submitAttempt(person.at(T0), { attempt })
  const batch = (from: number, most: number) => Array.from({ length: most }, (_, n) => entry(from + n))
  expect(new Set(await replay(batch(0, MOST_LATE - 1)))).toEqual(new Set(['late']))
  await refused(replay(batch(1_000, 2)), 'attempt-closed')
  expect(await replay([entry(2_000)])).toEqual(['late'])
  await refused(replay([entry(2_001)]), 'attempt-closed')
  expect(await journaled()).toBe(MOST_LATE)
})
