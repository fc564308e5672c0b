import { signal } from '@preact/signals'
import type { Quiz } from '../../api/types.ts'
import { createClock, warningAt } from '../../paper/clock.ts'
import { awaited } from '../../state/course.ts'
import { getQuizNow } from '../../state/quizzes.ts'
import { pauseMs, spreadMs } from './pauses.ts'

/** Asks the service how a quiz stands that is not open yet, until it is stopped, and counts down to the opening by its clock. */
export class Watch {
  /** Of the minutes left, those last to be said aloud. */
  readonly warning = signal<number | null>(null)
  /** The service did not answer when it was last asked. */
  readonly isSilent = signal(false)
  readonly #quiz: string
  readonly #onQuiz: (quiz: Quiz) => void
  readonly #clock = createClock(null, {
    onZero: () => this.#askIn(spreadMs()),
    onWake: () => void this.#ask(),
  })
  readonly #undo: readonly (() => void)[]
  #timer: ReturnType<typeof setTimeout> | undefined
  #leftMs: number | null = null
  #failures = 0
  #isStopped = false

  constructor(quiz: string, onQuiz: (quiz: Quiz) => void) {
    this.#quiz = quiz
    this.#onQuiz = onQuiz
    const come = () => {
      if (document.visibilityState === 'visible') void this.#ask()
    }
    document.addEventListener('visibilitychange', come)
    this.#undo = [
      () => document.removeEventListener('visibilitychange', come),
      this.#clock.left.subscribe(this.#warn()),
      () => this.#clock.stop(),
      () => clearTimeout(this.#timer),
    ]
    void this.#ask()
  }

  /** Seconds until it opens; null: not known. */
  get left() {
    return this.#clock.left
  }

  stop(): void {
    this.#isStopped = true
    for (const undo of this.#undo) undo()
  }

  async #ask(): Promise<void> {
    const found = await getQuizNow(this.#quiz).catch(() => null)
    if (this.#isStopped) return
    this.isSilent.value = found === null
    this.#failures = found ? 0 : this.#failures + 1
    if (found) {
      const { quiz, now } = found
      this.#onQuiz(quiz)
      const next = awaited(quiz)
      if (!next) return this.stop()
      this.#leftMs = now === null ? null : Math.max(0, Date.parse(next.opensAt) - now)
      this.#clock.set(this.#leftMs)
    }
    this.#askIn(pauseMs(this.#leftMs, this.#failures))
  }

  #askIn(ms: number): void {
    clearTimeout(this.#timer)
    this.#timer = setTimeout(() => void this.#ask(), ms)
  }

  #warn(): (left: number | null) => void {
    let before: number | null = null
    return (left) => {
      const minutes = left === null || before === null ? null : warningAt(before, left)
      if (minutes !== null && minutes > 0) this.warning.value = minutes
      before = left
    }
  }
}
