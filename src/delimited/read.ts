import { CsvError, type Info, parse } from 'csv-parse/sync'
import type { ReportEntry } from '../exchange/model.ts'
import { readTextFile } from '../exchange/text/file.ts'
import { unreadable } from '../exchange/unreadable.ts'
import { restored } from './cells.ts'

/** What is read at most: of a file that is no table, or a hostile one, no more is looked at. */
export interface DelimitedBounds {
  rows: number
  columns: number
}

/** A row with what its cells hold, without the spaces around. */
export interface DelimitedRow {
  /** Where it begins in the file, from 1. */
  line: number
  cells: string[]
}

export interface Delimited {
  headings: string[]
  /** Without those that are empty. */
  rows: DelimitedRow[]
  /** It is no UTF-8, and was read as Windows-1252. */
  isWindows1252: boolean
}

const DELIMITERS = [';', ',', '\t'] as const
const MOST_OF_A_ROW = 65_536
/** What a spreadsheet may write in a line of its own, before the headings. */
const HINT = /^"?sep=([;,\t])"?\n/i

/**
 * A delimited file as spreadsheets write it: UTF-8 with or without a byte order mark, else Windows-1252; `;`, `,` or tab,
 * whichever its first line has most of; quotes around what needs them.
 * @throws UnreadableError saying in which line, for what is no table or over the bounds: 1 MiB, 64 KiB a row.
 */
export function readDelimited(file: Uint8Array, bounds: DelimitedBounds): Delimited {
  const report: ReportEntry[] = []
  const text = readTextFile(file, report)
  const [first, ...rest] = records(text, bounds)
  if (first === undefined) throw unreadable('table/empty')
  if (first.cells.length > bounds.columns)
    throw unreadable('table/columns', { count: first.cells.length, most: bounds.columns })
  if (rest.length > bounds.rows) throw unreadable('table/rows', { most: bounds.rows })
  const rows = rest.filter(({ cells }) => cells.some((cell) => cell !== ''))
  return { headings: first.cells, rows, isWindows1252: report.length > 0 }
}

function records(text: string, { rows }: DelimitedBounds): DelimitedRow[] {
  let read = 0
  const hinted = HINT.exec(text)
  try {
    const all = parse(text, {
      delimiter: hinted?.[1] ?? delimiterOf(text),
      fromLine: hinted ? 2 : 1,
      recordDelimiter: '\n',
      info: true,
      // The row after the last that is read: it says that there are too many.
      to: rows + 2,
      skipEmptyLines: true,
      relaxColumnCount: true,
      relaxQuotes: true,
      trim: true,
      maxRecordSize: MOST_OF_A_ROW,
      onRecord: (record, { lines }) => {
        read = lines
        return record
      },
    }) as unknown as { info: Info; record: string[] }[]
    return all.map(({ info, record }) => ({
      line: info.lines - breaksIn(record),
      cells: record.map(restored),
    }))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = Number((error as CsvError & { lines?: number }).lines ?? 1)
    if (error.code === 'CSV_MAX_RECORD_SIZE') throw unreadable('table/row', { line, most: MOST_OF_A_ROW })
    if (error.code === 'CSV_QUOTE_NOT_CLOSED') throw unreadable('table/quote', { line: read + 1 })
    throw unreadable('table/garbled', { line })
  }
}

/** What separates the headings, outside their quotes. */
function delimiterOf(text: string): string {
  const heading = text
    .trimStart()
    .split('\n', 1)[0]!
    .slice(0, MOST_OF_A_ROW)
    .replaceAll(/"[^"]*"/g, '')
  const count = (delimiter: string) => heading.split(delimiter).length
  return DELIMITERS.reduce((best, one) => (count(one) > count(best) ? one : best))
}

/** A record tells the line that it ends in. */
function breaksIn(cells: readonly string[]): number {
  return cells.reduce((sum, cell) => sum + cell.split('\n').length - 1, 0)
}
