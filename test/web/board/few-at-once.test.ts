import { expect, test } from 'vitest'
import { fewAtOnce } from '../../../web/api/few-at-once.ts'

test('what is asked for comes in the order given, a few at a time, and is counted as it comes', async () => {
  const waiting: (() => void)[] = []
  const counts: number[] = []
  const load = (one: number) => new Promise<number>((resolve) => waiting.push(() => resolve(one * 10)))
  const all = fewAtOnce([1, 2, 3, 4, 5, 6], load, (count) => counts.push(count))
  expect(waiting).toHaveLength(4)
  while (waiting.length > 0) {
    waiting.pop()!()
    await Promise.resolve()
    await Promise.resolve()
  }
  expect(await all).toEqual([10, 20, 30, 40, 50, 60])
  expect(counts).toEqual([1, 2, 3, 4, 5, 6])
})

test('the first failure is that of all', async () => {
  const load = (one: number) => (one === 2 ? Promise.reject(new Error('no')) : Promise.resolve(one))
  await expect(fewAtOnce([1, 2, 3], load)).rejects.toThrow('no')
})
