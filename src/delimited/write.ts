import { stringify } from 'csv-stringify/sync'
import { neutralised } from './cells.ts'

export const DIALECTS = ['rfc4180', 'fr'] as const
/** `fr`: as a French spreadsheet opens it, with a byte order mark, semicolons and decimal commas. */
export type Dialect = (typeof DIALECTS)[number]

/** A number is written as one; a text never becomes a formula; null is an empty cell. */
export type Cell = string | number | null

const ROWS_AT_ONCE = 20

const DELIMITERS: Record<Dialect, string> = { rfc4180: ',', fr: ';' }

/** The text of a delimited file, some rows at a time. @throws what the rows throw. */
export async function* delimitedText(
  headings: readonly string[],
  rows: AsyncIterable<readonly Cell[]>,
  dialect: Dialect,
): AsyncGenerator<string> {
  let waiting: string[][] = []
  const text = () =>
    stringify(waiting, {
      delimiter: DELIMITERS[dialect],
      record_delimiter: 'windows',
      quoted_match: /'|\n|\r/,
    })
  waiting.push(headings.map(neutralised))
  yield (dialect === 'fr' ? '\uFEFF' : '') + text()
  waiting = []
  for await (const row of rows) {
    waiting.push(row.map((cell) => written(cell, dialect)))
    if (waiting.length < ROWS_AT_ONCE) continue
    yield text()
    waiting = []
  }
  if (waiting.length > 0) yield text()
}

function written(cell: Cell, dialect: Dialect): string {
  if (cell === null) return ''
  if (typeof cell === 'string') return neutralised(cell)
  return dialect === 'fr' ? String(cell).replace('.', ',') : String(cell)
}
