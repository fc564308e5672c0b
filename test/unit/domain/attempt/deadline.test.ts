import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  type DeadlineTerms,
  deadline,
  extended,
  extraMs,
  recomputed,
  remainingMs,
} from '../../../../src/domain/attempt/deadline.ts'
import { MINUTE } from '../../../support/instant.ts'

const start = new Date('2026-03-01T10:00:00.000Z')
const at = (minutes: number) => new Date(start.getTime() + minutes * MINUTE)
const NONE = { multiplier: 1, minutes: 0 }

const terms = (given: Partial<DeadlineTerms>): DeadlineTerms => ({
  startedAt: start,
  timeLimitMs: 15 * MINUTE,
  closesAt: null,
  accommodation: NONE,
  grantedMs: 0,
  ...given,
})

describe('the deadline of an attempt', () => {
  test.each<[string, Partial<DeadlineTerms>, Date | null, string | null]>([
    ['is start + limit', {}, at(15), 'timeLimit'],
    ['is none when untimed without a window', { timeLimitMs: null }, null, null],
    ['is the window when untimed', { timeLimitMs: null, closesAt: at(60) }, at(60), 'window'],
    ['is the window when it ends first', { closesAt: at(10) }, at(10), 'window'],
    ['is the limit when the window ends later', { closesAt: at(20) }, at(15), 'timeLimit'],
    ['is the limit when both end together', { closesAt: at(15) }, at(15), 'timeLimit'],
    ['has a fifth more time', { accommodation: { multiplier: 1.2, minutes: 0 } }, at(18), 'timeLimit'],
    ['has minutes more', { accommodation: { multiplier: 1, minutes: 5 } }, at(20), 'timeLimit'],
    [
      'moves the window by the same extra time',
      { closesAt: at(10), accommodation: { multiplier: 1.2, minutes: 2 } },
      at(15),
      'window',
    ],
    [
      'moves an untimed window by the minutes alone',
      { timeLimitMs: null, closesAt: at(60), accommodation: { multiplier: 2, minutes: 10 } },
      at(70),
      'window',
    ],
    ['adds an extension after every bound', { closesAt: at(10), grantedMs: 7 * MINUTE }, at(17), 'window'],
  ])('%s', (_name, given, deadlineAt, limitedBy) => {
    expect(deadline(terms(given))).toEqual({ deadlineAt, limitedBy })
  })

  test('is never earlier after a grant, whatever the grant', () => {
    const time = fc.record({
      multiplier: fc.double({ min: 1, max: 10, noNaN: true }),
      minutes: fc.integer({ min: 0, max: 1440 }),
    })
    fc.assert(
      fc.property(
        time,
        time,
        fc.option(fc.integer({ min: 1, max: 600 })),
        fc.nat(600),
        (before, after, closes, extend) => {
          const closesAt = closes === null ? null : at(closes)
          const current = deadline(terms({ accommodation: before, closesAt }))
          const next = recomputed(
            current,
            terms({ accommodation: after, closesAt, grantedMs: extend * MINUTE }),
          )
          expect(next.deadlineAt!.getTime()).toBeGreaterThanOrEqual(current.deadlineAt!.getTime())
        },
      ),
    )
  })
})

test('an extension moves the end by what was promised at least, whatever the terms have become', () => {
  const time = fc.record({
    multiplier: fc.double({ min: 1, max: 10, noNaN: true }),
    minutes: fc.integer({ min: 0, max: 1440 }),
  })
  fc.assert(
    fc.property(time, time, fc.integer({ min: 1, max: 1440 }), (before, after, minutes) => {
      const current = deadline(terms({ accommodation: before }))
      const asked = terms({ accommodation: after, grantedMs: minutes * MINUTE })
      const { deadlineAt } = extended(current, asked, minutes * MINUTE)
      const promised = current.deadlineAt!.getTime() + minutes * MINUTE
      expect(deadlineAt!.getTime()).toBeGreaterThanOrEqual(promised)
    }),
  )
})

test.each([
  [15 * MINUTE, { multiplier: 1.5, minutes: 0 }, 7.5 * MINUTE],
  [15 * MINUTE, { multiplier: 1.33, minutes: 1 }, 15 * MINUTE * 0.33 + MINUTE],
  [null, { multiplier: 3, minutes: 4 }, 4 * MINUTE],
])('extra time of %o with %o', (limit, accommodation, expected) => {
  expect(extraMs(limit, accommodation)).toBe(Math.round(expected))
})

test.each<[string, Date | null, Date, number | null]>([
  ['counts down', at(15), at(5), 10 * MINUTE],
  ['is 0 at the deadline', at(15), at(15), 0],
  ['stays 0 during the grace', at(15), new Date(at(15).getTime() + 3_000), 0],
  ['is null when untimed', null, at(5), null],
])('the clock %s', (_name, deadlineAt, now, expected) => {
  expect(remainingMs(deadlineAt, now)).toBe(expected)
})
