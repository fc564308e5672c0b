import fc from 'fast-check'
import { describe, expect, it, test } from 'vitest'
import {
  FREE_GUESSES,
  PACE_WINDOW_SECONDS,
  secondsToWait,
  WIDE_FAILURES,
} from '../../../../src/domain/access/pace.ts'

describe('the wait before a guess at an account', () => {
  const cases = [
    { name: 'nothing failed', here: 0, everywhere: 0, secondsSinceLast: null, wait: 0 },
    { name: 'the last free one', here: 9, everywhere: 9, secondsSinceLast: 0, wait: 0 },
    { name: 'the first that is slowed', here: 10, everywhere: 10, secondsSinceLast: 0.2, wait: 30 },
    { name: 'half of the pause is over', here: 10, everywhere: 10, secondsSinceLast: 15.5, wait: 15 },
    { name: 'the pause is over', here: 40, everywhere: 40, secondsSinceLast: 30, wait: 0 },
    {
      name: 'a new place, guessed at from everywhere',
      here: 0,
      everywhere: 5_000,
      secondsSinceLast: null,
      wait: 0,
    },
    { name: 'its second guess', here: 1, everywhere: 100, secondsSinceLast: 1, wait: 119 },
    { name: 'not yet from everywhere', here: 1, everywhere: 99, secondsSinceLast: 1, wait: 0 },
  ]
  test.each(cases)('$name: $wait s', ({ wait, ...record }) => expect(secondsToWait(record)).toBe(wait))

  it('is never longer than two minutes, and none for a place without a failure', () => {
    const count = fc.nat(10_000)
    fc.assert(
      fc.property(
        count,
        count,
        fc.option(fc.double({ min: 0, max: 900, noNaN: true })),
        (here, more, secondsSinceLast) => {
          const wait = secondsToWait({ here, everywhere: here + more, secondsSinceLast })
          expect(wait).toBeGreaterThanOrEqual(0)
          expect(wait).toBeLessThanOrEqual(120)
          if (here === 0) expect(wait).toBe(0)
        },
      ),
    )
  })

  it('keeps one place below the count that slows the others, however fast it guesses', () => {
    const failed: number[] = []
    for (let second = 0; second < 5 * PACE_WINDOW_SECONDS; second++) {
      for (let burst = 0; burst < 50; burst++) {
        const counted = failed.filter((at) => at > second - PACE_WINDOW_SECONDS)
        const last = counted.at(-1)
        const record = {
          here: counted.length,
          everywhere: counted.length,
          secondsSinceLast: last === undefined ? null : second - last,
        }
        if (secondsToWait(record) > 0) break
        failed.push(second)
        expect(counted.length).toBeLessThan(WIDE_FAILURES)
      }
    }
    expect(failed.length).toBeGreaterThan(FREE_GUESSES)
  })
})
