import { type ReadonlySignal, signal } from '@preact/signals'
import { api, dataOf, Problem } from '../../api/client.ts'
import { pause } from '../../api/pause.ts'
import type { BoardEvent } from '../../api/types.ts'
import { createEventReader } from './events.ts'
import { type Heard, heardNow } from './heard.ts'

export interface Following {
  /** Who has started, by their id. */
  heard: ReadonlySignal<ReadonlyMap<string, Heard>>
  line: ReadonlySignal<'connecting' | 'live' | 'lost'>
  /** Why it is followed no more. */
  error: ReadonlySignal<unknown>
  stop(): void
}

const RETRY_MS = 2_000
/** A line on which not even a comment came is taken for dead, as after a sleep. */
const SILENT_MS = 60_000

/**
 * Follows an assignment until told to stop, over cut lines and tokens that end. By `fetch`, for an EventSource could not
 * be signed.
 */
export function follow(assignment: string): Following {
  const heard = signal<ReadonlyMap<string, Heard>>(new Map())
  const line = signal<'connecting' | 'live' | 'lost'>('connecting')
  const error = signal<unknown>(null)
  const stopper = new AbortController()
  const take = (told: BoardEvent) => {
    if (told.event === 'end') return
    line.value = 'live'
    heard.value = heardNow(heard.value, told, { clock: performance.now(), now: Date.now() })
  }
  const run = async () => {
    while (!stopper.signal.aborted) {
      try {
        await listen(assignment, stopper.signal, take)
      } catch (thrown) {
        if (stopper.signal.aborted) return
        if (thrown instanceof Problem) {
          error.value = thrown
          return
        }
      }
      if (stopper.signal.aborted) return
      line.value = 'lost'
      await pause(RETRY_MS)
    }
  }
  void run()
  return { heard, line, error, stop: () => stopper.abort() }
}

/** Passes on what a stream says until it ends. */
async function listen(assignment: string, stop: AbortSignal, take: (told: BoardEvent) => void) {
  const silence = new AbortController()
  const signal = AbortSignal.any([stop, silence.signal])
  const hush = () => setTimeout(() => silence.abort(), SILENT_MS)
  let timer = hush()
  try {
    const params = { path: { assignment } }
    const body = await dataOf(
      api.GET('/v1/assignments/{assignment}/live', { params, signal, parseAs: 'stream' }),
    )
    const reader = body.pipeThrough(new TextDecoderStream() as never).getReader()
    const eventsOf = createEventReader()
    for (;;) {
      const { value, done } = await reader.read()
      if (done) return
      clearTimeout(timer)
      timer = hush()
      for (const told of eventsOf(value as unknown as string)) take(told as BoardEvent)
    }
  } finally {
    clearTimeout(timer)
  }
}
