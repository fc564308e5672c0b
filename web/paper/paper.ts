import { computed, effect, signal } from '@preact/signals'
import { api, dataOf } from '../api/client.ts'
import { Unreachable } from '../api/problem.ts'
import type { Attempt, Question } from '../api/types.ts'
import { unsent } from '../state/session.ts'
import { type Clock, createClock } from './clock.ts'
import { Exchange } from './exchange/exchange.ts'
import type { Kept } from './outbox.ts'
import { Slot } from './slot.ts'

const HEARTBEAT_MS = 20_000
/** Between two questions whether the attempt is over, once its time is and the service still takes answers. */
const GRACE_MS = 1_000
/** A clock that gains so much at once was given time. */
const GAIN_MS = 5_000

/** The paper of an attempt that runs: it saves, counts down and asks how it stands by itself, until it is stopped. */
export class Paper {
  readonly attempt: Attempt
  readonly slots: readonly Slot[]
  readonly clock: Clock
  readonly exchange: Exchange
  /** What an earlier page had left, by its places. */
  readonly resumed: readonly number[]
  readonly isOver = signal(false)
  /** The name of the trainer who closed it, if one did. */
  readonly closedBy = signal<string | null>(null)
  /** The question on the screen, by its place. */
  readonly current = signal(0)
  /** How many answers are not stored yet. */
  readonly unsaved = computed(
    () => this.slots.filter(({ state }) => !['saved', 'untouched'].includes(state.value.is)).length,
  )
  readonly #params: { path: { attempt: string } }
  readonly #undo: readonly (() => void)[]
  #grace: ReturnType<typeof setTimeout> | undefined

  constructor(attempt: Attempt, questions: readonly Question[], kept: readonly Kept[]) {
    const sendAndAsk = () => void this.#sendAndAsk()
    this.attempt = attempt
    this.#params = { path: { attempt: attempt.id } }
    this.exchange = new Exchange(attempt)
    this.clock = createClock(attempt.remainingMs, { onZero: sendAndAsk, onWake: sendAndAsk })
    this.slots = questions.map(
      (question) =>
        new Slot({
          attempt: attempt.id,
          question,
          kept: kept.find(({ position }) => position === question.position),
          onSaved: (remainingMs) => this.#heed(remainingMs),
          onClosed: () => void this.#ask(),
        }),
    )
    this.resumed = kept.map(({ position }) => position)
    const heartbeat = setInterval(() => void this.#ask(), HEARTBEAT_MS)
    this.#undo = [
      () => clearInterval(heartbeat),
      effect(() => {
        unsent.value = this.unsaved.value
      }),
      listen(document, 'visibilitychange', () => this.#comeOrGo()),
      listen(window, 'online', sendAndAsk),
      listen(window, 'beforeunload', (event) => {
        if (this.unsaved.value > 0) event.preventDefault()
      }),
    ]
    // What was written before the page came, or came again.
    void this.#ask()
  }

  /** Stores what is left to store, and hands the paper in. */
  async submit(): Promise<void> {
    await this.#flush()
    if (this.slots.some(({ state }) => state.value.is === 'unsent')) throw new Unreachable()
    await dataOf(api.POST('/v1/attempts/{attempt}/submit', { params: this.#params, body: {} }))
    this.#end()
  }

  stop(): void {
    for (const undo of this.#undo) undo()
    unsent.value = 0
    this.clock.stop()
    clearTimeout(this.#grace)
    for (const slot of this.slots) slot.stop()
  }

  /** Asks the server how the attempt stands: only its word ends it. */
  async #ask(): Promise<void> {
    const timing = await dataOf(api.GET('/v1/attempts/{attempt}/timing', { params: this.#params })).catch(
      () => null,
    )
    if (!timing) return
    this.clock.set(timing.remainingMs)
    this.exchange.hear(timing)
    this.closedBy.value = timing.closedBy
    clearTimeout(this.#grace)
    if (timing.state !== 'inProgress') this.#end()
    else if (timing.remainingMs === 0) this.#grace = setTimeout(() => void this.#ask(), GRACE_MS)
  }

  /** Takes what a save says to be left. How much was given, if any was, only the timing tells. */
  #heed(remainingMs: number | null): void {
    const left = this.clock.left.peek()
    this.clock.set(remainingMs)
    if (left !== null && remainingMs !== null && remainingMs > left * 1000 + GAIN_MS) void this.#ask()
  }

  /** Neither waits for the other: who has slept, or was cut off, may have little time left. */
  async #sendAndAsk(): Promise<void> {
    await null
    await Promise.all([this.#flush(), this.#ask()])
  }

  async #flush(): Promise<void> {
    await Promise.all(this.slots.map(({ saver }) => saver.flush()))
  }

  #comeOrGo(): void {
    if (document.visibilityState === 'hidden') void this.#flush()
    else void this.#sendAndAsk()
  }

  #end(): void {
    this.isOver.value = true
    this.stop()
  }
}

/** Listens until what it gives is called. */
function listen(target: EventTarget, event: string, heard: (event: Event) => void): () => void {
  target.addEventListener(event, heard)
  return () => target.removeEventListener(event, heard)
}
