import { createHash } from 'node:crypto'
import { uniformInt } from 'pure-rand/distribution/uniformInt'
import { xoroshiro128plusFromState } from 'pure-rand/generator/xoroshiro128plus'

/** Gives integers from `from` to `to`, both included, each equally likely. */
export type Dice = (from: number, to: number) => number

/**
 * Dice that depend on `labels` alone: 128 bits of their SHA-256 are the state of xoroshiro128+. Each choice has its
 * own labels, so that adding a question leaves the option order of the others as it was.
 */
export function dice(...labels: (string | number)[]): Dice {
  const digest = createHash('sha256').update(JSON.stringify(labels)).digest()
  const state = [0, 4, 8, 12].map((offset) => digest.readInt32BE(offset))
  const generator = xoroshiro128plusFromState(state)
  return (from, to) => uniformInt(generator, from, to)
}

/** A new array in random order (Fisher and Yates): every order equally likely. */
export function shuffled<T>(items: readonly T[], roll: Dice): T[] {
  const result = [...items]
  for (let last = result.length - 1; last > 0; last -= 1) {
    const other = roll(0, last)
    const held = result[last]!
    result[last] = result[other]!
    result[other] = held
  }
  return result
}
