import { type Estimate, type Figure, figure, none } from './figure.ts'
import { feldt } from './interval.ts'
import { variance } from './sample.ts'
import { isConstant, type Sittings, type Totals } from './sittings.ts'

/** How far the total can be trusted. */
export interface Reliability {
  /** Cronbach's alpha, the coefficient of internal consistency, by slot; may be negative. */
  alpha: Estimate
  /** SD x sqrt(1 - alpha), on the scale of the totals. */
  standardError: Figure
  /** 100 x sqrt(1 - alpha): the share of the SD that is chance. */
  errorRatio: Figure
}

/**
 * P/(P-1) x (1 - sum of the variances of the slots / variance of the total). `totals` on any scale in proportion.
 * Source: Moodle, Quiz statistics calculations; Crocker and Algina 1986, chapter 7; its interval: Feldt 1965.
 */
export function reliability(sittings: Sittings, { points }: Totals): Reliability {
  const alpha = alphaOf(sittings, points)
  if (alpha.value === null)
    return { alpha, standardError: none(alpha.reason), errorRatio: none(alpha.reason) }
  const noise = Math.sqrt(1 - alpha.value)
  return {
    alpha,
    standardError: figure(Math.sqrt(variance(points)) * noise),
    errorRatio: figure(100 * noise),
  }
}

function alphaOf(sittings: Sittings, totals: Float64Array): Estimate {
  const no = (reason: Parameters<typeof none>[0]) => ({ ...none(reason), interval: null }) as Estimate
  const n = sittings.count
  if (n < 2) return no(n === 0 ? 'nobody' : 'too-few-people')
  const slots = slotsOf(sittings)
  if (slots === null) return no('maxima-differ')
  if (slots.length < 2) return no('one-question')
  const spread = variance(totals)
  if (spread === 0) return no('no-variance')
  const parts = slots.length
  const within = slots.reduce((sum, points) => sum + variance(points), 0)
  const value = (parts / (parts - 1)) * (1 - within / spread)
  return { value, reason: null, interval: feldt(value, { n, parts }) }
}

/** What each slot earned on every attempt; null where one is worth more on some papers than on others, or is not on all. */
function slotsOf({ count, columns }: Sittings): Float64Array[] | null {
  const slots = new Map<number, { points: Float64Array; maxPoints: Float64Array; filled: number }>()
  for (const column of columns) {
    for (let row = 0; row < column.attempts.length; row++) {
      const at = column.slots[row]!
      let slot = slots.get(at)
      if (!slot) {
        slot = { points: new Float64Array(count), maxPoints: new Float64Array(count), filled: 0 }
        slots.set(at, slot)
      }
      slot.points[column.attempts[row]!] = column.points[row]!
      slot.maxPoints[column.attempts[row]!] = column.maxPoints[row]!
      slot.filled++
    }
  }
  const all = [...slots.values()]
  if (all.some(({ maxPoints, filled }) => filled !== count || !isConstant(maxPoints))) return null
  return all.map(({ points }) => points)
}
