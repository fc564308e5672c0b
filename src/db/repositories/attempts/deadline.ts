import type { Accommodation } from '../../../domain/attempt/deadline.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'
import { joinOwn, terms } from '../assignments/terms.ts'
import type { AttemptRow } from './rows.ts'

const own = terms(sql`r.content`)

/** What bounds attempts by the terms and the extra time that hold for their owners now. */
export const listAttemptTerms = statement.list<
  Pick<AttemptRow, 'id' | 'timeLimitMs'> & { closesAt: Date | null } & Accommodation,
  { attempts: string[] }
>(
  'list_attempt_terms',
  sql`
    SELECT a.id, ${own.closesAt} AS "closesAt", ${own.timeLimitMs} AS "timeLimitMs",
      u.extra_time_multiplier::float8 AS multiplier, u.extra_time_minutes AS minutes
    FROM attempts a JOIN users u ON u.id = a.user_id JOIN quiz_revisions r ON r.id = a.quiz_revision_id
    LEFT JOIN assignments s ON s.id = a.assignment_id ${joinOwn(sql`a.user_id`)}
    WHERE a.id = ANY (${value('attempts')}::uuid[])`,
)

/** Moves a running deadline; the caller holds the attempt's lock. */
export const updateDeadline = statement.run<
  Pick<AttemptRow, 'deadlineAt' | 'limitedBy' | 'grantedMs' | 'timeLimitMs'> & { attempt: string }
>(
  'update_deadline',
  sql`
    UPDATE attempts SET deadline_at = ${value('deadlineAt')}::timestamptz, limited_by = ${value('limitedBy')},
      granted_ms = ${value('grantedMs')}::bigint, time_limit_ms = ${value('timeLimitMs')}::bigint
    WHERE id = ${value('attempt')}::uuid`,
)
