import fc from 'fast-check'
import { expect, test } from 'vitest'
import { dayOf, daysBetween, localOf, movedByDays } from '../../../../src/domain/cohort/local-time.ts'
import { movedWindow } from '../../../../src/domain/cohort/moved-window.ts'
import { DAY, HOUR } from '../../../support/instant.ts'

const PARIS = 'Europe/Paris'

test.each<[string, string, number, string, string | null, string?]>([
  ['within winter', '2026-12-01T09:00:00+01:00', 7, '2026-12-08T09:00:00+01:00', null],
  ['into summer time', '2026-03-23T09:00:00+01:00', 7, '2026-03-30T09:00:00+02:00', null],
  ['out of summer time', '2026-10-19T09:00:00+02:00', 7, '2026-10-26T09:00:00+01:00', null],
  ['back before a change', '2026-03-30T09:00:00+02:00', -7, '2026-03-23T09:00:00+01:00', null],
  ['into the hour that is skipped', '2026-03-22T02:30:00+01:00', 7, '2026-03-29T03:00:00+02:00', 'skipped'],
  ['into the hour that comes twice', '2026-10-18T02:30:00+02:00', 7, '2026-10-25T02:30:00+02:00', 'repeated'],
  ['from its second coming', '2026-10-25T02:30:00+01:00', 1, '2026-10-26T02:30:00+01:00', null],
  ['over a leap day', '2028-02-28T09:00:00+01:00', 2, '2028-03-01T09:00:00+01:00', null],
  ['with its milliseconds', '2026-12-01T09:00:00.123+01:00', 1, '2026-12-02T09:00:00.123+01:00', null],
  [
    'half an hour of Lord Howe',
    '2026-09-27T02:15:00+10:30',
    7,
    '2026-10-04T02:30:00+11:00',
    'skipped',
    'Australia/Lord_Howe',
  ],
  [
    'over the day that Samoa left out',
    '2011-12-29T12:00:00-10:00',
    1,
    '2011-12-31T00:00:00+14:00',
    'skipped',
    'Pacific/Apia',
  ],
  ['where clocks never change', '2026-03-22T02:30:00Z', 7, '2026-03-29T02:30:00Z', null, 'UTC'],
])('%s', (_name, from, days, to, change, zone = PARIS) => {
  expect(movedByDays(new Date(from), days, zone)).toEqual({ instant: new Date(to), change })
})

test('the day of an instant is that of its zone', () => {
  expect(dayOf(new Date('2026-12-01T23:30:00Z'), PARIS)).toBe('2026-12-02')
  expect(dayOf(new Date('2026-12-01T23:30:00Z'), 'America/New_York')).toBe('2026-12-01')
  expect(daysBetween('2026-12-31', '2027-01-02')).toBe(2)
  expect(daysBetween('2027-03-30', '2027-03-27')).toBe(-3)
})

const days = fc.integer({ min: -400, max: 400 })
const somewhere = fc.record({
  at: fc.date({ min: new Date('2020-01-01'), max: new Date('2035-01-01'), noInvalidDate: true }),
  by: days,
  zone: fc.constantFrom(
    PARIS,
    'America/New_York',
    'Australia/Lord_Howe',
    'Africa/Casablanca',
    'Asia/Kathmandu',
    'UTC',
  ),
})
/** Within hours of a change of the clocks, before or after the move. */
const atAChange = fc
  .record({
    change: fc.constantFrom('2026-03-29T01:00:00Z', '2026-10-25T01:00:00Z'),
    near: fc.integer({ min: -3 * HOUR, max: 3 * HOUR }),
    by: days,
    isTarget: fc.boolean(),
  })
  .map(({ change, near, by, isTarget }) => ({
    at: new Date(Date.parse(change) + near - (isTarget ? by * DAY : 0)),
    by,
    zone: PARIS,
  }))
const moves = fc.oneof(somewhere, atAChange)
const RUNS = { seed: 20_261_129, numRuns: 400 }

test('a window keeps its local times, but where clocks skip them or it would close before it opens', () => {
  fc.assert(
    fc.property(moves, fc.integer({ min: 1, max: 5 * HOUR }), ({ at: opensAt, by, zone }, ms) => {
      const window = { opensAt, closesAt: new Date(opensAt.getTime() + ms) }
      const moved = movedWindow(window, by, zone)
      expect(moved.closesAt.getTime()).toBeGreaterThan(moved.opensAt.getTime())
      const { opensAt: opens, closesAt: closes } = moved.clocks
      if (opens !== 'skipped') expect(localOf(moved.opensAt, zone)).toBe(localOf(opensAt, zone) + by * DAY)
      const isReversed = localOf(window.closesAt, zone) <= localOf(opensAt, zone)
      if (closes !== 'skipped' && opens !== 'skipped' && !isReversed)
        expect(localOf(moved.closesAt, zone)).toBe(localOf(window.closesAt, zone) + by * DAY)
    }),
    RUNS,
  )
})

test('what came one after the other on the clocks still does', () => {
  fc.assert(
    fc.property(moves, fc.integer({ min: 0, max: 5 * HOUR }), ({ at: first, by, zone }, after) => {
      const second = new Date(first.getTime() + after)
      fc.pre(localOf(second, zone) >= localOf(first, zone))
      expect(movedByDays(second, by, zone).instant.getTime()).toBeGreaterThanOrEqual(
        movedByDays(first, by, zone).instant.getTime(),
      )
    }),
    RUNS,
  )
})
