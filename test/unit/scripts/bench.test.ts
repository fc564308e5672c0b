import { describe, expect, test } from 'vitest'
import { BOUND_MS, findBend } from '../../../bench/sections/exam/bend.ts'
import { type Costs, carriedBy, growthOf, HABITS, needsOf } from '../../../bench/sections/exam/capacity.ts'

describe('the rate at which it bends', () => {
  const bendsAbove = (most: number, failures = 0) => {
    const tried: number[] = []
    const tryRate = async (perSecond: number) => {
      tried.push(perSecond)
      const isOver = perSecond > most
      return {
        perSecond,
        p99Ms: isOver && failures === 0 ? BOUND_MS + 1 : BOUND_MS,
        failures: isOver ? failures : 0,
      }
    }
    return { tried, tryRate }
  }

  test.each([
    ['by its p99', 0],
    ['by a single failure', 1],
  ])('is told with the last that held, %s, and tried twice', async (_, failures) => {
    const { tried, tryRate } = bendsAbove(130, failures)
    const { held, bent } = await findBend(100, tryRate)
    expect([held?.perSecond, bent?.perSecond]).toEqual([125, 156.25])
    expect(tried).toEqual([100, 125, 156.25, 156.25])
  })

  test('is not one that a second try does not show', async () => {
    const { tried, tryRate } = bendsAbove(130)
    let isFirst = true
    const { held } = await findBend(100, async (perSecond) => {
      const step = await tryRate(perSecond)
      const spoilt = isFirst
      isFirst = false
      return spoilt ? { ...step, failures: 1 } : step
    })
    expect(held?.perSecond).toBe(125)
    expect(tried).toEqual([100, 100, 125, 156.25, 156.25])
  })

  test('is not seen where nobody is left, nor is one that held where the first did not', async () => {
    const step = (perSecond: number) => ({ perSecond, p99Ms: 1, failures: 0 })
    expect(await findBend(100, async (rate) => (rate > 100 ? null : step(rate)))).toEqual({
      held: step(100),
      bent: null,
    })
    expect((await findBend(100, bendsAbove(50).tryRate)).held).toBeNull()
  })
})

describe('what so many trainees need', () => {
  const cost = (service: number, database: number, walBytes: number) => ({ service, database, walBytes })
  const costs: Costs = {
    start: cost(1000, 4000, 10_000),
    save: cost(300, 600, 900),
    timing: cost(200, 400, 0),
    submit: cost(3000, 2000, 20_000),
  }

  test('is what their requests cost, of the dearer rush, with half of each core free', () => {
    expect(needsOf(6_000, costs, HABITS)).toEqual({
      savesPerSecond: 200,
      rushPerSecond: 60,
      // 200 saves of 300 us, 300 times of 200 us and 60 submits of 3000 us are 0.3 s a second.
      replicas: 2,
      connections: 22,
      running: { cores: 0.48, walBytesPerSecond: 180_000 },
      // The database works more for starts, the log for submits.
      rush: { cores: 0.96, walBytesPerSecond: 1_380_000 },
    })
    expect(needsOf(60_000, costs, HABITS)).toMatchObject({ replicas: 6, connections: 66 })
  })

  test('ends with the cores of one primary', () => {
    expect(carriedBy(0.96, costs, HABITS)).toBe(6_000)
    expect(carriedBy(64, costs, HABITS)).toBe(400_000)
  })

  test('is rows a year: the papers of all attempts and a journal row a save', () => {
    const stored = [
      { table: 'attempts', bytesPerRow: 500 },
      { table: 'paper_entries', bytesPerRow: 300 },
      { table: 'response_journal', bytesPerRow: 200 },
      { table: 'attempt_presence', bytesPerRow: 1_000 },
    ]
    expect(growthOf(10, stored, { ...HABITS, attemptsAYear: 2 })).toEqual({
      rows: 20 * (1 + 10 + 120),
      bytes: 20 * (500 + 3_000 + 24_000),
      journalBytes: 20 * 24_000,
    })
  })
})
