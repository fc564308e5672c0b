import { expect, onTestFinished, test, vi } from 'vitest'
import type { Told } from '../../../../src/domain/attempt/board.ts'
import type { BoardRow } from '../../../../src/domain/attempt/board-entry.ts'
import { type Boards, createBoards } from '../../../../src/usecases/attempts/live/boards.ts'
import { T0 } from '../../../support/instant.ts'

const onAway = () => undefined

const row = (answered: number) => ({
  user: 'a',
  state: 'submitted',
  startedAt: T0,
  serverNow: T0,
  answered,
  calls: [],
})

/** Boards whose readings a test lets happen, one at a time; each shows how many there were. */
function stepped(): { boards: Boards; step(how?: 'well' | 'badly'): Promise<void> } {
  let count = 0
  let asked = Promise.withResolvers<(how: 'well' | 'badly') => void>()
  const read = () => {
    count++
    const answered = count
    return new Promise<BoardRow[]>((resolve, reject) =>
      asked.resolve((how) =>
        how === 'well' ? resolve([row(answered) as never]) : reject(new Error('away')),
      ),
    )
  }
  return {
    boards: createBoards(read, { onAway, everyMs: 1 }),
    async step(how = 'well') {
      const answer = await asked.promise
      asked = Promise.withResolvers()
      answer(how)
    },
  }
}

const shown = (result: { value: unknown }) => {
  const { event, data } = result.value as Told
  return [event, ...data.members.map(({ answered }) => answered)]
}

test('a board is read once a second for all who watch it, and never when nobody does', async () => {
  vi.useFakeTimers()
  onTestFinished(() => void vi.useRealTimers())
  let readings = 0
  const boards = createBoards(async () => [row(++readings) as never], { onAway })
  await vi.advanceTimersByTimeAsync(10_000)
  expect(readings).toBe(0)
  const leaving = new AbortController()
  const told: unknown[][] = [[], [], []]
  const viewers = told.map(async (heard) => {
    for await (const one of boards.watch('x', leaving.signal)) heard.push(shown({ value: one }))
  })
  await vi.advanceTimersByTimeAsync(2_500)
  expect(readings).toBe(3)
  for (const heard of told)
    expect(heard).toEqual([
      ['snapshot', 1],
      ['changes', 2],
      ['changes', 3],
    ])
  leaving.abort()
  await Promise.all(viewers)
  await vi.advanceTimersByTimeAsync(10_000)
  expect(readings).toBe(3)
  const again = boards.watch('x', new AbortController().signal).next()
  await vi.advanceTimersByTimeAsync(0)
  expect(shown(await again)).toEqual(['snapshot', 4])
})

test('two assignments are read apart', async () => {
  const asked: string[] = []
  const read = async (assignment: string) => {
    asked.push(assignment)
    return []
  }
  const boards = createBoards(read, { onAway, everyMs: 1_000 })
  const leaving = new AbortController()
  const viewers = ['x', 'y', 'x'].map((assignment) => boards.watch(assignment, leaving.signal))
  await Promise.all(viewers.map((viewer) => viewer.next()))
  expect(asked).toEqual(['x', 'y'])
  leaving.abort()
  await Promise.all(viewers.map((viewer) => viewer.return()))
})

test('who takes nothing for a while is told the whole at once, whatever went by', async () => {
  const { boards, step } = stepped()
  const leaving = new AbortController()
  const [slow, quick] = [boards.watch('x', leaving.signal), boards.watch('x', leaving.signal)]
  let first = [slow.next(), quick.next()]
  await step()
  first = await Promise.all(first).then(() => [])
  for (let reading = 2; reading <= 40; reading++) {
    const next = quick.next()
    await step()
    await next
  }
  expect(first).toEqual([])
  expect(shown(await slow.next())).toEqual(['snapshot', 40])
  leaving.abort()
  await Promise.all([slow.return(), quick.return()])
})

test('after readings that failed everybody is told the whole', async () => {
  const { boards, step } = stepped()
  const leaving = new AbortController()
  const viewer = boards.watch('x', leaving.signal)
  const first = viewer.next()
  await step('badly')
  await step()
  expect(shown(await first)).toEqual(['snapshot', 2])
  const next = viewer.next()
  for (const how of ['badly', 'badly', 'well'] as const) await step(how)
  expect(shown(await next)).toEqual(['snapshot', 5])
  leaving.abort()
  await viewer.return()
})

test('a source that has gone leaves no listener on its signal, however long it was watched', async () => {
  const { boards, step } = stepped()
  const leaving = new AbortController()
  let listening = 0
  const { signal } = leaving
  const [add, remove] = [signal.addEventListener.bind(signal), signal.removeEventListener.bind(signal)]
  signal.addEventListener = ((...given: Parameters<typeof add>) => {
    listening++
    add(...given)
  }) as typeof add
  signal.removeEventListener = ((...given: Parameters<typeof remove>) => {
    listening--
    remove(...given)
  }) as typeof remove
  const viewer = boards.watch('x', signal)
  for (let reading = 1; reading <= 5; reading++) {
    const next = viewer.next()
    await step()
    await next
  }
  expect(listening).toBe(0)
  leaving.abort()
  await viewer.return()
})
