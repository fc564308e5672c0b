import type { ToldScore } from '../../../api/types.ts'

/** Where scores stand on their way to a platform, in the order in which a trainer is needed. */
export const WAYS = ['failed', 'again', 'underWay', 'sent'] as const
export type Way = (typeof WAYS)[number]

/** `again`: the last try came to nothing, and another is to come by itself. */
export function wayOf({ state, failure }: Pick<ToldScore, 'state' | 'failure'>): Way {
  if (state !== 'pending') return state
  return failure === null ? 'underWay' : 'again'
}

/** Those first that need somebody; else as they came. */
export function byNeed<T extends Pick<ToldScore, 'state' | 'failure'>>(scores: readonly T[]): T[] {
  return scores.toSorted((a, b) => WAYS.indexOf(wayOf(a)) - WAYS.indexOf(wayOf(b)))
}

/** How many are where, but for where there is none. */
export function countWays(scores: readonly Pick<ToldScore, 'state' | 'failure'>[]): [Way, number][] {
  const ways = scores.map(wayOf)
  return WAYS.map((way) => [way, ways.filter((one) => one === way).length] as [Way, number]).filter(
    ([, count]) => count > 0,
  )
}
