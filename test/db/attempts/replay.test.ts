import { expect, test } from 'vitest'
import { submitAttempt } from '../../../src/usecases/attempts/submit.ts'
import { type ReplayEntry, replayResponses } from '../../../src/usecases/responses/replay.ts'
import { choose, refused, rowsOf, save, start, stored, tick } from '../../support/attempts.ts'
import { MINUTE, plus, T0 } from '../../support/instant.ts'
import { createWorld } from '../../support/world.ts'

const id = (n: number) => `01890000-0000-7000-8000-${String(n).padStart(12, '0')}`

async function started() {
  const world = await createWorld()
  const person = await world.person()
  const attempt = await start(person.at(T0))
  const replay = async (entries: ReplayEntry[], at = T0) =>
    (await replayResponses(person.at(at), { attempt, entries })).map(({ outcome }) => outcome)
  const journal = () => rowsOf(world.db, 'response_journal', attempt, 'seq')
  return { world, person, attempt, replay, journal }
}

test('entries are taken in order, each with its outcome and its line of the journal', async () => {
  const { world, person, attempt, replay, journal } = await started()
  await save(person.at(T0), attempt, 1, choose('other-1'))
  const entries: ReplayEntry[] = [
    { id: id(1), position: 1, response: choose('wrong-1'), version: 1 },
    { id: id(2), position: 1, response: choose('right-1'), version: 0 },
    { id: id(3), position: 3, response: tick('a', 'c') },
    { id: id(3), position: 3, response: tick('b') },
    { id: id(4), position: 1, response: choose('right-1'), version: 2, flagged: true },
    { id: id(5), position: 2, response: null, version: 0 },
  ]
  expect(await replay(entries, plus(MINUTE))).toEqual([
    'accepted',
    'stale',
    'accepted',
    'duplicate',
    'accepted',
    'accepted',
  ])
  expect(await rowsOf(world.db, 'responses', attempt, 'position')).toMatchObject([
    { position: 1, response: choose('right-1'), version: 3, flagged: true, saved_at: plus(MINUTE) },
    { position: 2, response: null, version: 1 },
    { position: 3, response: tick('a', 'c'), version: 1 },
  ])
  expect((await journal()).map((row) => [row['seq'], row['entry_id'], row['outcome']])).toEqual([
    [1, null, 'accepted'],
    [2, id(1), 'accepted'],
    [3, id(2), 'stale'],
    [4, id(3), 'accepted'],
    [5, id(4), 'accepted'],
    [6, id(5), 'accepted'],
  ])
})

test('replaying the same batch changes nothing, before and after closing', async () => {
  const { world, person, attempt, replay, journal } = await started()
  const entries: ReplayEntry[] = [
    { id: id(1), position: 1, response: choose('right-1') },
    { id: id(2), position: 2, response: choose('right-2'), version: 9 },
  ]
  expect(await replay(entries)).toEqual(['accepted', 'stale'])
  const before = [await journal(), await rowsOf(world.db, 'responses', attempt)]
  expect(await replay(entries, plus(MINUTE))).toEqual(['duplicate', 'duplicate'])
  await submitAttempt(person.at(plus(MINUTE)), { attempt })
  expect(await replay(entries, plus(MINUTE))).toEqual(['duplicate', 'duplicate'])
  expect([await journal(), await rowsOf(world.db, 'responses', attempt)]).toEqual(before)
})

test('what arrives after closing is kept as evidence and never scored', async () => {
  const { world, person, attempt, replay, journal } = await started()
  const { attempt: closed } = await submitAttempt(person.at(T0), { attempt })
  const score = await rowsOf(world.db, 'attempt_scores', attempt)
  expect(await replay([{ id: id(1), position: 1, response: choose('right-1') }], plus(MINUTE))).toEqual([
    'late',
  ])
  expect(await journal()).toMatchObject([
    { seq: 1, entry_id: id(1), outcome: 'late', version: null, received_at: plus(MINUTE) },
  ])
  expect(await rowsOf(world.db, 'responses', attempt)).toEqual([])
  expect(await rowsOf(world.db, 'attempt_scores', attempt)).toEqual(score)
  expect(await stored(world.db, attempt)).toMatchObject({
    closed_at: new Date(closed.closedAt!),
    last_answer_at: null,
  })
})

