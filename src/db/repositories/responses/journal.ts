import { MOST_JOURNALED, MOST_JOURNALED_BYTES } from '../../../domain/attempt/journal.ts'
import { sql } from '../../drizzle.ts'
import { statement, value } from '../../statement.ts'

/** Whether `attempts a` may journal one more answer, as `hasJournalRoom` of the domain has it. */
export const hasJournalRoom = sql.raw(
  `a.last_seq < ${MOST_JOURNALED} AND a.journal_bytes < ${MOST_JOURNALED_BYTES}`,
)

/** What the answer that is written counts for. */
export const answerBytes = sql`coalesce(pg_column_size(${value('response')}::jsonb), 0)`

/** How many answers of an attempt came after its closing. */
export const countLate = statement.get<{ late: number }, { attempt: string }>(
  'count_late',
  sql`
    SELECT count(*)::int AS late FROM response_journal
    WHERE attempt_id = ${value('attempt')}::uuid AND outcome = 'late'`,
)
