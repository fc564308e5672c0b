import { describe, expect, test } from 'vitest'
import {
  type AssignmentStanding,
  type Standing,
  startability,
} from '../../../../src/domain/attempt/startability.ts'

const now = new Date('2026-03-01T10:00:00.000Z')
const hours = (after: number) => new Date(now.getTime() + after * 3_600_000)

const open = (id: string, given: Partial<AssignmentStanding> = {}): AssignmentStanding => ({
  id,
  opensAt: hours(-1),
  windowEnd: hours(1),
  max: 2,
  used: 0,
  answersOpen: false,
  isArchived: false,
  ...given,
})
const standing = (assignments: AssignmentStanding[], practice: Standing['practice'] = null): Standing => ({
  assignments,
  practice,
  now,
})
const yes = (assignment: string | null, attemptsLeft: number | null) => ({
  canStart: true,
  assignment,
  attemptsLeft,
})
const no = (reason: string, at: Date | null = null, attemptsLeft: number | null = null) => ({
  canStart: false,
  reason,
  at,
  attemptsLeft,
})

describe('what a person may start', () => {
  test.each<[string, Standing, string | null, object]>([
    ['nothing without an assignment', standing([]), null, no('not-assigned')],
    ['practice when it is open', standing([], { max: 3, used: 1 }), null, yes(null, 2)],
    ['practice without a limit', standing([], { max: null, used: 9 }), null, yes(null, null)],
    [
      'no practice when all is used',
      standing([], { max: 3, used: 3 }),
      null,
      no('no-attempts-left', null, 0),
    ],
    [
      'nothing whose answers all may read',
      standing([open('a', { answersOpen: true })]),
      'a',
      no('answers-released', null, 2),
    ],
    [
      'what is left, of two of which one is released',
      standing([open('a', { answersOpen: true }), open('b')]),
      null,
      yes('b', 2),
    ],
    ['the only assignment open now', standing([open('a')]), null, yes('a', 2)],
    ['the assignment rather than practice', standing([open('a')], { max: 3, used: 0 }), null, yes('a', 2)],
    [
      'practice while the assignment is not open yet',
      standing([open('a', { opensAt: hours(1), windowEnd: hours(2) })], { max: 3, used: 0 }),
      null,
      yes(null, 3),
    ],
    ['neither of two without a word', standing([open('a'), open('b')]), null, no('several-assignments')],
    ['the named one of two', standing([open('a'), open('b')]), 'b', yes('b', 2)],
    [
      'the one of two that has attempts left',
      standing([open('a', { used: 2 }), open('b')]),
      null,
      yes('b', 2),
    ],
    [
      'not before it opens',
      standing([open('a', { opensAt: hours(1) })]),
      null,
      no('not-open-yet', hours(1), 2),
    ],
    ['at the very opening', standing([open('a', { opensAt: now })]), null, yes('a', 2)],
    ['at the very end of the window', standing([open('a', { windowEnd: now })]), null, yes('a', 2)],
    [
      'not after the window',
      standing([open('a', { windowEnd: hours(-1) })]),
      null,
      no('window-over', hours(-1), 2),
    ],
    [
      'not with every attempt used',
      standing([open('a', { used: 2 })]),
      null,
      no('no-attempts-left', null, 0),
    ],
    ["not under somebody else's assignment", standing([open('a')]), 'x', no('not-assigned')],
    [
      'the refusal that opens soonest is told',
      standing([
        open('a', { windowEnd: hours(-5) }),
        open('b', { opensAt: hours(9), windowEnd: hours(10) }),
        open('c', { opensAt: hours(3), windowEnd: hours(4) }),
      ]),
      null,
      no('not-open-yet', hours(3), 2),
    ],
    [
      'of windows that are over, the last is told',
      standing([open('a', { windowEnd: hours(-5) }), open('b', { windowEnd: hours(-2) })]),
      null,
      no('window-over', hours(-2), 2),
    ],
  ])('%s', (_name, given, requested, expected) => {
    expect(startability(given, requested)).toEqual(expected)
  })
})
