/** Shares that Moodle's forms offer, in percent; an import refuses others or takes the nearest. */
const WEIGHTS = [
  ...[100, 90, 250 / 3, 80, 75, 70, 200 / 3, 60, 50, 40, 100 / 3, 30, 25, 20],
  ...[50 / 3, 100 / 7, 12.5, 100 / 9, 10, 5, 0],
]

/** Whether a weight in percent, negative or not, is one of Moodle's, to three decimals. */
export function isMoodleWeight(percent: number): boolean {
  return WEIGHTS.some((weight) => Math.abs(weight - Math.abs(percent)) < 0.001)
}

/** A share of the points as Moodle writes it: a percentage with at most five decimals. */
export function percentText(fraction: number): string {
  return String(Number((fraction * 100).toFixed(5)))
}

/** A percentage as a share with at most seven decimals; a negative one earns nothing. */
export function fractionOf(percent: number): number {
  return Number((Math.min(100, Math.max(0, percent)) / 100).toFixed(7))
}
