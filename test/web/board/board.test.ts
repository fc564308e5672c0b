import { describe, expect, test } from 'vitest'
import type { BoardMember, GradebookLine } from '../../../web/api/types.ts'
import { cellDeeds, found, sorted } from '../../../web/board/gradebook/order.ts'
import { deedsFor, fits } from '../../../web/board/live/choices.ts'
import { createEventReader } from '../../../web/board/live/events.ts'
import { type Heard, heardNow } from '../../../web/board/live/heard.ts'
import { byNeed, everybody, type Person, standingOf } from '../../../web/board/live/order.ts'

const NOW = 1_000_000
const MINUTE = 60_000

const call = (calledAt: string) => ({ id: calledAt, position: null, text: null, calledAt, closedAt: null })

function person(name: string, fields: Partial<BoardMember> | null, agoMs = 0): Person {
  const member = {
    user: name,
    name,
    state: 'inProgress',
    presence: 'active',
    remainingMs: 30 * MINUTE,
    waitingUntil: null,
    calls: [],
    ...fields,
  }
  const heard = fields && ({ member, heardAt: NOW - agoMs } as unknown as Heard)
  return { id: name, name, heard }
}

describe('who stands where', () => {
  test.each([
    { name: 'has not started', given: null, standing: 'notStarted' },
    { name: 'works', given: {}, standing: 'running' },
    { name: 'works untimed', given: { remainingMs: null }, standing: 'running' },
    { name: 'is idle, which is nothing to run for', given: { presence: 'idle' }, standing: 'running' },
    { name: 'went offline', given: { presence: 'offline' }, standing: 'offline' },
    {
      name: 'went offline and had called',
      given: { presence: 'offline', calls: [call('1')] },
      standing: 'calling',
    },
    { name: 'has exactly five minutes', given: { remainingMs: 5 * MINUTE }, standing: 'running' },
    { name: 'has less', given: { remainingMs: 5 * MINUTE - 1 }, standing: 'late' },
    {
      name: 'had more when last heard',
      given: { remainingMs: 6 * MINUTE },
      agoMs: 2 * MINUTE,
      standing: 'late',
    },
    { name: 'was reopened', given: { state: 'inProgress', waitingUntil: 'x' }, standing: 'waiting' },
    { name: 'handed in', given: { state: 'submitted', presence: null, remainingMs: 0 }, standing: 'done' },
    {
      name: 'ran out of time',
      given: { state: 'expired', presence: null, remainingMs: 0 },
      standing: 'done',
    },
    { name: 'was voided', given: { state: 'voided', presence: null, remainingMs: 0 }, standing: 'voided' },
  ])('$name: $standing', ({ given, agoMs, standing }) => {
    expect(standingOf(person('a', given as Partial<BoardMember> | null, agoMs), NOW)).toBe(standing)
  })
})

test.each([
  {
    name: 'by what they need: a call, a cut line, no start, the end near, then the rest',
    people: [
      person('done', { state: 'submitted', presence: null }),
      person('works', {}),
      person('late', { remainingMs: MINUTE }),
      person('absent', null),
      person('gone', { presence: 'offline' }),
      person('calls', { calls: [call('2026-01-01T09:00:00Z')] }),
    ],
    order: ['calls', 'gone', 'absent', 'late', 'works', 'done'],
  },
  {
    name: 'who calls: the longest wait first',
    people: [
      person('a', { calls: [call('2026-01-01T09:05:00Z')] }),
      person('b', { calls: [call('2026-01-01T09:01:00Z')] }),
    ],
    order: ['b', 'a'],
  },
  {
    name: 'who is nearly over: the fewest minutes first',
    people: [person('a', { remainingMs: 4 * MINUTE }), person('b', { remainingMs: MINUTE })],
    order: ['b', 'a'],
  },
  {
    name: 'the rest by name',
    people: [person('Zoé', {}), person('Émile', {}), person('Fanny', {})],
    order: ['Émile', 'Fanny', 'Zoé'],
  },
])('$name', ({ people, order }) => {
  expect(byNeed(people, NOW).map(({ name }) => name)).toEqual(order)
})

test.each([
  { name: 'has not started', given: null, deeds: '' },
  { name: 'works', given: {}, deeds: 'extend message close void' },
  { name: 'calls', given: { calls: [call('1')] }, deeds: 'message seen extend close void' },
  { name: 'was reopened', given: { waitingUntil: 'x' }, deeds: 'close void' },
  { name: 'handed in', given: { state: 'submitted' }, deeds: 'reopen void' },
  { name: 'ran out of time', given: { state: 'expired' }, deeds: 'reopen void' },
  {
    name: 'handed in and still calls',
    given: { state: 'submitted', calls: [call('1')] },
    deeds: 'seen reopen void',
  },
  { name: 'was voided', given: { state: 'voided' }, deeds: '' },
])('for who $name: "$deeds"', ({ given, deeds }) => {
  const one = person('a', given as Partial<BoardMember> | null)
  expect(deedsFor(one, false).join(' ')).toBe(deeds)
  expect(fits('void', one)).toBe(deeds.includes('void'))
  expect(fits('reopen', one)).toBe(deeds.includes('reopen'))
})

