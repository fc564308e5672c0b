import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import type { AttemptRow } from '../attempts/rows.ts'

/** Those of some attempts that are of an assignment. */
export const listAttemptsUnder = statement.list<
  Pick<AttemptRow, 'id'>,
  { assignment: string; attempts: string[] }
>(
  'list_attempts_under',
  sql`
    SELECT id FROM attempts
    WHERE id = ANY (${value('attempts')}::uuid[]) AND assignment_id = ${value('assignment')}::uuid`,
)
