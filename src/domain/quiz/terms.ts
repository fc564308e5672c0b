import type { Quiz } from './schema.ts'

/** What a person takes a quiz under, by an assignment. */
export interface Terms {
  opensAt: Date
  /** Without the person's extra time. */
  closesAt: Date
  /** Null: untimed. */
  timeLimitMs: number | null
  /** Null: as many attempts as one likes. */
  maxAttempts: number | null
  release: Quiz['release']
}

/** What an assignment says of its own; null leaves it to the quiz. */
export interface GivenTerms extends Pick<Terms, 'opensAt' | 'closesAt' | 'timeLimitMs' | 'maxAttempts'> {
  release: Terms['release'] | null
}

/** What one person has in the place of the assignment's own; null leaves it to the assignment. */
export type OwnTerms = { [term in keyof Terms]: Terms[term] | null }

/** Whether what holds after lets a person do more than what held before: later, longer or more often. */
export function givesMore(before: Terms, after: Terms): boolean {
  return (
    after.closesAt > before.closesAt ||
    isMore(before.timeLimitMs, after.timeLimitMs) ||
    isMore(before.maxAttempts, after.maxAttempts)
  )
}

/** Null: without bounds. */
function isMore(before: number | null, after: number | null): boolean {
  return (after ?? Infinity) > (before ?? Infinity)
}

/**
 * The terms that hold for a person: their own, else the assignment's, else those of the quiz. `given` may hold the
 * person's own already, as `terms` of the database gives it.
 */
export function termsOf(
  quiz: Pick<Quiz, 'timeLimitMs' | 'attempts' | 'release'>,
  given: GivenTerms,
  own: OwnTerms | null = null,
): Terms {
  return {
    opensAt: own?.opensAt ?? given.opensAt,
    closesAt: own?.closesAt ?? given.closesAt,
    timeLimitMs: own?.timeLimitMs ?? given.timeLimitMs ?? quiz.timeLimitMs,
    maxAttempts: own?.maxAttempts ?? given.maxAttempts ?? quiz.attempts.max,
    release: own?.release ?? given.release ?? quiz.release,
  }
}