describe('since when somebody is offline', () => {
  const told = (event: 'snapshot' | 'changes', presence: string) =>
    ({ event, data: { members: [{ user: 'a', presence }] } }) as unknown as Parameters<typeof heardNow>[1]
  const steps = (...all: Parameters<typeof heardNow>[1][]) => {
    let heard: ReadonlyMap<string, Heard> = new Map()
    for (const [place, one] of all.entries()) {
      heard = heardNow(heard, one, { clock: place, now: (place + 1) * MINUTE })
    }
    return heard.get('a')!.offlineAt
  }
  test.each([
    { name: 'at work', told: [told('snapshot', 'active')], since: null },
    { name: 'before anybody followed', told: [told('snapshot', 'offline')], since: null },
    {
      name: 'a minute before it was told, for so long they were not seen',
      told: [told('snapshot', 'active'), told('changes', 'offline')],
      since: MINUTE,
    },
    {
      name: 'the same after a line that was cut',
      told: [told('snapshot', 'active'), told('changes', 'offline'), told('snapshot', 'offline')],
      since: MINUTE,
    },
    {
      name: 'back',
      told: [told('snapshot', 'active'), told('changes', 'offline'), told('changes', 'idle')],
      since: null,
    },
  ])('$name', ({ told, since }) => {
    expect(steps(...told)).toBe(since)
  })
})

test('the room is the cohort, and who has started without being in it any more', () => {
  const heard = new Map([
    ['b', person('b', {}).heard!],
    ['c', person('c', {}).heard!],
  ])
  const room = everybody(
    [
      { id: 'a', name: 'Ada' },
      { id: 'b', name: 'B' },
    ],
    heard,
  )
  expect(room.map(({ id, heard }) => [id, heard !== null])).toEqual([
    ['a', false],
    ['b', true],
    ['c', true],
  ])
})

const STREAM = ':\n\nevent: snapshot\ndata: {"members":[]}\n\n:\n\nid: 2\nevent: changes\ndata: {"é":1}\n\n'

test('events are the same wherever the stream is cut, and comments are none', () => {
  for (let at = 0; at <= STREAM.length; at++) {
    const read = createEventReader()
    expect([...read(STREAM.slice(0, at)), ...read(STREAM.slice(at))]).toEqual([
      { event: 'snapshot', data: { members: [] } },
      { event: 'changes', data: { é: 1 } },
    ])
  }
})

const line = (name: string, percentage: number | null, state = percentage === null ? 'absent' : 'mark') =>
  ({
    trainee: { id: name, name, reference: null },
    cells: [{ state, mark: percentage === null ? null : { percentage, passed: percentage >= 50 } }],
  }) as unknown as GradebookLine

const LINES = [line('Ada', 80), line('Bob', null), line('Chloé', 20), line('Dan', 80)]
const names = (lines: readonly GradebookLine[]) => lines.map(({ trainee }) => trainee.name).join(' ')

test.each([
  { sort: { column: null, isDown: false }, order: 'Ada Bob Chloé Dan' },
  { sort: { column: null, isDown: true }, order: 'Dan Chloé Bob Ada' },
  { sort: { column: 0, isDown: true }, order: 'Ada Dan Chloé Bob' },
  { sort: { column: 0, isDown: false }, order: 'Chloé Ada Dan Bob' },
])('marks sorted by $sort: who has none stands last', ({ sort, order }) => {
  expect(names(sorted(LINES, sort))).toBe(order)
})

test.each([
  { text: '', show: 'all', who: 'Ada Bob Chloé Dan' },
  { text: ' CHLOE ', show: 'all', who: 'Chloé' },
  { text: '', show: 'absent', who: 'Bob' },
  { text: '', show: 'failed', who: 'Chloé' },
  { text: 'ada', show: 'failed', who: '' },
] as const)('of "$text", $show: $who', ({ text, show, who }) => {
  expect(names(found(LINES, text, show))).toBe(who)
})

test.each([
  { state: 'absent', deeds: 'excuse' },
  { state: 'toCome', deeds: 'excuse' },
  { state: 'excused', deeds: 'unexcuse' },
  { state: 'running', deeds: '' },
  { state: 'left', deeds: '' },
  { state: 'mark', mark: 80, deeds: 'showScore showAnswers' },
])('a cell that is $state: "$deeds"', ({ state, mark = null, deeds }) => {
  expect(cellDeeds(line('a', mark, state).cells[0]!).join(' ')).toBe(deeds)
})
