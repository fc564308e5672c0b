import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'

/** The windows of some assignments. */
export const listWindows = statement.list<Pick<AssignmentRow, 'id' | 'closesAt'>, { assignments: string[] }>(
  'list_windows',
  sql`SELECT id, closes_at AS "closesAt" FROM assignments WHERE id = ANY (${value('assignments')}::uuid[])`,
)
