/** The value below which `share` of the numbers lie, interpolated. */
export function quantile(numbers: ArrayLike<number>, share: number): number {
  const sorted = Float64Array.from(numbers).sort()
  const at = (sorted.length - 1) * share
  const below = sorted[Math.floor(at)]!
  return below + (sorted[Math.ceil(at)]! - below) * (at % 1)
}

/** The median of a figure of each. */
export function median<T>(all: readonly T[], figure: (one: T) => number): number {
  return quantile(all.map(figure), 0.5)
}

/** A number with a fixed count of decimals. */
export function fixed(number: number, decimals = 0): string {
  return number.toFixed(decimals)
}

/** A Markdown table whose columns line up, numbers to the right. */
export function table(head: string[], rows: string[][]): string {
  const widths = head.map((title, column) =>
    Math.max(title.length, 3, ...rows.map((row) => row[column]!.length)),
  )
  const line = (cells: string[]) =>
    `| ${cells.map((cell, i) => (i === 0 ? cell.padEnd(widths[i]!) : cell.padStart(widths[i]!))).join(' | ')} |`
  const rule = `| ${widths.map((width, i) => (i === 0 ? '-'.repeat(width) : `${'-'.repeat(width - 1)}:`)).join(' | ')} |`
  return [line(head), rule, ...rows.map(line)].join('\n')
}

/** Prints one section of the report. */
export function print(title: string, ...parts: string[]): void {
  process.stdout.write(`\n## ${title}\n\n${parts.join('\n\n')}\n`)
}
