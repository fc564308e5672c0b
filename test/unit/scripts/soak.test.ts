import { describe, expect, test } from 'vitest'
import { FIGURES, type FigureKey, type Sample } from '../../../soak/sampling/figures.ts'
import { judge, type Point } from '../../../soak/verdict/flatness.ts'
import { brokenPromises, type Kept, latestClosing } from '../../../soak/verdict/promises.ts'
import { growing, summarise, summaryTable } from '../../../soak/verdict/summary.ts'

const MINUTE = 60_000
const HOUR = 60 * MINUTE
const EVERY = 15_000

/** A figure sampled for an hour, or as long as given. */
const sampled = (value: (minute: number) => number, lastsMs = HOUR): Point[] =>
  Array.from({ length: lastsMs / EVERY }, (_, index) => ({
    at: (index + 1) * EVERY,
    value: value(((index + 1) * EVERY) / MINUTE),
  }))

describe('whether a figure stays flat over an hour', () => {
  test.each<[string, (minute: number) => number, string]>([
    ['nothing changes', () => 150, 'flat'],
    ['it is zero throughout', () => 0, 'flat'],
    ['it becomes less', (minute) => 200 - minute, 'flat'],
    ['it warms up at the beginning', (minute) => Math.min(200, 100 + 8 * minute), 'flat'],
    ['it goes up and down', (minute) => 150 + 30 * Math.sin(minute), 'flat'],
    ['some samples are far off', (minute) => (minute % 5 === 0 ? 10 * minute : 150), 'flat'],
    ['it grows slowly: 6 % in what is judged', (minute) => 180 + 0.3 * minute, 'flat'],
    ['it grows by a tenth and more, within the noise', (minute) => 20 + 0.2 * minute, 'flat'],
    ['it leaks', (minute) => 150 + minute, 'grows'],
    ['it leaks under noise', (minute) => 150 + minute + 20 * Math.sin(50 * minute), 'grows'],
  ])('%s', (_, value, verdict) => {
    expect(judge(sampled(value), { lastsMs: HOUR, floor: 10 }).verdict).toBe(verdict)
  })

  test('the slope is told an hour', () => {
    expect(
      judge(
        sampled((minute) => 150 + minute),
        { lastsMs: HOUR, floor: 10 },
      ).slopePerHour,
    ).toBeCloseTo(60)
  })

  test('a night of samples is judged as well', () => {
    const night = 12 * HOUR
    const leak = sampled((minute) => 150 + minute / 10, night)
    const found = judge(leak, { lastsMs: night, floor: 10 })
    expect(found.verdict).toBe('grows')
    expect(found.slopePerHour).toBeCloseTo(6)
  })

  test.each<[string, Point[]]>([
    ['no sample', []],
    ['one sample', sampled(() => 1, EVERY)],
    ['three minutes', sampled((minute) => minute, 3 * MINUTE)],
  ])('too short: %s', (_, points) => {
    expect(judge(points, { lastsMs: 3 * MINUTE, floor: 1 }).verdict).toBe('too short')
  })
})

describe('the summary', () => {
  const NOTHING = Object.fromEntries(Object.keys(FIGURES).map((key) => [key, null])) as Sample['figures']
  const samples = (figures: (minute: number) => Partial<Record<FigureKey, number>>): Sample[] =>
    sampled((minute) => minute).map(({ at, value: minute }) => ({
      at,
      isDisturbed: minute > 20 && minute < 40,
      figures: { ...NOTHING, ...figures(minute) },
    }))

  test('says which figures grow, and judges not what a load or a young process makes', () => {
    const found = summarise(
      samples((minute) => ({
        lastingMemory: 100 + 2 * minute,
        otherMemory: 100 + 2 * minute,
        databaseSize: 10 * minute,
        saveP50: 5,
      })),
      HOUR,
    )
    expect(growing(found).map(({ figure }) => figure)).toEqual([FIGURES.lastingMemory])
  })

  test('shows the median of each third, without what was disturbed', () => {
    const found = summarise(
      samples((minute) => ({ saveP50: minute < 20 ? 4 : minute < 40 ? 900 : 5 })),
      HOUR,
    )
    expect(found.find(({ figure }) => figure === FIGURES.saveP50)?.thirds).toEqual([4, 900, 5])
    const line = summaryTable(found)
      .split('\n')
      .find((text) => text.includes('p50'))!
    expect(line.split('|').map((cell) => cell.trim())).toEqual([
      '',
      FIGURES.saveP50.name,
      '4.0',
      '900.0',
      '5.0',
      '+0.0',
      'flat',
      '',
    ])
  })
})

const disturbances = [
  { from: 1_000, back: 4_000 },
  { from: 60_000, back: 61_000 },
]
const refusal = { what: 'save', how: '503', sentAt: 2_000, at: 3_000 }
const kept: Kept = {
  answers: { acknowledged: 9, lost: 0, twice: 0 },
  refusals: [
    refusal,
    { ...refusal, how: 'connection', sentAt: 8_000, at: 9_000 },
    { ...refusal, sentAt: 500, at: 1_500 },
  ],
  disturbances,
  givenUp: 0,
  closings: { closed: 3, open: 0, early: 0, late: 0 },
  lives: 1,
}

test('a soak that went as promised breaks nothing', () => {
  expect(brokenPromises(kept)).toEqual([])
  expect(latestClosing(disturbances)).toBe(8_000)
  expect(latestClosing([])).toBe(5_000)
})

test.each<[string, Partial<Kept>]>([
  ['no save', { answers: { acknowledged: 0, lost: 0, twice: 0 } }],
  ['lost', { answers: { acknowledged: 9, lost: 1, twice: 0 } }],
  ['twice', { answers: { acknowledged: 9, lost: 0, twice: 1 } }],
  ['never answered', { givenUp: 1 }],
  ['save 500: 1', { refusals: [{ ...refusal, how: '500' }] }],
  ['save timeout: 1', { refusals: [{ ...refusal, how: 'timeout' }] }],
  ['save 503: 1', { refusals: [{ ...refusal, sentAt: 9_500, at: 9_600 }] }],
  ['save 503: 1', { refusals: [{ ...refusal, sentAt: 100, at: 900 }] }],
  ['no attempt was closed', { closings: { closed: 0, open: 0, early: 0, late: 0 } }],
  ['open', { closings: { closed: 3, open: 1, early: 0, late: 0 } }],
  ['early', { closings: { closed: 3, open: 0, early: 1, late: 0 } }],
  ['later', { closings: { closed: 3, open: 0, early: 0, late: 1 } }],
  ['replica 1', { lives: 0 }],
])('a broken promise is told: %s', (word, change) => {
  expect(brokenPromises({ ...kept, ...change })).toEqual([expect.stringContaining(word)])
})
