import { sql } from 'drizzle-orm'
import { statement, value } from '../statement.ts'
import { type AttemptRow, attemptColumns } from './attempts.ts'
import { judgedAt } from './clock.ts'

export interface CallerRow {
  role: 'admin' | 'trainer' | 'trainee'
  stands: boolean
  mustChangePassword: boolean
  multiplier: number
  minutes: number
}

/** The person who starts, locked against a grant that would miss the new attempt. */
export const shareCaller = statement.find<CallerRow, { caller: string; epoch: number }>(
  'share_caller',
  sql`
    SELECT role, epoch = ${value('epoch')}::int AND disabled_at IS NULL AS stands,
      must_change_password AS "mustChangePassword", extra_time_multiplier::float8 AS multiplier,
      extra_time_minutes AS minutes
    FROM users WHERE id = ${value('caller')}::uuid FOR SHARE`,
)

export interface StartableAssignment {
  id: string
  opensAt: string
  closesAt: string
  timeLimitMs: number | null
  maxAttempts: number | null
  quizRevisionId: string | null
  bankRevisionIds: string[]
}

export interface UsedAttempts {
  assignmentId: string | null
  used: number
  lastNumber: number
}

export interface QuizStanding {
  quiz: string
  liveRevisionId: string
  retired: boolean
  assignments: StartableAssignment[]
  attempts: UsedAttempts[]
  openAttempt: string | null
  serverNow: Date
}

const standingColumns = sql`
  q.quiz, q.live_revision_id AS "liveRevisionId", q.retired_at IS NOT NULL AS retired, ${judgedAt} AS "serverNow",
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('id', s.id, 'opensAt', s.opens_at, 'closesAt', s.closes_at,
      'timeLimitMs', s.time_limit_ms, 'maxAttempts', s.max_attempts, 'quizRevisionId', s.quiz_revision_id,
      'bankRevisionIds', coalesce((
        SELECT jsonb_agg(b.bank_revision_id) FROM assignment_banks b WHERE b.assignment_id = s.id), '[]'))
      ORDER BY s.opens_at, s.id)
    FROM assignments s JOIN cohort_members m ON m.cohort_id = s.cohort_id
    WHERE s.quiz = q.quiz AND m.user_id = ${value('user')}::uuid AND m.left_at IS NULL), '[]') AS assignments,
  coalesce((
    SELECT jsonb_agg(jsonb_build_object('assignmentId', n.assignment_id, 'used', n.used, 'lastNumber', n.last_number))
    FROM (
      SELECT a.assignment_id, count(*) FILTER (WHERE a.state <> 'voided') AS used, max(a.number) AS last_number
      FROM attempts a WHERE a.user_id = ${value('user')}::uuid AND a.quiz = q.quiz
        AND (a.kind = 'preview') = ${value('preview')}::boolean
      GROUP BY a.assignment_id) n), '[]') AS attempts,
  (SELECT a.id FROM attempts a WHERE a.user_id = ${value('user')}::uuid AND a.quiz = q.quiz AND a.state = 'inProgress')
    AS "openAttempt"`

/** A quiz as one person stands to it: its assignments to them, and the attempts they have used. */
export const findQuizStanding = statement.find<
  QuizStanding,
  { user: string; quiz: string; preview: boolean; now: Date | null }
>('find_quiz_standing', sql`SELECT ${standingColumns} FROM quizzes q WHERE q.quiz = ${value('quiz')}`)

/** The quizzes a person may see, as they stand to each, by slug: whoever previews sees all. */
export const listQuizStandings = statement.list<
  QuizStanding,
  { user: string; after: string; limit: number; preview: boolean; now: Date | null }
>(
  'list_quiz_standings',
  sql`
    SELECT ${standingColumns} FROM quizzes q JOIN quiz_revisions live ON live.id = q.live_revision_id
    WHERE q.quiz > ${value('after')} AND (
      ${value('preview')}::boolean OR (live.content->>'access' = 'open' AND q.retired_at IS NULL)
      OR EXISTS (
        SELECT FROM assignments s JOIN cohort_members m ON m.cohort_id = s.cohort_id
        WHERE s.quiz = q.quiz AND m.user_id = ${value('user')}::uuid AND m.left_at IS NULL))
    ORDER BY q.quiz LIMIT ${value('limit')}::int`,
)