test('200 entries in one transaction, sequence without a gap', async () => {
  const { world, attempt, replay, journal } = await started()
  const entries = Array.from({ length: 200 }, (_, n) => ({
    id: id(n),
    position: 1 + (n % 2),
    response: choose(n % 2 ? 'right-2' : 'right-1'),
  }))
  expect(new Set(await replay(entries))).toEqual(new Set(['accepted']))
  expect((await journal()).map((row) => row['seq'])).toEqual(entries.map((_, n) => n + 1))
  expect((await stored(world.db, attempt)).last_seq).toBe(200)
})

test('of two edits of one answer, neither of which knows the version of the other, the last one counts', async () => {
  const { world, attempt, replay } = await started()
  const edits = [choose('wrong-1'), choose('other-1'), choose('right-1')]
  const entries = edits.map((response, n) => ({ id: id(n), position: 1, response, version: 0 }))
  expect(await replay(entries)).toEqual(['accepted', 'accepted', 'accepted'])
  expect(await rowsOf(world.db, 'responses', attempt)).toMatchObject([
    { response: choose('right-1'), version: 3 },
  ])
})

test('the chain of a batch goes on from what an earlier one left, when only its reply was lost', async () => {
  const { world, attempt, replay } = await started()
  const first = { id: id(1), position: 1, response: choose('wrong-1'), version: 0 }
  expect(await replay([first])).toEqual(['accepted'])
  const next = { id: id(2), position: 1, response: choose('right-1'), version: 0 }
  expect(await replay([first, next])).toEqual(['duplicate', 'accepted'])
  expect(await rowsOf(world.db, 'responses', attempt)).toMatchObject([{ response: choose('right-1') }])
})

test('a save whose reply was lost begins the chain: its content is stored already', async () => {
  const { world, person, attempt, replay } = await started()
  await save(person.at(T0), attempt, 3, tick('a'))
  const entries = [tick('a'), tick('a', 'c')].map((response, n) => ({
    id: id(n),
    position: 3,
    response,
    version: 0,
  }))
  expect(await replay(entries)).toEqual(['accepted', 'accepted'])
  expect(await replay(entries)).toEqual(['duplicate', 'duplicate'])
  expect(await rowsOf(world.db, 'responses', attempt)).toMatchObject([{ response: tick('a', 'c') }])
})

test('what another tab saved between two edits stands, and the second edit is told that it is stale', async () => {
  const { world, person, attempt, replay } = await started()
  const first = { id: id(1), position: 1, response: choose('wrong-1'), version: 0 }
  await replay([first])
  await save(person.at(T0), attempt, 1, choose('other-1'))
  const next = { id: id(2), position: 1, response: choose('right-1'), version: 0 }
  expect(await replay([first, next])).toEqual(['duplicate', 'stale'])
  expect(await rowsOf(world.db, 'responses', attempt)).toMatchObject([{ response: choose('other-1') }])
})

test.each([
  ['a position the paper has not', { position: 4, response: choose('right-1') }, '/position'],
  ['an option of another question', { position: 1, response: choose('a') }, '/response'],
  ['another type', { position: 1, response: tick('a') }, '/response'],
  ['certainty nobody asks', { position: 1, response: null, certainty: 2 }, '/certainty'],
] as const)('a bad entry is invalid alone, and the others count: %s', async (_name, bad, pointer) => {
  const { world, person, attempt, journal } = await started()
  const entries = [
    { id: id(1), position: 1, response: choose('wrong-1') },
    { id: id(2), ...bad },
    { id: id(3), position: 1, response: choose('right-1') },
  ]
  const replayed = await replayResponses(person.at(T0), { attempt, entries })
  expect(replayed).toEqual([
    { id: id(1), outcome: 'accepted' },
    {
      id: id(2),
      outcome: 'invalid',
      faults: [{ pointer: `/entries/1${pointer}`, says: { fr: expect.any(String), en: expect.any(String) } }],
    },
    { id: id(3), outcome: 'accepted' },
  ])
  expect((await journal()).map((row) => row['entry_id'])).toEqual([id(1), id(3)])
  expect(await rowsOf(world.db, 'responses', attempt)).toMatchObject([{ response: choose('right-1') }])
})

test('nobody replays into the attempt of another', async () => {
  const { world, attempt, journal } = await started()
  const thief = await world.person()
  const entries = [{ id: id(1), position: 1, response: choose('right-1') }]
  await refused(replayResponses(thief.at(T0), { attempt, entries }), 'not-found')
  expect(await journal()).toEqual([])
})
