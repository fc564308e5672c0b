import { z } from 'zod'
import { type Cell, DIALECTS, type Dialect, delimitedText } from '../../../delimited/write.ts'
import { type LocalInstant, localInstant } from '../../../domain/cohort/local-instant.ts'
import type { Language } from '../../../domain/language.ts'
import { EXPORT_WORDS, type ExportWord, HEADINGS } from '../../../domain/scoring/export-words.ts'
import { NAMES_IN_EXPORTS } from '../../../domain/words.ts'

/** What every export is asked for with. */
export const exportFields = {
  format: z.enum(['json', 'csv']).default('json').meta({ id: 'ExportAs' }),
  dialect: z.enum(DIALECTS).default('rfc4180').meta({
    id: 'CsvDialect',
    description: '`fr`: as a French spreadsheet opens it, with a byte order mark, `;` and decimal commas.',
  }),
  names: z.enum(NAMES_IN_EXPORTS).default('yes').meta({
    id: 'NamesInExport',
    description: '`no`: a random id, new for each export, in place of each person and of their attempts.',
  }),
}

/** What is handed out: one JSON document, or the text of a file; of all that was written up to `asOf`. */
export type Export =
  | { asOf: Date; document: object }
  | { asOf: Date; file: string; mediaType: 'text/csv'; text: AsyncIterable<string> }

/** How a cell of a table tells what it holds. */
export interface Telling {
  instant: LocalInstant
  word(word: ExportWord): string
  heading(name: keyof typeof HEADINGS): string
}

/** A column: what stands at its head, and in each row. */
export interface Column<Row> {
  heading: string
  cell(row: Row, telling: Telling): Cell
}

/** The words of a language, and instants in a cohort's time zone. */
export function tellingIn(
  language: Language,
  { timeZone, dialect }: { timeZone: string; dialect: Dialect },
): Telling {
  const instant = localInstant(timeZone, { french: dialect === 'fr' })
  return {
    instant,
    word: (word) => EXPORT_WORDS[word][language],
    heading: (name) => HEADINGS[name][language],
  }
}

/** The heading of a column by its name. */
export function headed<Row>(
  name: keyof typeof HEADINGS,
  telling: Telling,
  cell: Column<Row>['cell'],
): Column<Row> {
  return { heading: telling.heading(name), cell }
}

/** A table as the text of a file; `last`: rows that follow all others. */
export function tableText<Row>(
  {
    columns,
    rows,
    last = [],
  }: { columns: readonly Column<Row>[]; rows: AsyncIterable<Row>; last?: readonly Cell[][] },
  telling: Telling,
  dialect: Dialect,
): AsyncGenerator<string> {
  async function* cells() {
    for await (const row of rows) yield columns.map(({ cell }) => cell(row, telling))
    yield* last
  }
  return delimitedText(
    columns.map(({ heading }) => heading),
    cells(),
    dialect,
  )
}
