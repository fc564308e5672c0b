import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import {
  nextTryIn,
  type Outcome,
  outcomeOf,
} from '../../../../../src/domain/integration/lti/grades/answer.ts'
import {
  scoreMessage,
  scoresUrl,
  stampAfter,
} from '../../../../../src/domain/integration/lti/grades/message.ts'
import {
  nextToTell,
  type Standing,
  standingOf,
} from '../../../../../src/domain/integration/lti/grades/standing.ts'
import { type CountableAttempt, countedAttempt } from '../../../../../src/domain/scoring/counted.ts'

const none: Standing = { state: 'none' }
const pending: Standing = { state: 'pending' }
const graded = (points: string, maxPoints = '10.0000000'): Standing => ({
  state: 'graded',
  points,
  maxPoints,
})

describe('next a platform is told', () => {
  test.each<[string, Standing, Standing | null, boolean, Standing | null]>([
    ['nothing of who never sat', none, null, false, null],
    ['that somebody waits for a grade, before any stood', pending, null, false, pending],
    ['nothing twice', pending, pending, false, null],
    ['a score, after none', graded('8'), null, false, graded('8')],
    ['a score, after the wait for it', graded('8'), pending, false, graded('8')],
    ['a score that a correction changed', graded('9'), graded('8'), false, graded('9')],
    ['a maximum that changed', graded('8', '20'), graded('8'), false, graded('8', '20')],
    ['nothing of a zero more', graded('8.0'), graded('8.0000000'), false, null],
    ['nothing of a wait once a score stands, for a Moodle erases it', pending, graded('8'), false, null],
    ['nothing while a reopened attempt runs', none, graded('8'), true, null],
    ['that nothing counts, once the attempt was voided', none, graded('8'), false, none],
    ['that nothing waits, once the attempt was voided', none, pending, false, none],
    ['nothing after it was taken back', none, none, false, null],
  ])('%s', (_, should, told, isReopened, expected) => {
    expect(nextToTell(should, { told, isReopened })).toEqual(expected)
  })

  const standing = fc.oneof(
    fc.constant(none),
    fc.constant(pending),
    fc.integer({ min: 0, max: 10 }).map((points) => graded(String(points))),
  )

  test('never a wait after a score, and never the same twice, whatever happens', () => {
    fc.assert(
      fc.property(fc.array(fc.record({ should: standing, isReopened: fc.boolean() })), (happenings) => {
        let told: Standing | null = null
        for (const { should, isReopened } of happenings) {
          const next = nextToTell(should, { told, isReopened })
          if (next === null) continue
          expect(next).not.toEqual(told)
          if (next.state === 'pending') expect(told === null || told.state === 'none').toBe(true)
          told = next
        }
      }),
    )
  })
})

test('what should stand is what counts, at least 0 and of a maximum', () => {
  const attempt = (points: string | null, maxPoints = '10.0000000'): CountableAttempt => ({
    id: 'a',
    number: 1,
    kind: 'assigned',
    state: 'submitted',
    score: points === null ? null : { state: 'final', points, maxPoints, passed: null },
  })
  const stands = (...attempts: CountableAttempt[]) =>
    standingOf(countedAttempt({ attempts: { max: null, counts: 'best' }, passMark: null } as never, attempts))
  expect(stands()).toEqual(none)
  expect(stands(attempt(null))).toEqual(pending)
  expect(stands(attempt('7.5000000'))).toEqual(graded('7.5000000'))
  expect(stands(attempt('-1.0000000'))).toEqual(graded('0'))
  expect(stands(attempt('0.0000000', '0.0000000'))).toEqual(pending)
})

