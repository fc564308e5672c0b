import { expect, test } from 'vitest'
import type { ToldScore } from '../../../web/api/types.ts'
import { byNeed, countWays, wayOf } from '../../../web/board/assignments/delivery/order.ts'

const failure = { reason: 'unreachable' as const, detail: 'Nobody answered.' }
type Told = Pick<ToldScore, 'state' | 'failure'>

const SENT: Told = { state: 'sent', failure: null }
const UNDER_WAY: Told = { state: 'pending', failure: null }
const AGAIN: Told = { state: 'pending', failure }
const FAILED: Told = { state: 'failed', failure }

test.each([
  { name: 'is told', score: SENT, way: 'sent' },
  { name: 'goes out for the first time', score: UNDER_WAY, way: 'underWay' },
  { name: 'failed and is tried again by itself', score: AGAIN, way: 'again' },
  { name: 'failed for good', score: FAILED, way: 'failed' },
])('a score that $name: $way', ({ score, way }) => {
  expect(wayOf(score)).toBe(way)
})

test('those first that need a trainer, else in the order of names', () => {
  const scores = [SENT, FAILED, UNDER_WAY, SENT, AGAIN, FAILED].map((told, place) => ({ ...told, place }))
  expect(byNeed(scores).map(({ place }) => place)).toEqual([1, 5, 4, 2, 0, 3])
})

test('is counted where there are any', () => {
  expect(countWays([SENT, FAILED, SENT])).toEqual([
    ['failed', 1],
    ['sent', 2],
  ])
  expect(countWays([])).toEqual([])
})
