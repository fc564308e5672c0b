import { sql } from 'drizzle-orm'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'
import { windowEnd } from './window-end.ts'

/** An assignment as one member has it. */
export interface MemberAssignmentRow
  extends Pick<AssignmentRow, 'id' | 'quiz' | 'opensAt' | 'closesAt' | 'timeLimitMs' | 'maxAttempts'> {
  /** The revision it was pinned to, else the live one. */
  quizRevisionId: string
  attemptsUsed: number
}

export const memberAssignmentOrder = keyset(
  'ASC',
  ['instant', windowEnd(sql`(r.content->>'timeLimitMs')::bigint`)],
  ['uuid', sql`s.id`],
)

/** The assignments of a person's present cohorts, those first that close soonest for them. Previews use none of their attempts. */
export const listMemberAssignments = statement.list<
  MemberAssignmentRow & PageRow,
  PageValues & { user: string; preview: boolean }
>(
  'list_member_assignments',
  sql`
    SELECT s.id, s.quiz, s.opens_at AS "opensAt", s.closes_at AS "closesAt", s.time_limit_ms AS "timeLimitMs",
      s.max_attempts AS "maxAttempts", r.id AS "quizRevisionId",
      (SELECT count(*) FROM attempts a WHERE a.user_id = m.user_id AND a.quiz = s.quiz AND a.assignment_id = s.id
        AND a.state <> 'voided' AND NOT ${value('preview')}::boolean) AS "attemptsUsed",
      ${memberAssignmentOrder.key}
    FROM cohort_members m JOIN users u ON u.id = m.user_id
    JOIN assignments s ON s.cohort_id = m.cohort_id JOIN quizzes q ON q.quiz = s.quiz
    JOIN quiz_revisions r ON r.id = coalesce(s.quiz_revision_id, q.live_revision_id)
    WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL AND ${memberAssignmentOrder.rest}
    ${memberAssignmentOrder.order}`,
)
