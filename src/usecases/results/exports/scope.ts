import type { Connection } from '../../../db/connection.ts'
import type { AttemptResultView } from '../of-assignment.ts'
import type { Column, Telling } from './export.ts'
import type { Naming } from './people.ts'

/** What the rows of an export of an assignment are made from. */
export interface Scope {
  naming: Naming
  telling: Telling
  /** Every question that its papers have, for a column each. */
  questions: { bank: string; question: string }[]
  attempts(tx: Connection, ids: string[]): Promise<AttemptResultView[]>
}

/** Rows of one kind, and the columns of a table of them. */
// biome-ignore lint/suspicious/noExplicitAny: each kind has rows of its own, and only its columns read them
export interface ExportKind<Row = any> {
  read(tx: Connection, attempts: string[]): Promise<Row[]>
  columns: Column<Row>[]
}
