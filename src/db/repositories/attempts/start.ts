import { sql } from '../../drizzle.ts'
import { sqlState, violatedConstraint } from '../../failures.ts'
import type { attempts, paperEntries } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'

/** A paper entry as it is stored at the start. */
export type NewPaperEntry = Omit<typeof paperEntries.$inferSelect, 'attemptId'>

export interface NewAttempt
  extends Pick<
    typeof attempts.$inferSelect,
    | 'id'
    | 'quiz'
    | 'kind'
    | 'number'
    | 'seed'
    | 'drawVersion'
    | 'startedAt'
    | 'timeLimitMs'
    | 'deadlineAt'
    | 'limitedBy'
    | 'graceMs'
    | 'asksCertainty'
    | 'afterRelease'
  > {
  user: string
  quizRevision: string
  assignment: string | null
  /** JSON of NewPaperEntry[]. */
  paper: string
}

/** Writes a new attempt, its paper and its first event. A unique violation says that one is open already. */
export const insertAttempt = statement.get<AttemptRow, NewAttempt>(
  'insert_attempt',
  sql`
    WITH a AS (
      INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, seed, draw_version,
        started_at, time_limit_ms, deadline_at, limited_by, grace_ms, asks_certainty, after_release)
      VALUES (${value('id')}::uuid, ${value('user')}::uuid, ${value('quiz')}, ${value('quizRevision')}::uuid,
        ${value('assignment')}::uuid, ${value('kind')}, ${value('number')}::int, ${value('seed')},
        ${value('drawVersion')}::int, ${value('startedAt')}::timestamptz, ${value('timeLimitMs')}::bigint,
        ${value('deadlineAt')}::timestamptz, ${value('limitedBy')}, ${value('graceMs')}::int,
        ${value('asksCertainty')}::boolean, ${value('afterRelease')}::boolean)
      RETURNING *
    ), paper AS (
      INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type,
        option_order, answer_ids, max_bytes)
      SELECT a.id, e.position, e.section, e.rank, e."bankRevisionId", e."questionRevisionId", e.type, e."optionOrder",
        e."answerIds", e."maxBytes"
      FROM a, jsonb_to_recordset(${value('paper')}::jsonb) AS e(position int, section int, rank int,
        "bankRevisionId" uuid, "questionRevisionId" uuid, type text, "optionOrder" text[], "answerIds" text[],
        "maxBytes" int)
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, data)
      SELECT id, 'started', started_at, 'person', user_id, jsonb_build_object('deadlineAt', deadline_at) FROM a
    )
    SELECT ${attemptColumns}, ${value('startedAt')}::timestamptz AS "serverNow" FROM a`,
)

const UNIQUE_VIOLATION = '23505'

const ONE_ATTEMPT = new Set(['attempts_one_open_key', 'attempts_number_key'])

/** True when another start of the same person and quiz came first: read again. */
export function isTaken(error: unknown): boolean {
  return sqlState(error) === UNIQUE_VIOLATION && ONE_ATTEMPT.has(violatedConstraint(error) ?? '')
}
