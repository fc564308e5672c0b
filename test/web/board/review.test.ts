import { describe, expect, test } from 'vitest'
import type { AuditLine, Happening } from '../../../web/api/types.ts'
import { changesOf } from '../../../web/board/audit/changes.ts'
import { byQuestion } from '../../../web/board/reports/order.ts'
import type { WholeReview } from '../../../web/board/review/data.ts'
import { deedsFor } from '../../../web/board/review/deeds-for.ts'
import { momentsOf, ofKind, ofQuestion } from '../../../web/board/review/timeline.ts'

const ADA = { kind: 'person', user: 'ada', name: 'Ada' } as const
const GRACE = { kind: 'person', user: 'grace', name: 'Grace' } as const

/** An instant so many seconds after the start. */
const at = (seconds: number) => new Date(Date.UTC(2026, 10, 30, 9) + seconds * 1000).toISOString()

function event(
  seconds: number,
  name: string,
  data: Record<string, unknown> = {},
  by = ADA as typeof ADA | typeof GRACE,
) {
  return { what: 'event', at: at(seconds), event: name, by, data } as Happening
}

function answer(seconds: number, position: number, more: object = {}) {
  const response = { type: 'text', text: `at ${seconds}` }
  const rest = { outcome: 'accepted', response, version: 1, flagged: null, certainty: null }
  return { what: 'answer', at: at(seconds), position, ...rest, ...more } as Happening
}

function score(seconds: number, revision: number, cause: string, points: number) {
  return {
    what: 'score',
    at: at(seconds),
    revision,
    cause,
    state: 'final',
    points,
    maxPoints: 10,
  } as Happening
}

function deed(seconds: number, action: string, more: Partial<AuditLine> = {}) {
  const actor = { kind: 'person', id: 'grace', role: 'trainer', name: 'Grace' }
  return {
    id: '1',
    at: at(seconds),
    action,
    actor,
    before: null,
    after: null,
    reason: null,
    ...more,
  } as AuditLine
}

function told(timeline: Happening[], more: Partial<WholeReview> = {}) {
  const review = { timeline, deeds: [], calls: [], messages: [], trainee: { id: 'ada' }, ...more }
  return momentsOf(review as unknown as WholeReview)
}

