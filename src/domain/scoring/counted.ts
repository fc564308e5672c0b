import { compare } from '../exact/decimal.ts'
import { fromUnits, roundedQuotient, roundPoints, toUnits } from '../exact/points.ts'
import { meanShare, type Share, shareOf } from '../exact/share.ts'
import type { Quiz } from '../quiz/schema.ts'
import type { AttemptKind, AttemptState } from '../words.ts'
import { type AttemptScore, hasPassed, type Mark, mark } from './score.ts'

/** An attempt as it may count, with the state that its time gives it. */
export interface CountableAttempt {
  id: string
  number: number
  kind: AttemptKind
  state: AttemptState
  /** Null: not there yet, or not for the one who asks. */
  score: AttemptScore | null
}

/** What counts of somebody's attempts. */
export type CountedAttempt =
  | { state: 'none' }
  /** It depends on a score that is not known yet. `of`: of how many attempts that are over. */
  | { state: 'pending'; of: number }
  | {
      state: 'counted'
      /** The attempt that counts; null for a mean. */
      attempt: string | null
      of: number
      /** Earned of the maximum, not rounded. */
      fraction: Share
      /** As decimal text with 7 places. */
      points: string
      maxPoints: string
      /** By the unrounded fraction; null without a pass mark. */
      passed: boolean | null
      /** The same as people read it. */
      mark: Mark
    }

type Scored = CountableAttempt & { share: Share; score: AttemptScore & { points: string } }

const NONE: CountedAttempt = { state: 'none' }

/**
 * What counts of the attempts of one person at a quiz, under one assignment or in practice, by the rule of the quiz. Those
 * that run, were voided or are previews never do. Best is the greatest share of its maximum, the earlier of equals; the
 * mean is that of the shares, shown on the maximum that most of them have, of several the latest; first and last go by
 * number. It waits for a score that is not known yet, unless that cannot change it: no score is more than its maximum,
 * so a best that is all of its own stays whatever a later one becomes.
 */
export function countedAttempt(
  { attempts: { counts }, passMark }: Pick<Quiz, 'attempts' | 'passMark'>,
  attempts: readonly CountableAttempt[],
): CountedAttempt {
  const over = attempts.filter(isOver).sort((one, other) => one.number - other.number)
  if (over.length === 0) return NONE
  const asked = counts === 'first' ? over.slice(0, 1) : counts === 'last' ? over.slice(-1) : over
  const known = asked.flatMap(scored)
  const best = known.length > 0 ? known.reduce(better) : null
  const waits = asked.some(
    (one) => isUnknown(one) && (counts !== 'best' || best === null || mayBeat(one, best)),
  )
  if (best === null || waits) return { state: 'pending', of: over.length }
  return counts === 'mean' ? meanOf(known, passMark) : alone(best, over.length)
}

function isOver({ kind, state }: CountableAttempt): boolean {
  return kind !== 'preview' && (state === 'submitted' || state === 'expired')
}

function isUnknown({ score }: CountableAttempt): boolean {
  return score === null || score.points === null
}

function scored(attempt: CountableAttempt): Scored[] {
  const { score } = attempt
  if (score === null || score.points === null) return []
  const known = { ...score, points: score.points }
  return [{ ...attempt, score: known, share: shareOf(known.points, known.maxPoints) }]
}

function better(one: Scored, other: Scored): Scored {
  return compare(other.share, one.share) > 0 ? other : one
}

/** Whether a score that is not known may yet take the place of the best: as the whole maximum at most. */
function mayBeat({ number }: CountableAttempt, best: Scored): boolean {
  return compare(best.share, { n: 1n, d: 1n }) < 0 || number < best.number
}

function alone({ id, score, share }: Scored, of: number): CountedAttempt {
  const { points, maxPoints, passed } = score
  return { state: 'counted', attempt: id, of, fraction: share, points, maxPoints, passed, mark: mark(score) }
}

function meanOf(known: readonly Scored[], passMark: string | null): CountedAttempt {
  const share = meanShare(known.map((one) => one.share))
  const maxPoints = usualMaximum(known)
  const points = roundPoints(share, maxPoints)
  const passed = hasPassed(share.n, share.d, passMark)
  // Each figure is rounded once, from the share itself.
  const shown = (of: bigint, places: number) => roundedQuotient(share.n * of, share.d * toUnits(1), places)
  const whole = mark({ state: 'final', points, maxPoints, passed })
  return {
    state: 'counted',
    attempt: null,
    of: known.length,
    fraction: share,
    points,
    maxPoints,
    passed,
    mark: {
      ...whole,
      points: shown(toUnits(maxPoints), 2),
      percentage: shown(toUnits(100), 1),
      mark20: shown(share.n < 0n ? 0n : toUnits(20), 2),
    },
  }
}

function usualMaximum(known: readonly Scored[]): string {
  const byMaximum = Map.groupBy(known.toReversed(), ({ score }) => toUnits(score.maxPoints))
  return fromUnits(
    [...byMaximum].reduce((usual, next) => (next[1].length > usual[1].length ? next : usual))[0],
  )
}
