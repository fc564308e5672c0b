import { sql } from 'drizzle-orm'
import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'
import { givenColumns, joinOwn, joinRevision, windowEnd } from './terms.ts'

/** An assignment as one member has it. */
export interface MemberAssignmentRow extends Pick<AssignmentRow, 'id' | 'quiz'>, GivenTerms {
  /** The revision it was pinned to, else the live one. */
  quizRevisionId: string
  attemptsUsed: number
}

export const memberAssignmentOrder = keyset(
  'ASC',
  ['instant', windowEnd(sql`r.content`)],
  ['uuid', sql`s.id`],
)

/** The assignments of a person's present cohorts, those first that close soonest for them. Previews use none of their attempts. */
export const listMemberAssignments = statement.list<
  MemberAssignmentRow & PageRow,
  PageValues & { user: string; preview: boolean }
>(
  'list_member_assignments',
  sql`
    SELECT s.id, s.quiz, ${givenColumns}, r.id AS "quizRevisionId",
      (SELECT count(*) FROM attempts a WHERE a.user_id = m.user_id AND a.quiz = s.quiz AND a.assignment_id = s.id
        AND a.state <> 'voided' AND NOT ${value('preview')}::boolean) AS "attemptsUsed",
      ${memberAssignmentOrder.key}
    FROM cohort_members m JOIN users u ON u.id = m.user_id
    JOIN assignments s ON s.cohort_id = m.cohort_id ${joinOwn(sql`m.user_id`)} ${joinRevision}
    WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL AND ${memberAssignmentOrder.rest}
    ${memberAssignmentOrder.order}`,
)
