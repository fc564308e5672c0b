import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  afterGap,
  type Board,
  nextBoard,
  type Told,
  toldSince,
} from '../../../../src/domain/attempt/board.ts'
import type { BoardRow, ShownEntry } from '../../../../src/domain/attempt/board-entry.ts'
import { MINUTE, plus, SECOND, T0 } from '../../../support/instant.ts'

function row(user: string, given: Partial<BoardRow> = {}): BoardRow {
  return {
    user,
    name: user,
    familyName: null,
    givenName: null,
    attempt: `attempt of ${user}`,
    number: 1,
    state: 'inProgress',
    startedAt: T0,
    deadlineAt: plus(10 * MINUTE),
    limitedBy: 'timeLimit',
    graceMs: 5_000,
    lastAnswerAt: null,
    seenAt: null,
    closedAt: null,
    closeReason: null,
    waitingUntil: null,
    questions: 3,
    answered: 0,
    flagged: 0,
    calls: [],
    serverNow: T0,
    ...given,
  }
}

const read = (...readings: BoardRow[][]) => readings.reduce<Board | null>(nextBoard, null)!
const named = (told: Told | null) => told && [told.event, told.data.members.map(({ user }) => user)]

describe('a viewer', () => {
  it('is told everybody at first, and then whoever changed, each whole', () => {
    const board = read([row('a'), row('b')], [row('a'), row('b', { answered: 1 })])
    expect(named(toldSince(board, null))).toEqual(['snapshot', ['a', 'b']])
    expect(toldSince(board, 1)).toMatchObject({
      event: 'changes',
      data: { members: [{ user: 'b', answered: 1, questions: 3, state: 'inProgress' }] },
    })
    expect(toldSince(board, 2)).toBeNull()
  })

  it('is told several changes as one when it reads slowly, and everything anew when it is far behind', () => {
    const readings = Array.from({ length: 32 }, (_, n) => [row('a', { answered: n }), row('b')])
    const board = read(...readings)
    expect(named(toldSince(board, 2))).toEqual(['changes', ['a']])
    expect(named(toldSince(board, 1))).toEqual(['snapshot', ['a', 'b']])
  })

  it('is told nothing after a gap until it can be told everything', () => {
    const gap = afterGap(read([row('a')]))
    expect([toldSince(gap, 1), toldSince(gap, null)]).toEqual([null, null])
    const after = nextBoard(gap, [row('a')])
    expect([1, null].map((seen) => named(toldSince(after, seen)))).toEqual([
      ['snapshot', ['a']],
      ['snapshot', ['a']],
    ])
    expect(toldSince(after, 2)).toBeNull()
  })

  it('is told everything anew when somebody is no longer there, which no change can say', () => {
    const board = read([row('a'), row('b')], [row('b')])
    expect(named(toldSince(board, 1))).toEqual(['snapshot', ['b']])
  })

  it('of a class in which nobody has started is told just that', () => {
    const board = read([], [])
    expect(named(toldSince(board, null))).toEqual(['snapshot', []])
    expect(toldSince(board, 1)).toBeNull()
    expect(named(toldSince(nextBoard(board, [row('a')]), 2))).toEqual(['changes', ['a']])
  })
})

describe('a line', () => {
  const line = (given: Partial<BoardRow>) => toldSince(read([row('a', given)]), null)!.data.members[0]!

  it.each<[string, Partial<BoardRow>, Partial<ShownEntry>]>([
    [
      'of who has just started',
      {},
      { state: 'inProgress', presence: 'active', remainingMs: 10 * MINUTE, closedAt: null },
    ],
    ['of an untimed attempt has no time left to tell', { deadlineAt: null }, { remainingMs: null }],
    [
      'during the grace has none left, and is not closed',
      { serverNow: plus(10 * MINUTE + SECOND) },
      { state: 'inProgress', remainingMs: 0 },
    ],
    [
      'past its time reads as expired before it is closed',
      { serverNow: plus(11 * MINUTE) },
      {
        state: 'expired',
        presence: null,
        remainingMs: 0,
        closedAt: plus(10 * MINUTE + 5 * SECOND).toISOString(),
        closeReason: 'timeLimit',
      },
    ],
    [
      'of who has handed in tells when, and nothing of where they are',
      { state: 'submitted', closedAt: plus(MINUTE), closeReason: 'submitted', serverNow: plus(MINUTE) },
      { state: 'submitted', presence: null, remainingMs: 0, closedAt: plus(MINUTE).toISOString() },
    ],
    [
      'of who may take it up again waits, without any time left',
      {
        state: 'submitted',
        closedAt: plus(MINUTE),
        waitingUntil: plus(5 * MINUTE),
        serverNow: plus(2 * MINUTE),
      },
      {
        state: 'inProgress',
        presence: null,
        remainingMs: 0,
        waitingUntil: plus(5 * MINUTE).toISOString(),
      },
    ],
  ])('%s', (_name, given, expected) => {
    expect(line(given)).toMatchObject(expected)
  })

  it('does not change by the time that goes by, but shows it', () => {
    const board = read([row('a')], [row('a', { serverNow: plus(SECOND) })])
    expect(toldSince(board, 1)).toBeNull()
    expect(toldSince(board, null)!.data.members[0]!.remainingMs).toBe(10 * MINUTE - SECOND)
  })

  it('changes once its person is idle or gone', () => {
    const seen = { seenAt: plus(50 * SECOND) }
    const at = (seconds: number) => [row('a', { ...seen, serverNow: plus(seconds * SECOND) })]
    const told = toldSince(read(at(50), at(60)), 1)
    expect(told!.data.members).toMatchObject([{ presence: 'idle' }])
  })
})

test('whatever a viewer missed, what it was told adds up to the class as it is', () => {
  const rows = fc.dictionary(fc.constantFrom('a', 'b', 'c', 'd'), fc.nat({ max: 3 }))
  const steps = fc.array(fc.record({ rows, looks: fc.boolean(), fails: fc.boolean() }), { minLength: 1 })
  fc.assert(
    fc.property(steps, (readings) => {
      let board: Board | null = null
      let seen: number | null = null
      const known = new Map<string, number>()
      for (const { rows, looks, fails } of [
        ...readings,
        { ...readings.at(-1)!, looks: true, fails: false },
      ]) {
        if (fails) board &&= afterGap(board)
        else
          board = nextBoard(
            board,
            Object.entries(rows).map(([user, answered]) => row(user, { answered })),
          )
        const told = looks ? board && toldSince(board, seen) : null
        if (told?.event === 'snapshot') known.clear()
        for (const { user, answered } of told?.data.members ?? []) known.set(user, answered)
        if (looks && (told || seen !== null)) seen = board!.reading
      }
      expect(Object.fromEntries(known)).toEqual(readings.at(-1)!.rows)
    }),
  )
})