/** The assignment that is started under, locked against a moving window. */
export const shareAssignment = statement.get<
  { closesAt: Date; timeLimitMs: number | null },
  { assignment: string }
>(
  'share_assignment',
  sql`
    SELECT closes_at AS "closesAt", time_limit_ms AS "timeLimitMs" FROM assignments
    WHERE id = ${value('assignment')}::uuid FOR SHARE`,
)

/** Pins an assignment to its revisions, once. The first starter wins; the others find it pinned. */
export const pinAssignment = statement.run<{
  assignment: string
  quizRevision: string
  bankRevisions: string[]
}>(
  'pin_assignment',
  sql`
    WITH pinned AS (
      UPDATE assignments SET quiz_revision_id = ${value('quizRevision')}::uuid
      WHERE id = ${value('assignment')}::uuid AND quiz_revision_id IS NULL RETURNING id
    ), banks AS (
      INSERT INTO assignment_banks (assignment_id, bank_revision_id)
      SELECT pinned.id, b FROM pinned, unnest(${value('bankRevisions')}::uuid[]) AS b
    )
    SELECT id FROM pinned`,
)

/** The person's open attempt of a quiz, if any, locked. */
export const lockOpenAttempt = statement.find<AttemptRow, { user: string; quiz: string; now: Date | null }>(
  'lock_open_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.user_id = ${value('user')}::uuid AND a.quiz = ${value('quiz')} AND a.state = 'inProgress'
    FOR NO KEY UPDATE`,
)

/** A paper entry as it is stored at the start. */
export interface NewPaperEntry {
  position: number
  section: number
  rank: number
  bankRevisionId: string
  questionRevisionId: string
  type: string
  optionOrder: string[]
  answerIds: string[]
}

export interface NewAttempt {
  id: string
  user: string
  quiz: string
  quizRevision: string
  assignment: string | null
  kind: 'practice' | 'assigned' | 'preview'
  number: number
  seed: string
  drawVersion: number
  startedAt: Date
  timeLimitMs: number | null
  deadlineAt: Date | null
  limitedBy: string | null
  graceMs: number
  asksCertainty: boolean
  /** JSON of NewPaperEntry[]. */
  paper: string
}

/** Writes a new attempt, its paper and its first event. A unique violation says that one is open already. */
export const insertAttempt = statement.get<AttemptRow, NewAttempt>(
  'insert_attempt',
  sql`
    WITH a AS (
      INSERT INTO attempts (id, user_id, quiz, quiz_revision_id, assignment_id, kind, number, seed, draw_version,
        started_at, time_limit_ms, deadline_at, limited_by, grace_ms, asks_certainty)
      VALUES (${value('id')}::uuid, ${value('user')}::uuid, ${value('quiz')}, ${value('quizRevision')}::uuid,
        ${value('assignment')}::uuid, ${value('kind')}, ${value('number')}::int, ${value('seed')},
        ${value('drawVersion')}::int, ${value('startedAt')}::timestamptz, ${value('timeLimitMs')}::bigint,
        ${value('deadlineAt')}::timestamptz, ${value('limitedBy')}, ${value('graceMs')}::int,
        ${value('asksCertainty')}::boolean)
      RETURNING *
    ), paper AS (
      INSERT INTO paper_entries (attempt_id, position, section, rank, bank_revision_id, question_revision_id, type,
        option_order, answer_ids)
      SELECT a.id, e.position, e.section, e.rank, e."bankRevisionId", e."questionRevisionId", e.type, e."optionOrder",
        e."answerIds"
      FROM a, jsonb_to_recordset(${value('paper')}::jsonb) AS e(position int, section int, rank int,
        "bankRevisionId" uuid, "questionRevisionId" uuid, type text, "optionOrder" text[], "answerIds" text[])
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_id, data)
      SELECT id, 'started', started_at, user_id, jsonb_build_object('deadlineAt', deadline_at) FROM a
    )
    SELECT ${attemptColumns}, ${value('startedAt')}::timestamptz AS "serverNow" FROM a`,
)
