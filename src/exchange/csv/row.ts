import type { DelimitedRow } from '../../delimited/read.ts'
import type { ReportEntry } from '../model.ts'
import type { Column, Columns, OptionColumn } from './headings.ts'

/** A row being read: its cells by what they hold, and what is to be said of it. */
export type Row = {
  line: number
  cell: (column: Column) => string
  /** Cells of options with something in them, by their place from 0. */
  cells: (column: OptionColumn) => Map<number, string>
  /** The lines of our own column. */
  labels: string[]
  note: (what: ReportEntry['what'], detail: string) => void
}

/** The row as its columns say it. */
export function rowOf({ line, cells }: DelimitedRow, { at, options }: Columns, note: Row['note']): Row {
  const cellAt = (index: number | undefined) => (index === undefined ? '' : (cells[index] ?? ''))
  const cell = (column: Column) => cellAt(at[column])
  return {
    line,
    cell,
    cells: (column) => {
      const places = [...options[column]].sort(([a], [b]) => a - b)
      return new Map(
        places.map(([rank, index]) => [rank, cellAt(index)] as const).filter(([, text]) => text !== ''),
      )
    },
    labels: cell('labels')
      .split('\n')
      .map((label) => label.trim()),
    note,
  }
}
