import { expect, onTestFinished, test, vi } from 'vitest'
import { runEvery } from '../../../src/jobs/runner.ts'

const EVERY_MS = 1_000

test.each([
  { outcome: 'ended', work: async () => false, chance: 0, nextInMs: 1_000 },
  { outcome: 'failed', work: () => Promise.reject(new Error('away')), chance: 0, nextInMs: 500 },
  { outcome: 'failed', work: () => Promise.reject(new Error('away')), chance: 0.999, nextInMs: 1_499 },
])(
  'a turn that $outcome is followed by the next in $nextInMs of 1000 ms by a chance of $chance',
  async (row) => {
    vi.useFakeTimers()
    onTestFinished(() => void vi.useRealTimers().restoreAllMocks())
    vi.spyOn(Math, 'random').mockReturnValue(row.chance)
    const work = vi.fn(row.work)
    const log = { error: vi.fn() }
    const job = runEvery('a job', EVERY_MS, log as never, work)
    await vi.advanceTimersByTimeAsync(row.nextInMs - 1)
    expect(work).toHaveBeenCalledTimes(1)
    await vi.advanceTimersByTimeAsync(1)
    expect(work).toHaveBeenCalledTimes(2)
    expect(log.error).toHaveBeenCalledTimes(row.outcome === 'failed' ? 2 : 0)
    await job.stop()
  },
)
