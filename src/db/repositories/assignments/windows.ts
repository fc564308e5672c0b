import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'

/** The windows of some assignments. */
export const listWindows = statement.list<{ id: string; closesAt: Date }, { assignments: string[] }>(
  'list_windows',
  sql`SELECT id, closes_at AS "closesAt" FROM assignments WHERE id = ANY (${value('assignments')}::uuid[])`,
)