describe('the message', () => {
  const startedAt = new Date('2026-12-01T08:00:00.250Z')
  const submittedAt = new Date('2026-12-01T08:20:00.500Z')
  const stampedAt = new Date('2026-12-01T09:00:00.000Z')
  const told = { subject: '42', startedAt, submittedAt, stampedAt, canvas: null }
  const submission = { startedAt: '2026-12-01T08:00:00.250Z', submittedAt: '2026-12-01T08:20:00.500Z' }

  test('of a score carries points and maximum as they are, and the times of the sitting', () => {
    expect(scoreMessage({ ...told, standing: graded('6.6666667', '12.5000000') })).toEqual({
      userId: '42',
      timestamp: '2026-12-01T09:00:00Z',
      activityProgress: 'Completed',
      gradingProgress: 'FullyGraded',
      scoreGiven: 6.6666667,
      scoreMaximum: 12.5,
      submission,
    })
  })

  test('of a wait has no score', () => {
    expect(scoreMessage({ ...told, standing: pending })).toEqual({
      userId: '42',
      timestamp: '2026-12-01T09:00:00Z',
      activityProgress: 'Submitted',
      gradingProgress: 'PendingManual',
      submission,
    })
  })

  test('that takes back is fully graded without a score', () => {
    const message = scoreMessage({ ...told, submittedAt: null, standing: none })
    expect(message).toMatchObject({
      gradingProgress: 'FullyGraded',
      submission: { startedAt: submission.startedAt },
    })
    expect(message).not.toHaveProperty('scoreGiven')
  })

  test('to a Canvas is a new submission the first time alone', () => {
    const key = 'https://canvas.instructure.com/lti/submission'
    const first = scoreMessage({ ...told, standing: graded('1'), canvas: { isFirst: true } })
    const later = scoreMessage({ ...told, standing: graded('1'), canvas: { isFirst: false } })
    expect(first).not.toHaveProperty([key])
    expect(later).toHaveProperty([key], { new_submission: false })
  })

  test('is stamped in whole seconds, each later than the one before, whatever the clock does', () => {
    const instant = fc.date({ min: new Date('2026-01-01'), max: new Date('2027-01-01'), noInvalidDate: true })
    fc.assert(
      fc.property(fc.array(instant, { minLength: 2 }), (clock) => {
        let last: Date | null = null
        for (const now of clock) {
          const stamp = stampAfter(last, now)
          expect(stamp.getMilliseconds()).toBe(0)
          if (last) expect(stamp.getTime()).toBeGreaterThan(last.getTime())
          last = stamp
        }
      }),
    )
  })

  test.each([
    [
      'https://lms.test/services.php/2/lineitems/9/lineitem?type_id=3',
      'https://lms.test/services.php/2/lineitems/9/lineitem/scores?type_id=3',
    ],
    [
      'https://lms.test/api/lti/courses/1/line_items/2',
      'https://lms.test/api/lti/courses/1/line_items/2/scores',
    ],
    ['https://lms.test/line_items/2/', 'https://lms.test/line_items/2/scores'],
  ])('of the column %s goes to %s', (column, scores) => {
    expect(scoresUrl(column)).toBe(scores)
  })
})

describe('an answer of', () => {
  const failed = (reason: Extract<Outcome, { kind: 'failed' }>['reason']): Outcome => ({
    kind: 'failed',
    reason,
  })
  test.each<[string, { status: number; headers?: Record<string, string>; body?: string }, Outcome]>([
    ['200 is done', { status: 200 }, { kind: 'done' }],
    ['201 is done', { status: 201 }, { kind: 'done' }],
    ['204 is done', { status: 204 }, { kind: 'done' }],
    ['401 takes another token', { status: 401 }, { kind: 'renew' }],
    [
      '429 rests as long as it says',
      { status: 429, headers: { 'retry-after': '7' } },
      { kind: 'wait', seconds: 7 },
    ],
    ['429 rests a minute where it does not say', { status: 429 }, { kind: 'wait', seconds: 60 }],
    [
      '429 never rests for a day',
      { status: 429, headers: { 'retry-after': '86400' } },
      { kind: 'wait', seconds: 3600 },
    ],
    [
      '403 with a rest of the rate limit is how a Canvas throttles',
      {
        status: 403,
        headers: { 'x-rate-limit-remaining': '0' },
        body: '403 Forbidden (Rate Limit Exceeded)',
      },
      { kind: 'wait', seconds: 60 },
    ],
    ['403 without one forbids', { status: 403 }, failed('forbidden')],
    ['409 has a newer one', { status: 409 }, failed('newer-there')],
    [
      '400 that names the timestamp is how a Canvas says so',
      { status: 400, body: '{"errors":{"timestamp":"Provided timestamp of … before last updated"}}' },
      failed('newer-there'),
    ],
    [
      '400 for who is not enrolled, on a Moodle',
      { status: 400, body: 'Incorrect score received' },
      failed('not-gradable'),
    ],
    ['422 for who is no student', { status: 422 }, failed('not-gradable')],
    ['404 has the column gone', { status: 404 }, failed('column-gone')],
    ['500 may do later', { status: 500 }, { kind: 'retry' }],
    ['503 may do later', { status: 503 }, { kind: 'retry' }],
    ['302 is refused: nobody is redirected with a token', { status: 302 }, failed('refused')],
  ])('%s', (_, { status, headers = {}, body = '' }, expected) => {
    expect(outcomeOf({ status, headers, body })).toEqual(expected)
  })
})

test('tries go on for more than two days, ever more seldom, and end', () => {
  const waits = Array.from({ length: 9 }, (_, tries) => nextTryIn(tries + 1, 0))
  expect(waits.slice(0, -1)).toEqual(waits.slice(0, -1).toSorted((one, other) => one! - other!))
  expect(waits.slice(0, -1).reduce<number>((sum, wait) => sum + wait!, 0)).toBeGreaterThan(2 * 86_400)
  expect(waits.at(-1)).toBeNull()
})
