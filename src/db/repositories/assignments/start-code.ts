import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'

/** The sealed start code of an assignment; null: none is asked. */
export const getStartCode = statement.get<Pick<AssignmentRow, 'startCodeSealed'>, { assignment: string }>(
  'get_start_code',
  sql`SELECT start_code_sealed AS "startCodeSealed" FROM assignments WHERE id = ${value('assignment')}::uuid`,
)

/** Stores a start code, or takes it away: a start that comes after needs the new one. 0: there was none to take away. */
export const updateStartCode = statement.run<{
  assignment: string
  sealed: AssignmentRow['startCodeSealed']
}>(
  'update_start_code',
  sql`
    UPDATE assignments SET start_code_sealed = ${value('sealed')}::bytea
    WHERE id = ${value('assignment')}::uuid
      AND (start_code_sealed IS NOT NULL OR ${value('sealed')}::bytea IS NOT NULL)`,
)
