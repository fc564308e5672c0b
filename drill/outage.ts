import type { Mark } from './cluster/balancer.ts'

/** Milliseconds of each stretch from `from` to `to` without any of these instants, which ascend. */
export function gaps(instants: readonly number[], from: number, to: number): number[] {
  const bounds = [from, ...instants.filter((at) => at > from && at < to), to]
  return bounds.slice(1).map((at, index) => at - bounds[index]!)
}

/**
 * Milliseconds from when HAProxy last marked the leader up, after the fault, to the first success from then on. Null where it
 * never did, for then nothing was down by its account; infinite where no success came.
 */
export function backAfterMark(
  successes: readonly number[],
  marks: readonly Mark[],
  { leader, since }: { leader: string; since: number },
): number | null {
  const mark = marks.findLast(({ node, isUp, at }) => node === leader && isUp && at > since)
  if (!mark) return null
  const first = successes.find((at) => at >= mark.at)
  return first === undefined ? Number.POSITIVE_INFINITY : first - mark.at
}
