import fc from 'fast-check'
import { expect, test } from 'vitest'
import { assign } from '../../../../../src/domain/questions/yaml/assign.ts'

/** The most that rows can be worth together, each column once, by trying everything. */
function best(worths: number[][], row = 0, taken = new Set<number>()): number {
  if (row === worths.length) return 0
  const free = [...worths[row]!.keys()].filter((column) => !taken.has(column))
  return Math.max(
    best(worths, row + 1, taken),
    ...free.map((column) => worths[row]![column]! + best(worths, row + 1, new Set([...taken, column]))),
  )
}

const tables = fc
  .tuple(fc.integer({ min: 1, max: 5 }), fc.integer({ min: 1, max: 5 }))
  .chain(([rows, columns]) =>
    fc.array(fc.array(fc.nat(9), { minLength: columns, maxLength: columns }), {
      minLength: rows,
      maxLength: rows,
    }),
  )

test('an assignment is the best there is, and gives no column twice', () => {
  fc.assert(
    fc.property(tables, (worths) => {
      const given = assign(worths)
      const columns = given.filter((column) => column >= 0)
      expect(new Set(columns).size).toBe(columns.length)
      expect(columns.length).toBe(Math.min(worths.length, worths[0]!.length))
      const sum = given.reduce((all, column, row) => all + (worths[row]![column] ?? 0), 0)
      expect(sum).toBe(best(worths))
    }),
    { numRuns: 500 },
  )
})
