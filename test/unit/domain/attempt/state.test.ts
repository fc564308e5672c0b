import { describe, expect, test } from 'vitest'
import {
  acceptsUntil,
  effectiveState,
  expiry,
  type RunningAttempt,
} from '../../../../src/domain/attempt/state.ts'
import { DAY } from '../../../support/instant.ts'

const start = new Date('2026-03-01T10:00:00.000Z')
const ms = (after: number) => new Date(start.getTime() + after)

const attempt = (given: Partial<RunningAttempt> = {}): RunningAttempt => ({
  state: 'inProgress',
  startedAt: start,
  deadlineAt: ms(900_000),
  limitedBy: 'timeLimit',
  graceMs: 5_000,
  lastAnswerAt: null,
  ...given,
})
const untimed = { deadlineAt: null, limitedBy: null }

describe('an attempt accepts answers', () => {
  test.each<[string, Partial<RunningAttempt>, Date]>([
    ['until deadline + grace', {}, ms(905_000)],
    ['without grace until the deadline', { graceMs: 0 }, ms(900_000)],
    ['untimed, for 30 days after the start', untimed, ms(30 * DAY)],
    ['untimed, for 30 days after the last save', { ...untimed, lastAnswerAt: ms(DAY) }, ms(31 * DAY)],
  ])('%s', (_name, given, expected) => {
    expect(acceptsUntil(attempt(given))).toEqual(expected)
  })
})

describe('an attempt reads as', () => {
  test.each<[string, Partial<RunningAttempt>, Date, string]>([
    ['in progress at the very end of the grace', {}, ms(905_000), 'inProgress'],
    ['expired a millisecond later', {}, ms(905_001), 'expired'],
    ['submitted for ever', { state: 'submitted' }, ms(999 * DAY), 'submitted'],
    ['voided for ever', { state: 'voided' }, ms(999 * DAY), 'voided'],
    ['in progress when untimed', untimed, ms(29 * DAY), 'inProgress'],
  ])('%s', (_name, given, now, expected) => {
    expect(effectiveState(attempt(given), now)).toBe(expected)
  })
})

test.each<[string, Partial<RunningAttempt>, string]>([
  ['its time limit', {}, 'timeLimit'],
  ['its window', { limitedBy: 'window' }, 'window'],
  ['idleness', untimed, 'idle'],
])('an expiry is put down to %s, at the end of what was accepted', (_name, given, closeReason) => {
  const over = attempt(given)
  expect(expiry(over, ms(31 * DAY))).toEqual({ closedAt: acceptsUntil(over), closeReason })
})
