import fQuantile from '@stdlib/stats-base-dists-f-quantile'
import tQuantile from '@stdlib/stats-base-dists-t-quantile'
import type { Interval } from './figure.ts'
import { mean, type Sample, variance } from './sample.ts'

/** The normal deviate that 2.5 % exceed. */
const Z = 1.959963984540054
const TAIL = 0.025

/** Of a proportion. Source: Wilson 1927, without correction for continuity. `n` is 1 or more. */
export function wilson(proportion: number, n: number): Interval {
  const center = proportion + Z ** 2 / (2 * n)
  const half = Z * Math.sqrt((proportion * (1 - proportion)) / n + Z ** 2 / (4 * n ** 2))
  const whole = 1 + Z ** 2 / n
  return { low: Math.max(0, (center - half) / whole), high: Math.min(1, (center + half) / whole) }
}

/** Of a mean: mean +- t x SD / sqrt(n), by Student's distribution; null of fewer than two. */
export function meanInterval(sample: Sample): Interval | null {
  const n = sample.length
  if (n < 2) return null
  const half = tQuantile(1 - TAIL, n - 1) * Math.sqrt(variance(sample) / n)
  return { low: mean(sample) - half, high: mean(sample) + half }
}

/** Of alpha over `n` people and `parts`. Source: Feldt 1965. */
export function feldt(alpha: number, { n, parts }: { n: number; parts: number }): Interval {
  const [one, other] = [n - 1, (n - 1) * (parts - 1)]
  return {
    low: 1 - (1 - alpha) * fQuantile(1 - TAIL, one, other),
    high: 1 - (1 - alpha) * fQuantile(TAIL, one, other),
  }
}

/** Of a correlation over more than three people. Source: Fisher 1921, z = artanh(r). */
export function fisher(correlation: number, n: number): Interval {
  const half = Z / Math.sqrt(n - 3)
  const z = Math.atanh(correlation)
  return { low: Math.tanh(z - half), high: Math.tanh(z + half) }
}
