import { describe, expect, test } from 'vitest'
import {
  openToAll,
  type Released,
  type ReleaseFacts,
  released,
  type TotalFacts,
  tellsOfOpenPaper,
} from '../../../../src/domain/release/release.ts'

const now = new Date('2026-03-01T10:00:00.000Z')
const before = new Date('2026-03-01T09:00:00.000Z')
const after = new Date('2026-03-01T11:00:00.000Z')

const facts = (given: Partial<ReleaseFacts>): ReleaseFacts => ({
  policy: { score: 'on-submit', answers: 'on-submit' },
  kind: 'assigned',
  closed: true,
  voided: false,
  assignmentOver: false,
  scoreReleasedAt: null,
  answersReleasedAt: null,
  now,
  ...given,
})

describe('a trainee is shown', () => {
  test.each<[string, Partial<ReleaseFacts>, Released]>([
    ['nothing while the attempt runs', { closed: false }, 'none'],
    ['nothing of a voided attempt', { voided: true }, 'none'],
    ['everything on submit', {}, 'answers'],
    [
      'the score alone when answers are manual',
      { policy: { score: 'on-submit', answers: 'manual' } },
      'score',
    ],
    [
      'answers once released by hand',
      { policy: { score: 'on-submit', answers: 'manual' }, answersReleasedAt: before },
      'answers',
    ],
    [
      'not before the instant of a release by hand',
      { policy: { score: 'manual', answers: 'manual' }, scoreReleasedAt: after },
      'none',
    ],
    ['no answers before the score', { policy: { score: 'manual', answers: 'on-submit' } }, 'none'],
    ['nothing while others may still sit', { policy: { score: 'on-close', answers: 'on-close' } }, 'none'],
    [
      'everything once the assignment is over',
      { policy: { score: 'on-close', answers: 'on-close' }, assignmentOver: true },
      'answers',
    ],
    [
      'nothing on close without an assignment',
      { policy: { score: 'on-close', answers: 'on-close' }, kind: 'practice', assignmentOver: null },
      'none',
    ],
    [
      'nothing before the instant',
      { policy: { score: { at: after.toISOString() }, answers: 'manual' } },
      'none',
    ],
    [
      'the score at the very instant',
      { policy: { score: { at: now.toISOString() }, answers: 'manual' } },
      'score',
    ],
    [
      'everything of a preview',
      { kind: 'preview', policy: { score: 'manual', answers: 'manual' } },
      'answers',
    ],
  ])('%s', (_name, given, expected) => {
    expect(released(facts(given))).toBe(expected)
  })
})

describe('open to all of an assignment', () => {
  const instant = { at: before.toISOString() }
  test.each<[string, ReleaseFacts['policy'], Partial<ReleaseFacts> & { over?: boolean }, string]>([
    [
      'on submit, nothing: it opens to each',
      { score: 'on-submit', answers: 'on-submit' },
      { over: true },
      '',
    ],
    ['on close, nothing before it is over', { score: 'on-close', answers: 'on-close' }, {}, ''],
    [
      'on close, both once it is over',
      { score: 'on-close', answers: 'on-close' },
      { over: true },
      'score answers',
    ],
    ['at an instant that has passed', { score: instant, answers: 'manual' }, {}, 'score'],
    ['answers after a score on submit', { score: 'on-submit', answers: instant }, {}, 'answers'],
    ['no answers before the score', { score: 'manual', answers: instant }, {}, ''],
    ['what was kept', { score: 'on-close', answers: 'on-close' }, { scoreReleasedAt: before }, 'score'],
    ['not what is to come', { score: 'manual', answers: 'manual' }, { scoreReleasedAt: after }, ''],
  ])('%s', (_name, policy, given, open) => {
    const { score, answers } = openToAll(policy, { ...facts({}), over: false, ...given })
    expect([score ? 'score' : [], answers ? 'answers' : []].flat().join(' ')).toBe(open)
  })
})

describe('a total that is released tells of an open paper', () => {
  const at = (hour: number) => new Date(Date.UTC(2026, 2, 1, hour))
  const total: TotalFacts = {
    policy: { score: 'on-submit' },
    scoredAt: at(9),
    scoreOpenedAt: null,
    openSince: at(10),
  }
  test.each<[string, Partial<TotalFacts>, boolean]>([
    ['never when no such paper is open', { openSince: null, scoredAt: at(11) }, false],
    ['not when it could be read before that began', {}, false],
    ['when its attempt was scored since', { scoredAt: at(11) }, true],
    ['not when all could read it before', { policy: { score: 'on-close' }, scoreOpenedAt: at(9.5) }, false],
    ['when it was opened since', { policy: { score: 'manual' }, scoreOpenedAt: at(11) }, true],
    ['when nothing says since when it is open', { policy: { score: { at: '2026-03-01T09:00:00Z' } } }, true],
    [
      'when it changed since',
      { policy: { score: 'manual' }, scoreOpenedAt: at(9.5), scoredAt: at(11) },
      true,
    ],
  ])('%s', (_, given, tells) => {
    expect(tellsOfOpenPaper({ ...total, ...given })).toBe(tells)
  })
})
