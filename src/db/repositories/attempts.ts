import { sql } from 'drizzle-orm'
import { statement, value } from '../statement.ts'
import { judgedAt, storedNow } from './clock.ts'

/** An attempt as stored, with the server's clock of the statement that read it. */
export interface AttemptRow {
  id: string
  userId: string
  quiz: string
  quizRevisionId: string
  assignmentId: string | null
  kind: 'practice' | 'assigned' | 'preview'
  number: number
  state: 'inProgress' | 'submitted' | 'expired' | 'voided'
  startedAt: Date
  timeLimitMs: number | null
  grantedMs: number
  deadlineAt: Date | null
  limitedBy: 'timeLimit' | 'window' | null
  graceMs: number
  lastSeq: number
  lastAnswerAt: Date | null
  closedAt: Date | null
  closeReason: 'submitted' | 'timeLimit' | 'window' | 'idle' | 'voided' | null
  processedAt: Date | null
  closeNumber: number
  scoreReleasedAt: Date | null
  answersReleasedAt: Date | null
  /** When the statement began: what lateness is judged by. */
  serverNow: Date
}

/** Columns of an AttemptRow, from `attempts a`. */
export const attemptColumns = sql.raw(`
  a.id, a.user_id AS "userId", a.quiz, a.quiz_revision_id AS "quizRevisionId", a.assignment_id AS "assignmentId",
  a.kind, a.number, a.state, a.started_at AS "startedAt", a.time_limit_ms AS "timeLimitMs",
  a.granted_ms AS "grantedMs", a.deadline_at AS "deadlineAt", a.limited_by AS "limitedBy", a.grace_ms AS "graceMs",
  a.last_seq AS "lastSeq", a.last_answer_at AS "lastAnswerAt", a.closed_at AS "closedAt",
  a.close_reason AS "closeReason", a.processed_at AS "processedAt", a.close_number AS "closeNumber",
  a.score_released_at AS "scoreReleasedAt", a.answers_released_at AS "answersReleasedAt"`)

/** Whether a caller's token still stands (the same epoch, not disabled), and whether they owe a password change. */
export const callerColumns = sql`
  (caller.epoch = ${value('epoch')}::int AND caller.disabled_at IS NULL) AS "callerStands",
  caller.must_change_password AS "mustChangePassword"`

export interface CallerValues {
  caller: string
  epoch: number
  now: Date | null
}

export interface CallerColumns {
  callerStands: boolean
  mustChangePassword: boolean
}

export interface CalledAttemptRow extends AttemptRow, CallerColumns {}

/** An attempt of the caller's own, with whether their token still stands; a foreign one is not found. */
export const findOwnAttempt = statement.find<CalledAttemptRow, CallerValues & { attempt: string }>(
  'find_own_attempt',
  sql`
    SELECT ${attemptColumns}, ${callerColumns}, ${judgedAt} AS "serverNow"
    FROM attempts a JOIN users caller ON caller.id = a.user_id
    WHERE a.id = ${value('attempt')}::uuid AND a.user_id = ${value('caller')}::uuid`,
)

/** The same, locked against saves, closings and grants until the transaction ends. */
export const lockOwnAttempt = statement.find<CalledAttemptRow, CallerValues & { attempt: string }>(
  'lock_own_attempt',
  sql`
    SELECT ${attemptColumns}, ${callerColumns}, ${judgedAt} AS "serverNow"
    FROM attempts a JOIN users caller ON caller.id = a.user_id
    WHERE a.id = ${value('attempt')}::uuid AND a.user_id = ${value('caller')}::uuid
    FOR NO KEY UPDATE OF a`,
)

/** Any attempt, without a lock; who may see it is the caller's business. */
export const getAttemptRow = statement.get<AttemptRow, { attempt: string; now: Date | null }>(
  'get_attempt_row',
  sql`SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a WHERE a.id = ${value('attempt')}::uuid`,
)

/** Any attempt, locked until the transaction ends. */
export const lockAttempt = statement.get<AttemptRow, { attempt: string; now: Date | null }>(
  'lock_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.id = ${value('attempt')}::uuid FOR NO KEY UPDATE`,
)

/** The open attempts of a person, locked in the one order every grant uses. */
export const lockOpenAttempts = statement.list<AttemptRow, { user: string; now: Date | null }>(
  'lock_open_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.user_id = ${value('user')}::uuid AND a.state = 'inProgress' ORDER BY a.id FOR NO KEY UPDATE`,
)

/**
 * Attempts past deadline + grace, the longest overdue first, passing over those that somebody is just closing: replicas
 * share the work. `failed`: attempts this process could not close a moment ago, which must not hold up the others.
 */
