import { sql } from '../../drizzle.ts'
import type { attempts } from '../../schema/index.ts'
import type { CallerColumns } from '../users/caller.ts'

/** An attempt as stored, with the server's clock of the statement that read it. */
export interface AttemptRow
  extends Omit<
    typeof attempts.$inferSelect,
    'seed' | 'drawVersion' | 'asksCertainty' | 'closedBy' | 'shown' | 'changedIn' | 'changedAt'
  > {
  /** The name of the trainer who closed it; null where nobody did, and once they are erased. */
  closedBy: string | null
  /** When the statement began: what lateness is judged by. */
  serverNow: Date
}

/** The same, with whether the caller's token still stands. */
export interface CalledAttemptRow extends AttemptRow, CallerColumns {}

/** Columns of an AttemptRow, from `attempts a`. */
export const attemptColumns = sql.raw(`
  a.id, a.user_id AS "userId", a.quiz, a.quiz_revision_id AS "quizRevisionId", a.assignment_id AS "assignmentId",
  a.kind, a.number, a.state, a.started_at AS "startedAt", a.time_limit_ms AS "timeLimitMs",
  a.granted_ms AS "grantedMs", a.deadline_at AS "deadlineAt", a.limited_by AS "limitedBy", a.grace_ms AS "graceMs",
  a.last_seq AS "lastSeq", a.journal_bytes AS "journalBytes", a.last_answer_at AS "lastAnswerAt",
  a.closed_at AS "closedAt",
  a.close_reason AS "closeReason", a.processed_at AS "processedAt", a.close_number AS "closeNumber",
  a.score_released_at AS "scoreReleasedAt", a.answers_released_at AS "answersReleasedAt",
  a.after_release AS "afterRelease", a.waiting_until AS "waitingUntil", a.reopened_ms AS "reopenedMs",
  CASE WHEN a.closed_by IS NOT NULL THEN (SELECT c.name FROM users c WHERE c.id = a.closed_by) END AS "closedBy"`)
