/**
 * Gives each row a column of its own so that the sum of their worths is the greatest; -1 where columns run out. Worths
 * are 0 or more. Kuhn and Munkres, by shortest augmenting paths: cubic in the greater side.
 */
export function assign(worths: readonly (readonly number[])[]): number[] {
  const width = Math.max(worths.length, worths[0]?.length ?? 0)
  const [forRow, forColumn] = [zeros(worths.length), zeros(width)]
  const rowOf = new Array<number>(width).fill(-1)
  for (const start of worths.keys()) {
    const came = augmentingPath(worths, start, { forRow, forColumn, rowOf })
    for (let { column } = came; column >= 0; ) {
      const before = came.from[column]!
      rowOf[column] = before < 0 ? start : rowOf[before]!
      column = before
    }
  }
  const columns = worths[0]?.length ?? 0
  return worths.map((_, row) => {
    const column = rowOf.indexOf(row)
    return column < columns ? column : -1
  })
}

/** Prices of rows and columns, and the row that each column is given to. */
type State = { forRow: number[]; forColumn: number[]; rowOf: number[] }

/** The cheapest way from a row to a free column: that column, and for each on the way the one before it. */
function augmentingPath(worths: readonly (readonly number[])[], start: number, state: State) {
  const { forRow, forColumn, rowOf } = state
  const slack = new Array<number>(rowOf.length).fill(Number.POSITIVE_INFINITY)
  const from = new Array<number>(rowOf.length).fill(-1)
  const done = new Set<number>()
  for (let row = start, last = -1; ; row = rowOf[last]!) {
    let next = -1
    for (const column of rowOf.keys()) {
      if (done.has(column)) continue
      const cost = -(worths[row]![column] ?? 0) - forRow[row]! - forColumn[column]!
      if (cost < slack[column]!) {
        slack[column] = cost
        from[column] = last
      }
      if (next < 0 || slack[column]! < slack[next]!) next = column
    }
    const step = slack[next]!
    forRow[start]! += step
    for (const column of rowOf.keys()) {
      if (!done.has(column)) slack[column]! -= step
      else {
        forRow[rowOf[column]!]! += step
        forColumn[column]! -= step
      }
    }
    if (rowOf[next] === -1) return { column: next, from }
    done.add(next)
    last = next
  }
}

function zeros(length: number): number[] {
  return new Array<number>(length).fill(0)
}