export const lockOverdue = statement.list<AttemptRow, { limit: number; failed: string[]; now: Date | null }>(
  'lock_overdue',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.state = 'inProgress' AND a.deadline_at < ${judgedAt}
      AND a.deadline_at + a.grace_ms * interval '1 millisecond' < ${judgedAt}
      AND a.id <> ALL (${value('failed')}::uuid[])
    ORDER BY a.deadline_at LIMIT ${value('limit')}::int
    FOR NO KEY UPDATE SKIP LOCKED`,
)

/** Untimed attempts without a window that nobody has touched for 30 days, likewise. */
export const lockIdle = statement.list<AttemptRow, { limit: number; failed: string[]; now: Date | null }>(
  'lock_idle',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.state = 'inProgress' AND a.deadline_at IS NULL AND a.started_at < ${judgedAt} - interval '30 days'
      AND coalesce(a.last_answer_at, a.started_at) < ${judgedAt} - interval '30 days'
      AND a.id <> ALL (${value('failed')}::uuid[])
    ORDER BY a.started_at LIMIT ${value('limit')}::int
    FOR NO KEY UPDATE SKIP LOCKED`,
)

/** Moves a running deadline; the caller holds the attempt's lock. */
export const updateDeadline = statement.run<{
  attempt: string
  deadlineAt: Date | null
  limitedBy: string | null
  grantedMs: number
}>(
  'update_deadline',
  sql`
    UPDATE attempts SET deadline_at = ${value('deadlineAt')}::timestamptz, limited_by = ${value('limitedBy')},
      granted_ms = ${value('grantedMs')}::bigint
    WHERE id = ${value('attempt')}::uuid`,
)

/** Appends to the attempt's history. */
export const insertAttemptEvent = statement.run<{
  attempt: string
  event: string
  actor: string | null
  data: object
  now: Date | null
}>(
  'insert_attempt_event',
  sql`
    INSERT INTO attempt_events (attempt_id, event, at, actor_id, data)
    VALUES (${value('attempt')}::uuid, ${value('event')}, ${storedNow}, ${value('actor')}::uuid, ${value('data')}::jsonb)`,
)

export interface ListFilter {
  /** The person asking: sees their own, and as a trainer those of their cohorts; an admin sees all. */
  viewer: string
  role: 'admin' | 'trainer' | 'trainee'
  user: string | null
  quiz: string | null
  assignment: string | null
  /** Only those whose standing score is in this state. */
  score: 'final' | 'pending' | null
  before: string | null
  limit: number
  now: Date | null
}

/**
 * Whether `viewer` may see `attempts a`: one's own; as a trainer, the attempts under the assignments of one's
 * cohorts (also of members who left) and the practice attempts of present members; as an admin, all.
 */
const visible = sql`(
  a.user_id = ${value('viewer')}::uuid OR ${value('role')} = 'admin'
  OR (${value('role')} = 'trainer' AND CASE WHEN a.assignment_id IS NOT NULL
    THEN EXISTS (
      SELECT FROM assignments s JOIN cohort_trainers t ON t.cohort_id = s.cohort_id
      WHERE s.id = a.assignment_id AND t.user_id = ${value('viewer')}::uuid)
    ELSE a.kind = 'practice' AND EXISTS (
      SELECT FROM cohort_members m JOIN cohort_trainers t ON t.cohort_id = m.cohort_id
      WHERE m.user_id = a.user_id AND m.left_at IS NULL AND t.user_id = ${value('viewer')}::uuid)
    END))`

/** The attempts a person may see, newest first. */
export const listVisibleAttempts = statement.list<AttemptRow, ListFilter>(
  'list_visible_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE ${visible}
      AND (${value('user')}::uuid IS NULL OR a.user_id = ${value('user')}::uuid)
      AND (${value('quiz')}::text IS NULL OR a.quiz = ${value('quiz')})
      AND (${value('assignment')}::uuid IS NULL OR a.assignment_id = ${value('assignment')}::uuid)
      AND (${value('score')}::text IS NULL OR EXISTS (
        SELECT FROM attempt_scores c
        WHERE c.attempt_id = a.id AND c.superseded_at IS NULL AND c.state = ${value('score')}))
      AND (${value('before')}::uuid IS NULL OR a.id < ${value('before')}::uuid)
    ORDER BY a.id DESC LIMIT ${value('limit')}::int`,
)

/** An attempt that the viewer may see by the rule of the list, without a lock. */
export const findVisibleAttempt = statement.find<
  AttemptRow,
  Pick<ListFilter, 'viewer' | 'role' | 'now'> & { attempt: string }
>(
  'find_visible_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.id = ${value('attempt')}::uuid AND ${visible}`,
)

/** How many attempts are in progress, and how many standing scores are pending. */
export const getAttemptCounts = statement.get<{ open: number; pending: number }>(
  'get_attempt_counts',
  sql`
    SELECT (SELECT count(*) FROM attempts WHERE state = 'inProgress') AS open,
      (SELECT count(*) FROM attempt_scores WHERE state = 'pending' AND superseded_at IS NULL) AS pending`,
)
