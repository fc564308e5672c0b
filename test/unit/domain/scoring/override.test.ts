import { expect, test } from 'vitest'
import { overridden, saysTheSame } from '../../../../src/domain/scoring/override.ts'
import type { GradedQuestion } from '../../../../src/domain/scoring/score.ts'

const GRADED: GradedQuestion = {
  position: 1,
  state: 'final',
  points: '0.3333333',
  maxPoints: '2.0000000',
  parts: [{ code: 'part', earned: 0.5, worth: 1 }],
  fraction: { n: 1, d: 6 },
  keyHash: 'k',
  engineVersion: 1,
  chosen: ['a'],
}

test.each([
  ['all', '2', '2.0000000', { n: 1, d: 1 }],
  ['some', '0.5', '0.5000000', { n: 1, d: 4 }],
  ['none', '0', '0.0000000', { n: 0, d: 1 }],
])('points given by hand are exact: %s', (_name, given, points, fraction) => {
  expect(overridden(GRADED, given)).toEqual({ ...GRADED, points, fraction })
})

test('they settle a question whose grader failed', () => {
  const pending: GradedQuestion = { ...GRADED, state: 'pending', points: null, fraction: null, chosen: null }
  expect(overridden(pending, '1')).toMatchObject({ state: 'final', points: '1.0000000' })
})

test.each<[string, Partial<GradedQuestion>, boolean]>([
  ['itself', {}, true],
  ['another engine', { engineVersion: 2 }, true],
  ['as PostgreSQL writes it', { points: '0.3333333', maxPoints: '2' }, true],
  ['members in another order', { parts: [{ worth: 1, earned: 0.5, code: 'part' }] }, true],
  ['other points', { points: '0.3333334' }, false],
  ['another key', { keyHash: 'l' }, false],
  ['another choice', { chosen: ['b'] }, false],
  ['other parts', { parts: [] }, false],
  ['waiting', { state: 'pending', points: null }, false],
])('a score says the same as %s: %s -> %s', (_name, changes, same) => {
  expect(saysTheSame(GRADED, { ...GRADED, ...changes })).toBe(same)
})
