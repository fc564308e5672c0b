import type { Assertion } from './assertions.ts'
import type { Breach, Check } from './check.ts'
import { follow, type Gap, type Place, type Step } from './pointer.ts'
import type { Value } from './value.ts'

/** An assertion made ready for many answers. */
export type Expectation = {
  assertion: Assertion
  steps: Step[]
  /** Null: there must be nothing. */
  check: Check | null
  /** What an item has to be, where a list must contain one. */
  item: Check | null
  /** Whether a document at an index may be what it is about. */
  picks(document: Value, index: number): boolean
  /** The documents of the model answer that it is about, by index. */
  slots: number[]
}

/** What became of an assertion; where it does not hold, in which document (from 0) and why. */
export type Verdict =
  | { code: 'held' }
  | { code: 'failed'; document: number; place: Place; breach: Breach | null }
  | { code: 'missing'; document: number; gap: Gap }
  | { code: 'no-document' }

export const HELD: Verdict = { code: 'held' }
export const NO_DOCUMENT: Verdict = { code: 'no-document' }

/**
 * The verdict on one assertion in one document. At least one place must match and each must satisfy; where `*` stands
 * for several, the path must go on in each.
 */
export function judgeOne(expectation: Expectation, value: Value, document: number): Verdict {
  const { steps, check } = expectation
  if (!expectation.picks(value, document)) return NO_DOCUMENT
  const { found, gap } = follow(value, steps)
  if (check === null)
    return found.length === 0 ? HELD : { code: 'failed', document, place: found[0]!, breach: null }
  for (const place of found) {
    const breach = check(place.value)
    if (breach !== null) return { code: 'failed', document, place, breach }
  }
  return gap === null ? HELD : { code: 'missing', document, gap }
}