describe('the story of an attempt', () => {
  test('the last accepted answer of a question counts, and no other', () => {
    const moments = told([
      event(0, 'started'),
      answer(1, 1),
      answer(2, 1),
      answer(3, 1, { outcome: 'stale' }),
      answer(4, 2),
      event(5, 'submitted', { closedAt: at(5), reason: 'submitted' }),
      answer(9, 1, { outcome: 'late' }),
    ])
    const counted = moments.map((moment) => moment.what === 'answer' && moment.isCounted)
    expect(counted).toEqual([false, false, true, false, true, false, false])
    expect(moments.at(-1)).toMatchObject({ lateMs: 4000 })
    expect(moments[4]).toMatchObject({ lateMs: null })
  })

  test('a late answer is measured from when the attempt closed, not from when that was noted', () => {
    const moments = told([
      event(0, 'started'),
      event(100, 'expired', { closedAt: at(60), reason: 'timeLimit' }),
      answer(101, 1, { outcome: 'late' }),
    ])
    expect(moments.at(-1)).toMatchObject({ lateMs: 41_000 })
  })

  test('a flag is told where it changes, and an answer that stays is no new one', () => {
    const response = { type: 'text', text: 'the same' }
    const moments = told([
      answer(1, 1, { response, flagged: false }),
      answer(2, 1, { response, flagged: true }),
      answer(3, 1, { response, flagged: true }),
      answer(4, 1, { flagged: false }),
    ])
    const changes = moments.map((moment) => moment.what === 'answer' && [moment.isSame, moment.flag])
    expect(changes).toEqual([
      [false, null],
      [true, true],
      [true, null],
      [false, false],
    ])
  })

  test('who closed it gives the reason; whoever hands in gives none', () => {
    const closing = event(60, 'expired', { closedAt: at(60), reason: 'trainer' }, GRACE)
    const handedIn = event(90, 'submitted', { reason: 'submitted' })
    const deeds = [
      deed(300, 'attempt.close', { reason: 'later' }),
      deed(60, 'assignment.close', { reason: 'noon' }),
    ]
    const moments = told([closing, handedIn], { deeds })
    expect(moments).toMatchObject([{ reason: 'noon' }, { reason: null }])
  })

  test('a score changed by hand names its question, its reason and what stood before', () => {
    const after = { position: 3, points: '0.5', revision: 2 }
    const change = deed(90, 'attempt.score', { before: { position: 3, points: '0' }, after, reason: 'asked' })
    const moments = told([score(60, 1, 'close', 4), score(90, 2, 'override', 4.5)], { deeds: [change] })
    expect(moments).toMatchObject([
      { before: null, position: null },
      { before: 4, position: 3, deed: { reason: 'asked' } },
    ])
  })

  test('five minutes without an answer are told while it runs, and not after', () => {
    const moments = told([
      event(0, 'started'),
      answer(299, 1),
      answer(599, 1),
      event(1000, 'submitted', { closedAt: at(1000) }),
      answer(9000, 1, { outcome: 'late' }),
    ])
    const silences = moments.flatMap((moment) => (moment.what === 'silence' ? [moment.ms / 1000] : []))
    expect(silences).toEqual([300, 401])
  })

  test('what is shown to all stands where it happened', () => {
    const moments = told([event(0, 'started'), event(60, 'submitted')], {
      deeds: [deed(90, 'assignment.release'), deed(30, 'report.update', { after: { position: 2 } })],
    })
    expect(moments.map(({ at: when }) => when)).toEqual([at(0), at(30), at(60), at(90)])
    expect(moments[1]).toMatchObject({ what: 'deed', position: 2 })
  })

  const all = told([
    event(0, 'started'),
    answer(1, 1),
    answer(2, 2),
    answer(3, 2, { outcome: 'stale' }),
    event(4, 'called', { call: 'c', position: 2 }),
    event(5, 'deadline', { grant: 'extension' }, GRACE),
    event(6, 'submitted'),
    score(6, 1, 'close', 4),
  ])

  test('of one question stays what is of it, between the milestones', () => {
    const kept = ofQuestion(all, 2).map((moment) =>
      moment.what === 'event' ? moment.event.event : moment.what,
    )
    expect(kept).toEqual(['started', 'answer', 'answer', 'called', 'submitted'])
  })

  test.each([
    { kind: 'all', count: 8 },
    { kind: 'answers', count: 3 },
    { kind: 'refused', count: 1 },
    { kind: 'trainers', count: 1 },
  ] as const)('$count of it are $kind', ({ kind, count }) => {
    expect(ofKind(all, kind, 'ada')).toHaveLength(count)
  })
})

test.each([
  { state: 'inProgress', deadlineAt: at(60), deeds: ['extend', 'close', 'void'] },
  { state: 'inProgress', deadlineAt: null, deeds: ['close', 'void'] },
  { state: 'submitted', deadlineAt: at(60), deeds: ['release', 'reopen', 'void'] },
  { state: 'expired', deadlineAt: null, deeds: ['release', 'reopen', 'void'] },
  { state: 'voided', deadlineAt: null, deeds: [] },
] as const)('of an attempt that is $state may be done: $deeds', ({ deeds, ...attempt }) => {
  expect(deedsFor(attempt)).toEqual(deeds)
})

describe('reports', () => {
  const report = (question: string, minute: number, state: string) =>
    ({ id: `${question}-${minute}`, bank: 'docker', question, state, madeAt: at(minute * 60) }) as never

  test('of one question stand together, those first that wait, made first first', () => {
    const groups = byQuestion([
      report('seen-to', 9, 'closed'),
      report('late', 8, 'open'),
      report('twice', 5, 'open'),
      report('twice', 2, 'open'),
      report('early', 1, 'open'),
    ])
    expect(groups.map(({ question }) => question)).toEqual([
      'docker/twice',
      'docker/late',
      'docker/early',
      'docker/seen-to',
    ])
    expect(groups[0]!.reports.map(({ id }) => id)).toEqual(['twice-2', 'twice-5'])
  })
})

test.each([
  {
    name: 'what stays is not told',
    before: { state: 'inProgress', deadlineAt: 'a' },
    after: { state: 'inProgress', deadlineAt: 'b' },
    changes: [{ field: 'deadlineAt', before: 'a', after: 'b' }],
  },
  {
    name: 'whom or what it is about is told though it stays',
    before: { position: 3, points: '0' },
    after: { position: 3, points: '0.5', revision: 2 },
    changes: [
      { field: 'position', before: 3, after: 3 },
      { field: 'points', before: '0', after: '0.5' },
    ],
  },
  { name: 'nothing is nothing', before: null, after: null, changes: [] },
])('of a line of the log: $name', ({ before, after, changes }) => {
  expect(changesOf({ before, after })).toEqual(changes)
})
