import { quantile } from '../../bench/report.ts'

const HOUR_MS = 3_600_000
/** Of the run: what a process takes to warm up is no growth. */
const WARM_UP_SHARE = 1 / 3
/** Less than so much of a run says nothing. */
const JUDGED_FROM_MS = 10 * 60_000
const GROWTH_SHARE = 0.1
/** Slopes are taken between so many points, each the median of as many as it stands for. */
const POINTS = 300

/** A figure at an instant, in milliseconds. */
export interface Point {
  at: number
  value: number
}

export interface Flatness {
  verdict: 'flat' | 'grows' | 'too short'
  /** Theil–Sen over what is judged. */
  slopePerHour: number
}

/**
 * Whether a figure stays flat. The first third of the run warms up; over the rest the median of the slopes between all pairs of
 * points (Theil–Sen: a few odd ones change nothing) tells how much the figure grows. It grows when that is a tenth of its
 * median or more, and `floor` or more; what becomes less is flat.
 */
export function judge(points: readonly Point[], run: { lastsMs: number; floor: number }): Flatness {
  const judged = points.filter(({ at }) => at >= run.lastsMs * WARM_UP_SHARE)
  const spanMs = judged.length < 2 ? 0 : judged.at(-1)!.at - judged[0]!.at
  if (spanMs < JUDGED_FROM_MS) return { verdict: 'too short', slopePerHour: theilSen(points) * HOUR_MS }
  const slope = theilSen(judged)
  const growth = slope * spanMs
  const median = medianOf(judged)
  const grows = growth >= run.floor && growth >= median * GROWTH_SHARE
  return { verdict: grows ? 'grows' : 'flat', slopePerHour: slope * HOUR_MS }
}

/** The median of the slopes between all pairs of points, in units a millisecond; 0 for fewer than two. */
function theilSen(points: readonly Point[]): number {
  const thinned = thin(points)
  const slopes = thinned.flatMap((one, index) =>
    thinned.slice(index + 1).map((other) => (other.value - one.value) / (other.at - one.at)),
  )
  return slopes.length === 0 ? 0 : quantile(slopes, 0.5)
}

function thin(points: readonly Point[]): Point[] {
  const each = Math.ceil(points.length / POINTS)
  if (each <= 1) return [...points]
  return Array.from({ length: Math.ceil(points.length / each) }, (_, index) => {
    const some = points.slice(index * each, (index + 1) * each)
    return { at: some[Math.floor(some.length / 2)]!.at, value: medianOf(some) }
  })
}

const medianOf = (points: readonly Point[]) =>
  quantile(
    points.map(({ value }) => value),
    0.5,
  )
