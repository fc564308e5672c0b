import { type Figure, figure, none } from './figure.ts'

/** A column of numbers; by index the same person's in every column. */
export type Sample = ArrayLike<number>

/**
 * Relative size under which a spread is the rounding of equal numbers, and no variance: sums of thousands of doubles differ in
 * their last digits.
 */
const ROUNDING = 1e-12

/** The arithmetic mean; NaN of nobody. */
export function mean(sample: Sample): number {
  let sum = 0
  for (let i = 0; i < sample.length; i++) sum += sample[i]!
  return sum / sample.length
}

/** Sum of the products of deviations, which is 0 where it is only rounding. */
function codeviation(x: Sample, y: Sample): number {
  const [mx, my] = [mean(x), mean(y)]
  let sum = 0
  let size = 0
  for (let i = 0; i < x.length; i++) {
    sum += (x[i]! - mx) * (y[i]! - my)
    size += Math.abs(x[i]! * y[i]!)
  }
  return Math.abs(sum) <= ROUNDING * size ? 0 : sum
}

/** The sample covariance (n - 1); NaN of fewer than two. */
export function covariance(x: Sample, y: Sample): number {
  return codeviation(x, y) / (x.length - 1)
}

/** The sample variance (n - 1); NaN of fewer than two. */
export function variance(sample: Sample): number {
  return covariance(sample, sample)
}

/** The middle one, or the mean of the two in the middle; NaN of nobody. */
export function median(sample: Sample): number {
  const sorted = Float64Array.from(sample).sort()
  const half = sorted.length / 2
  return (sorted[Math.ceil(half) - 1]! + sorted[Math.floor(half)]!) / 2
}

/** Pearson's correlation, within -1 and 1. */
export function correlation(x: Sample, y: Sample): Figure {
  if (x.length < 2) return none(x.length === 0 ? 'nobody' : 'too-few-people')
  const spread = Math.sqrt(variance(x)) * Math.sqrt(variance(y))
  if (spread === 0) return none('no-variance')
  return figure(Math.max(-1, Math.min(1, covariance(x, y) / spread)))
}

/** The central moments of order 2 to 4 (over n). */
function moments(sample: Sample): [m2: number, m3: number, m4: number] {
  const center = mean(sample)
  const sums: [number, number, number] = [0, 0, 0]
  for (let i = 0; i < sample.length; i++) {
    const deviation = sample[i]! - center
    sums[0] += deviation ** 2
    sums[1] += deviation ** 3
    sums[2] += deviation ** 4
  }
  return sums.map((sum) => sum / sample.length) as [number, number, number]
}

/** k3 / k2^1.5 of Fisher's k-statistics; of three people or more. Source: Moodle, Quiz statistics calculations. */
export function skewness(sample: Sample): Figure {
  const n = sample.length
  if (n < 3) return none(n === 0 ? 'nobody' : 'too-few-people')
  const spread = variance(sample) ** 1.5
  if (spread === 0) return none('no-variance')
  const [, m3] = moments(sample)
  const k3 = (n ** 2 / ((n - 1) * (n - 2))) * m3
  return figure(k3 / spread)
}

/** k4 / k2^2, 0 for a normal distribution; of four people or more. Source: Moodle, Quiz statistics calculations. */
export function kurtosis(sample: Sample): Figure {
  const n = sample.length
  if (n < 4) return none(n === 0 ? 'nobody' : 'too-few-people')
  const spread = variance(sample) ** 2
  if (spread === 0) return none('no-variance')
  const [m2, , m4] = moments(sample)
  const k4 = (n ** 2 / ((n - 1) * (n - 2) * (n - 3))) * ((n + 1) * m4 - 3 * (n - 1) * m2 ** 2)
  return figure(k4 / spread)
}
