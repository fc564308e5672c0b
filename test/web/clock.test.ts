import { afterEach, beforeEach, expect, test, vi } from 'vitest'
import { createClock, warningAt } from '../../web/paper/clock.ts'

beforeEach(() => void vi.useFakeTimers({ toFake: ['Date', 'performance', 'setInterval', 'clearInterval'] }))
afterEach(() => void vi.useRealTimers())

function bench(remainingMs: number | null) {
  const told: string[] = []
  const clock = createClock(remainingMs, {
    onZero: () => told.push('zero'),
    onWake: () => told.push('wake'),
  })
  return { clock, told }
}

test('zero is told once for each deadline', () => {
  const { clock, told } = bench(2_000)
  vi.advanceTimersByTime(5_000)
  expect([clock.left.value, told]).toEqual([0, ['zero']])
  clock.set(1_000)
  vi.advanceTimersByTime(2_000)
  expect(told).toEqual(['zero', 'zero'])
  clock.stop()
})

test('a sleep is told, though the clock that counts down has stood still in it', () => {
  const { clock, told } = bench(600_000)
  vi.advanceTimersByTime(60_000)
  expect(told).toEqual([])
  vi.setSystemTime(Date.now() + 300_000)
  vi.advanceTimersByTime(1_000)
  expect([clock.left.value, told]).toEqual([539, ['wake']])
  clock.stop()
})

test.each([
  { name: 'at five minutes', before: 301, left: 300, minutes: 5 },
  { name: 'at one minute', before: 61, left: 60, minutes: 1 },
  { name: 'not between them', before: 200, left: 199, minutes: null },
  {
    name: 'at once where a paper opens later than that',
    before: Number.POSITIVE_INFINITY,
    left: 170,
    minutes: 3,
  },
  { name: 'truly, after a sleep over both', before: 900, left: 45, minutes: 1 },
  { name: 'not because time was given', before: 50, left: 230, minutes: null },
])('how many minutes are left is said $name', ({ before, left, minutes }) => {
  expect(warningAt(before, left)).toBe(minutes)
})
