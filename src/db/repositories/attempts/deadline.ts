import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import type { AttemptRow } from './rows.ts'

/** Moves a running deadline; the caller holds the attempt's lock. */
export const updateDeadline = statement.run<
  Pick<AttemptRow, 'deadlineAt' | 'limitedBy' | 'grantedMs'> & { attempt: string }
>(
  'update_deadline',
  sql`
    UPDATE attempts SET deadline_at = ${value('deadlineAt')}::timestamptz, limited_by = ${value('limitedBy')},
      granted_ms = ${value('grantedMs')}::bigint
    WHERE id = ${value('attempt')}::uuid`,
)
