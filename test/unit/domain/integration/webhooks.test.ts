import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { bodyOf } from '../../../../src/domain/integration/webhooks/body.ts'
import {
  MOST_TRIES,
  nextStep,
  type TryOutcome,
  WAITS_MS,
} from '../../../../src/domain/integration/webhooks/schedule.ts'

const NOW = new Date('2026-11-29T20:00:00.000Z')
const HOUR_MS = 3_600_000

const answered = (status: number, retryAfter?: string): TryOutcome => ({
  kind: 'answered',
  status,
  retryAfter,
})
const SILENT: TryOutcome = { kind: 'failed', reason: 'timed-out', status: null }

const step = (outcome: TryOutcome, { tries = 1, random = 0.5 } = {}) =>
  nextStep({ tries, outcome, random, now: NOW })

describe('what follows a try', () => {
  const SECOND = { state: 'pending', waitMs: 5_000, gone: false }
  test.each<[string, TryOutcome, object]>([
    ['200', answered(200), { state: 'delivered' }],
    ['204', answered(204), { state: 'delivered' }],
    ['no answer', SILENT, SECOND],
    ['302', answered(302), SECOND],
    ['404', answered(404), SECOND],
    ['500', answered(500), SECOND],
    ['410', answered(410), { ...SECOND, gone: true }],
    ['429 with a wait in seconds', answered(429, '120'), { ...SECOND, waitMs: 120_000 }],
    ['503 with a date', answered(503, 'Sun, 29 Nov 2026 20:10:00 GMT'), { ...SECOND, waitMs: 600_000 }],
    ['a wait shorter than the schedule', answered(429, '1'), SECOND],
    ['a date that is past', answered(503, 'Sun, 29 Nov 2026 19:00:00 GMT'), SECOND],
    ['a wait that is none', answered(503, 'soon'), SECOND],
    ['a wait of a year', answered(503, '31536000'), { ...SECOND, waitMs: 24 * HOUR_MS }],
  ])('%s', (_name, outcome, expected) => {
    expect(step(outcome)).toEqual(expected)
  })

  test('the schedule is that of Standard Webhooks, over three days, and after its last wait a delivery is dead', () => {
    const waits = WAITS_MS.map((_wait, at) => step(SILENT, { tries: at + 1 }))
    expect(waits).toEqual(WAITS_MS.map((waitMs) => ({ state: 'pending', waitMs, gone: false })))
    expect(WAITS_MS.reduce((sum, wait) => sum + wait, 0)).toBeGreaterThan(72 * HOUR_MS)
    expect(step(SILENT, { tries: MOST_TRIES })).toEqual({ state: 'dead' })
  })

  test('jitter spreads each wait by a tenth around it, and by no more', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: WAITS_MS.length }),
        fc.double({ min: 0, max: 1, maxExcluded: true, noNaN: true }),
        (tries, random) => {
          const next = step(SILENT, { tries, random })
          const wait = WAITS_MS[tries - 1]!
          const waitMs = next.state === 'pending' ? next.waitMs : 0
          expect(waitMs).toBeGreaterThanOrEqual(Math.floor(wait * 0.9))
          expect(waitMs).toBeLessThanOrEqual(Math.ceil(wait * 1.1))
        },
      ),
    )
    expect(step(SILENT, { random: 0 })).not.toEqual(step(SILENT, { random: 0.9 }))
  })
})

describe('a body', () => {
  const event = { id: 'e', stream: 's', seq: 2, occurredAt: NOW }

  test('says what happened, with instants in UTC, and a score for a change of score alone', () => {
    const data = { quiz: 'q', closedAt: '2026-11-29T21:00:00.12+01:00' }
    expect(JSON.parse(bodyOf({ ...event, type: 'attempt.closed', data }, null))).toEqual({
      id: 'e',
      type: 'attempt.closed',
      timestamp: '2026-11-29T20:00:00.000Z',
      data: { attempt: 's', seq: 2, quiz: 'q', closedAt: '2026-11-29T20:00:00.120Z' },
    })
    expect(JSON.parse(bodyOf({ ...event, type: 'score.changed', data: {} }, null)).data).toEqual({
      attempt: 's',
      seq: 2,
      score: null,
    })
  })

  test('about no attempt names none', () => {
    const body = bodyOf({ ...event, type: 'correction.applied', data: { correction: 's' } }, null)
    expect(JSON.parse(body).data).toEqual({ seq: 2, correction: 's' })
  })
})
