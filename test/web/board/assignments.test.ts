import { expect, test } from 'vitest'
import {
  changedTerms,
  filledOf,
  type Terms,
  termsOf,
  UNFILLED,
} from '../../../web/board/assignments/filled.ts'
import { stateOf } from '../../../web/board/assignments/state.ts'
import { instantOf } from '../../../web/board/ui/time-field.ts'

const NOTHING: Terms = { opensAt: null, closesAt: null, maxAttempts: null, timeLimitMs: null, release: null }
const FULL: Terms = {
  opensAt: '2026-12-01T08:00:00.000Z',
  closesAt: '2026-12-01T10:00:00.000Z',
  maxAttempts: 2,
  timeLimitMs: 90_000,
  release: { score: 'manual', answers: '2026-12-02T10:00:00.000Z' },
}

test.each([
  { name: 'what is all as of above', terms: NOTHING },
  { name: 'every term, an instant of release and half a minute among them', terms: FULL },
  { name: 'a window alone', terms: { ...NOTHING, closesAt: FULL.closesAt } },
])('a form gives back $name', ({ terms }) => {
  expect(termsOf(filledOf(terms))).toEqual(terms)
})

test('an empty form gives nothing', () => {
  expect(filledOf(NOTHING)).toEqual(UNFILLED)
})

const SECONDS = { ...FULL, opensAt: '2026-12-01T08:00:42.123Z' }

test.each([
  { name: 'nothing, seconds that a field does not show neither', change: {}, changed: {} },
  {
    name: 'a window',
    change: { closes: '2026-12-01T18:00' },
    changed: { closesAt: instantOf('2026-12-01T18:00') },
  },
  {
    name: 'a term that is as of above again',
    change: { attempts: '', release: null },
    changed: { maxAttempts: null, release: null },
  },
  {
    name: 'when results are shown',
    change: { release: { score: 'on-submit', answers: 'manual' } },
    changed: { release: { score: 'on-submit', answers: 'manual' } },
  },
])('of a form is sent what was changed: $name', ({ change, changed }) => {
  const before = filledOf(SECONDS)
  expect(changedTerms(before, { ...before, ...change })).toEqual(changed)
})

test.each([
  { at: '2026-12-01T07:59:59.999Z', state: 'toCome' },
  { at: FULL.opensAt, state: 'open' },
  { at: '2026-12-01T09:59:59.999Z', state: 'open' },
  { at: FULL.closesAt, state: 'over' },
])('at $at a window is $state', ({ at, state }) => {
  expect(stateOf(FULL as { opensAt: string; closesAt: string }, Date.parse(at!))).toBe(state)
})
