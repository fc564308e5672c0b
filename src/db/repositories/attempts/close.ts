import { sql } from 'drizzle-orm'
import type { GradedQuestion } from '../../../domain/scoring/score.ts'
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
  questions: readonly GradedQuestion[]
}

/** Writes closings of locked attempts in one statement; returns the ids closed. */
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
        close_reason = c.reason, close_number = c."closeNumber"
      FROM closing c WHERE a.id = c.id AND a.state = 'inProgress' RETURNING a.id
    ), scored AS (
      INSERT INTO attempt_scores
        (attempt_id, close_number, revision, cause, state, points, max_points, passed, engine_version, scored_at)
      SELECT c.id, c."closeNumber", 1, 'close', c."scoreState", c.points, c."maxPoints", c.passed, c."engineVersion",
        c."processedAt"
      FROM closing c JOIN closed USING (id)
    ), graded AS MATERIALIZED (
      SELECT c.id AS attempt_id, 1 AS revision, q.*
      FROM closing c JOIN closed USING (id), jsonb_to_recordset(c.questions) ${gradedColumns}
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
