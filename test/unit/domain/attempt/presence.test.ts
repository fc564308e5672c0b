import { expect, test } from 'vitest'
import { presenceAt } from '../../../../src/domain/attempt/presence.ts'
import { plus, SECOND, T0 } from '../../../support/instant.ts'

const at = (seconds: number | null) => (seconds === null ? null : plus(seconds * SECOND))

test.each([
  ['has just started', { saved: null, seen: null, now: 59 }, 'active'],
  ['started a minute ago and was not heard of since', { saved: null, seen: null, now: 60 }, 'offline'],
  ['reads the questions since the start', { saved: null, seen: 50, now: 60 }, 'idle'],
  ['saved a moment ago, which is a sight too', { saved: 100, seen: 20, now: 159 }, 'active'],
  ['saved a minute ago and was seen since', { saved: 100, seen: 110, now: 160 }, 'idle'],
  ['saved a minute ago and was not seen since', { saved: 100, seen: 100, now: 160 }, 'offline'],
  ['was seen a minute ago', { saved: 10, seen: 100, now: 160 }, 'offline'],
  ['was seen less than a minute ago', { saved: 10, seen: 100, now: 159 }, 'idle'],
] as const)('who %s is there or not', (_who, { saved, seen, now }, expected) => {
  const sighted = { startedAt: T0, lastAnswerAt: at(saved), seenAt: at(seen) }
  expect(presenceAt(sighted, at(now)!)).toBe(expected)
})
