import type { GradedQuestion } from '../../../domain/scoring/score.ts'
import { sql } from '../../drizzle.ts'
import type { attemptScores } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import type { ActedBy } from '../service/acted-by.ts'
import { acceptsUntil, idleTime } from './accepts-until.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'
import { gradedColumns, insertGraded } from './score.ts'

/**
 * Attempts past deadline + grace, the longest overdue first, passing over those that somebody is just closing: replicas
 * share the work. `failed`: attempts this process could not close a moment ago, which must not hold up the others.
 */
export const lockOverdue = statement.list<AttemptRow, { limit: number; failed: string[]; now: Date | null }>(
  'lock_overdue',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.state = 'inProgress' AND a.deadline_at < ${judgedAt}
      AND ${acceptsUntil} < ${judgedAt}
      AND a.id <> ALL (${value('failed')}::uuid[])
    ORDER BY a.deadline_at LIMIT ${value('limit')}::int
    FOR NO KEY UPDATE SKIP LOCKED`,
)

/** Untimed attempts without a window that nobody has touched for the idle time, likewise. */
export const lockIdle = statement.list<AttemptRow, { limit: number; failed: string[]; now: Date | null }>(
  'lock_idle',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.state = 'inProgress' AND a.deadline_at IS NULL AND a.started_at < ${judgedAt} - ${idleTime}
      AND ${acceptsUntil} < ${judgedAt}
      AND a.id <> ALL (${value('failed')}::uuid[])
    ORDER BY a.started_at LIMIT ${value('limit')}::int
    FOR NO KEY UPDATE SKIP LOCKED`,
)

/** A whole closing: the new state, its score and its receipt. */
export interface Closing
  extends Pick<
      typeof attemptScores.$inferSelect,
      'closeNumber' | 'points' | 'maxPoints' | 'passed' | 'engineVersion'
    >,
    ActedBy {
  id: string
  state: 'submitted' | 'expired'
  closedAt: Date
  processedAt: Date
  reason: NonNullable<AttemptRow['closeReason']>
  scoreState: (typeof attemptScores.$inferSelect)['state']
  receipt: string
  /** Those that earned something else than at the closing before, which are all at the first. */
  questions: readonly GradedQuestion[]
}

/**
 * Writes closings of locked attempts in one statement; returns the ids closed. The score of one that was reopened
 * supersedes that of the closing before.
 */
export const writeClosings = statement.list<{ id: string }, { closings: string }>(
  'write_closings',
  sql`
    WITH closing AS MATERIALIZED (
      SELECT * FROM jsonb_to_recordset(${value('closings')}::jsonb) AS c(
        id uuid, state text, "closedAt" timestamptz, "processedAt" timestamptz, reason text, "closeNumber" integer,
        "scoreState" text, points numeric, "maxPoints" numeric, passed boolean, "engineVersion" integer,
        receipt text, "actorKind" text, "actorId" uuid, "clientId" uuid, questions jsonb)
    ), closed AS (
      UPDATE attempts a SET state = c.state, closed_at = c."closedAt", processed_at = c."processedAt",
        close_reason = c.reason, close_number = c."closeNumber",
        closed_by = CASE WHEN c.reason = 'trainer' THEN c."actorId" END, changed_in = pg_current_xact_id(),
        changed_at = c."processedAt"
      FROM closing c WHERE a.id = c.id AND a.state = 'inProgress' RETURNING a.id
    ), superseded AS (
      UPDATE attempt_scores s SET superseded_at = greatest(c."processedAt", s.scored_at), changed_in = pg_current_xact_id()
      FROM closing c JOIN closed USING (id)
      WHERE c."closeNumber" > 1 AND s.attempt_id = c.id AND s.superseded_at IS NULL
      RETURNING s.attempt_id, s.revision
    ), scored AS (
      INSERT INTO attempt_scores
        (attempt_id, close_number, revision, cause, state, points, max_points, passed, engine_version, scored_at)
      SELECT c.id, c."closeNumber", coalesce(s.revision, 0) + 1, CASE WHEN s.revision IS NULL THEN 'close' ELSE 'reopen' END,
        c."scoreState", c.points, c."maxPoints", c.passed, c."engineVersion", c."processedAt"
      FROM closing c JOIN closed USING (id) LEFT JOIN superseded s ON s.attempt_id = c.id
      RETURNING attempt_id, revision
    ), graded AS MATERIALIZED (
      SELECT s.attempt_id, s.revision, q.*
      FROM scored s JOIN closing c ON c.id = s.attempt_id, jsonb_to_recordset(c.questions) ${gradedColumns}
    ), ${insertGraded}, receipt AS (
      INSERT INTO receipts (attempt_id, close_number, jws)
      SELECT c.id, c."closeNumber", c.receipt FROM closing c JOIN closed USING (id)
    ), event AS (
      INSERT INTO attempt_events (attempt_id, event, at, actor_kind, actor_id, client_id, data)
      SELECT c.id, c.state, c."processedAt", c."actorKind", c."actorId", c."clientId",
        jsonb_build_object('closedAt', c."closedAt", 'reason', c.reason, 'closeNumber', c."closeNumber")
      FROM closing c JOIN closed USING (id)
    )
    SELECT id FROM closed`,
)
