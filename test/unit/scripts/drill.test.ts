import { describe, expect, test } from 'vitest'
import type { Outcomes } from '../../../drill/load/load.ts'
import { backAfterMark, gaps } from '../../../drill/outage.ts'
import { brokenPromises } from '../../../drill/promises.ts'
import { compareAnswers } from '../../../drill/proof.ts'
import type { FaultReport } from '../../../drill/run-fault.ts'

test.each<[string, number[], number[]]>([
  ['none at all', [], [100]],
  ['between two', [10, 70, 80], [10, 60, 10, 20]],
  ['what lies outside does not count', [-50, 50, 150], [50, 50]],
])('the gaps of 0 to 100: %s', (_, instants, found) => {
  expect(gaps(instants, 0, 100)).toEqual(found)
})

test.each<[string, { node: string; isUp: boolean; at: number }[], number | null]>([
  ['no mark', [], null],
  ['a mark of before the fault', [{ node: 'node2', isUp: true, at: 5 }], null],
  ['a mark of another node', [{ node: 'node1', isUp: true, at: 20 }], null],
  ['a mark down', [{ node: 'node2', isUp: false, at: 20 }], null],
  ['a mark, then a success', [{ node: 'node2', isUp: true, at: 20 }], 10],
  ['a mark that nothing follows', [{ node: 'node2', isUp: true, at: 40 }], Number.POSITIVE_INFINITY],
])('back after the mark: %s', (_, marks, ms) => {
  expect(backAfterMark([1, 12, 30], marks, { leader: 'node2', since: 10 })).toBe(ms)
})

const answer = (version: number, text: string) => ({ attempt: 'a', position: 1, version, text })

describe('what was acknowledged, held against the database', () => {
  test.each<[string, { journal: object[]; standing: object[] }, { lost: number; twice: number }]>([
    ['is there', { journal: [answer(1, 'x')], standing: [answer(1, 'x')] }, { lost: 0, twice: 0 }],
    [
      'was replaced by something newer',
      { journal: [answer(1, 'x'), answer(2, 'y')], standing: [answer(2, 'y')] },
      { lost: 0, twice: 0 },
    ],
    ['is not in the journal', { journal: [], standing: [answer(1, 'x')] }, { lost: 1, twice: 0 }],
    ['does not stand', { journal: [answer(1, 'x')], standing: [] }, { lost: 1, twice: 0 }],
    ['is another answer', { journal: [answer(1, 'z')], standing: [answer(1, 'z')] }, { lost: 1, twice: 0 }],
    [
      'stands there as nobody wrote it',
      { journal: [answer(1, 'x')], standing: [answer(2, 'z')] },
      { lost: 1, twice: 0 },
    ],
    [
      'was written twice',
      { journal: [answer(1, 'x'), answer(2, 'x')], standing: [answer(2, 'x')] },
      { lost: 0, twice: 1 },
    ],
  ])('%s', (_, { journal, standing }, found) => {
    const told = [answer(1, 'x')]
    expect(compareAnswers(told, journal as never, standing as never)).toEqual({ acknowledged: 1, ...found })
  })
})

const outcomes: Outcomes = {
  acknowledged: [answer(1, 'x')],
  successes: [],
  latencies: [],
  refusals: new Map([['503', 4]]),
  slowestRefusalMs: 2_000,
  givenUp: 0,
}
const kept: FaultReport = {
  fault: { name: 'kill', movesLeader: true, holdMs: 0, strike: async () => () => undefined },
  endsSessions: true,
  outcomes,
  gapsMs: [20, 4_000, 30],
  backMs: 1_000,
  answers: { acknowledged: 1, lost: 0, twice: 0 },
  closings: [{ overdueMs: 20_000, closedAfterMs: 4_100 }],
  leaderMoved: true,
  isWhole: true,
  replicasGone: 0,
}

test('a fault that went as promised breaks nothing', () => {
  expect(brokenPromises(kept)).toEqual([])
})

test.each<[string, Partial<FaultReport>]>([
  ['lost', { answers: { acknowledged: 1, lost: 1, twice: 0 } }],
  ['twice', { answers: { acknowledged: 1, lost: 0, twice: 1 } }],
  ['never taken', { outcomes: { ...outcomes, givenUp: 1 } }],
  ['no save', { outcomes: { ...outcomes, acknowledged: [] } }],
  ['else than 503', { outcomes: { ...outcomes, refusals: new Map([['500', 1]]) } }],
  ['refusal took', { outcomes: { ...outcomes, slowestRefusalMs: 21_000 } }],
  ['marked the leader up', { backMs: 6_000 }],
  ['early', { closings: [{ overdueMs: 20_000, closedAfterMs: -1 }] }],
  ['later', { closings: [{ overdueMs: 20_000, closedAfterMs: 10_000 }] }],
  ['later', { closings: [{ overdueMs: 20_000, closedAfterMs: null }] }],
  ['replicas', { replicasGone: 1 }],
  ['no other node', { leaderMoved: false }],
  ['whole', { isWhole: false }],
])('a broken promise is told: %s', (word, change) => {
  expect(brokenPromises({ ...kept, ...change })).toEqual([expect.stringContaining(word)])
})
