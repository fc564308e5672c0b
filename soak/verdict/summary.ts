import { fixed, quantile, table } from '../../bench/report.ts'
import { FIGURES, type Figure, type FigureKey, type Sample } from '../sampling/figures.ts'
import { type Flatness, judge, type Point } from './flatness.ts'

/** A figure over a run: the median of each third, and whether it stays flat. */
export interface Summary extends Flatness {
  figure: Figure
  /** Null where a third has no sample that counts. */
  thirds: (number | null)[]
}

/** Every figure over a run of so many milliseconds. Samples that were disturbed do not count. */
export function summarise(samples: readonly Sample[], lastsMs: number): Summary[] {
  const counting = samples.filter(({ isDisturbed }) => !isDisturbed)
  return (Object.keys(FIGURES) as FigureKey[]).map((key) => {
    const figure: Figure = FIGURES[key]
    const points = counting.flatMap(({ at, figures }) => {
      const value = figures[key]
      return value === null ? [] : [{ at, value }]
    })
    const thirds = [0, 1, 2].map((third) =>
      medianWithin(points, (third * lastsMs) / 3, ((third + 1) * lastsMs) / 3),
    )
    return { figure, thirds, ...judge(points, { lastsMs, floor: figure.floor ?? 0 }) }
  })
}

/** Those that were to stay flat and do not. */
export function growing(summaries: readonly Summary[]): Summary[] {
  return summaries.filter(({ figure, verdict }) => figure.floor !== null && verdict === 'grows')
}

/** One line a figure. */
export function summaryTable(summaries: readonly Summary[]): string {
  const head = ['figure', 'first third', 'second', 'last', 'an hour', 'verdict']
  const rows = summaries.map(({ figure, thirds, slopePerHour, verdict }) => [
    figure.name,
    ...thirds.map((third) => (third === null ? '-' : fixed(third, figure.decimals))),
    `${slopePerHour < 0 ? '-' : '+'}${fixed(Math.abs(slopePerHour), figure.decimals)}`,
    figure.floor === null ? 'not judged' : verdict,
  ])
  return table(head, rows)
}

function medianWithin(points: readonly Point[], from: number, to: number): number | null {
  const values = points.filter(({ at }) => at >= from && at < to).map(({ value }) => value)
  return values.length === 0 ? null : quantile(values, 0.5)
}
