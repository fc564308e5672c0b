import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Column, inOrder } from '../../../../src/domain/statistics/sittings.ts'

interface Row {
  attempt: number
  points: number
  chosen: readonly string[] | null
}

function column(rows: readonly Row[]): Column {
  return {
    ...{ bank: 'docker', question: 'port', keyHash: 'a', choices: null },
    attempts: Float64Array.from(rows, ({ attempt }) => attempt),
    points: Float64Array.from(rows, ({ points }) => points),
    maxPoints: Float64Array.from(rows, () => 1),
    slots: Float64Array.from(rows, () => 10_001),
    chosen: rows.map(({ chosen }) => chosen),
  }
}

const row = fc.record({
  attempt: fc.nat(8),
  points: fc.constantFrom(0, 0.1, 1 / 3, 1),
  chosen: fc.constantFrom(null, ['a'], ['b'], ['a', 'b']),
})
const rowsAndShuffled = fc
  .array(row, { maxLength: 12 })
  .chain((rows) => fc.tuple(fc.constant(rows), fc.shuffledSubarray(rows, { minLength: rows.length })))

describe('the rows of a column', () => {
  test('are in one order, however they came', () => {
    fc.assert(
      fc.property(rowsAndShuffled, ([rows, shuffled]) => {
        expect(inOrder(column(shuffled))).toEqual(inOrder(column(rows)))
      }),
    )
  })

  test('are by attempt, each with what is its own', () => {
    const given = [
      { attempt: 2, points: 1, chosen: ['a'] },
      { attempt: 0, points: 1 / 3, chosen: null },
    ]
    expect(inOrder(column(given))).toEqual(column([given[1]!, given[0]!]))
  })

  test('stay as they are where they are in order', () => {
    const given = column([
      { attempt: 0, points: 1, chosen: null },
      { attempt: 1, points: 0, chosen: null },
    ])
    expect(inOrder(given)).toBe(given)
  })
})
