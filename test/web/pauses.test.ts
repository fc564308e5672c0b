import { expect, test } from 'vitest'
import { pauseMs, spreadMs } from '../../web/screens/waiting/pauses.ts'

const HOUR_MS = 3_600_000

test.each([
  { name: 'seldom while it is far off', leftMs: 5 * HOUR_MS, failures: 0, from: 96_000, to: 144_000 },
  { name: 'more often in the hour before', leftMs: HOUR_MS, failures: 0, from: 16_000, to: 24_000 },
  { name: 'so where nobody says what time it is', leftMs: null, failures: 0, from: 16_000, to: 24_000 },
  { name: 'at once when it should be open', leftMs: 0, failures: 0, from: 1_600, to: 2_400 },
  { name: 'ever less often where nothing answers', leftMs: HOUR_MS, failures: 2, from: 64_000, to: 96_000 },
  { name: 'and at last as seldom as ever', leftMs: 0, failures: 30, from: 96_000, to: 144_000 },
])('a waiting room asks $name', ({ leftMs, failures, from, to }) => {
  for (const chance of [0, 0.3, 1]) {
    const pause = pauseMs(leftMs, failures, chance)
    expect(pause).toBeGreaterThanOrEqual(from - 1)
    expect(pause).toBeLessThanOrEqual(to + 1)
  }
  expect(pauseMs(leftMs, failures, 0)).not.toBe(pauseMs(leftMs, failures, 1))
})

test('a class does not come as one at the instant of opening, nor late', () => {
  expect([spreadMs(0), spreadMs(0.5), spreadMs(1)]).toEqual([0, 1_000, 2_000])
})
