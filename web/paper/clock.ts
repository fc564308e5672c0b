import { type ReadonlySignal, signal } from '@preact/signals'

export interface Clock {
  /** Seconds left, rounded up; null: untimed. */
  left: ReadonlySignal<number | null>
  /** Takes the server's word on what is left. */
  set(remainingMs: number | null): void
  stop(): void
}

const TICK_MS = 250
/** Between two looks: whoever slept that long, or whose clock was set meanwhile, has to ask how late it is. */
const ASLEEP_MS = 5_000

/**
 * Counts down from what the server said is left, by a clock that nobody sets: the device's own time decides nothing. `onZero`
 * is told once for each deadline that passes; `onWake` when the device has slept, during which that clock may have stood still.
 */
export function createClock(
  remainingMs: number | null,
  { onZero, onWake }: { onZero: () => void; onWake: () => void },
): Clock {
  const left = signal<number | null>(null)
  let endsAt: number | null = null
  let isTold = false
  let lookedAt = Date.now()
  const look = () => {
    const asleepMs = Math.abs(Date.now() - lookedAt)
    lookedAt = Date.now()
    if (asleepMs > ASLEEP_MS) onWake()
    if (endsAt === null) return
    const leftMs = Math.max(0, endsAt - performance.now())
    left.value = Math.ceil(leftMs / 1000)
    if (leftMs > 0 || isTold) return
    isTold = true
    onZero()
  }
  const set = (ms: number | null) => {
    endsAt = ms === null ? null : performance.now() + ms
    if (ms === null) left.value = null
    else if (ms > 0) isTold = false
    look()
  }
  set(remainingMs)
  const timer = setInterval(look, TICK_MS)
  return { left, set, stop: () => clearInterval(timer) }
}

/** Minutes before the end at which it is said how many are left. */
export const WARNINGS = [5, 1]

/** How many minutes to say are left, when the clock went from `before` to `left` seconds; null: nothing. */
export function warningAt(before: number, left: number): number | null {
  const isPassed = WARNINGS.some((minutes) => before > minutes * 60 && left <= minutes * 60)
  return isPassed ? Math.ceil(left / 60) : null
}

/** Seconds as a clock shows them: 4:05, 1:04:05. */
export function clockText(seconds: number): string {
  const parts = [Math.floor(seconds / 3600), Math.floor(seconds / 60) % 60, seconds % 60]
  const shown = parts[0] === 0 ? parts.slice(1) : parts
  return shown.map((part, index) => (index === 0 ? String(part) : String(part).padStart(2, '0'))).join(':')
}
