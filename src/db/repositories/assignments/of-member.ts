import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { liveBankRevisions, type QuizStanding } from '../quizzes/standing.ts'
import { startableJson } from './startable.ts'
import { joinOwn, joinRevision, windowEnd } from './terms.ts'

/** A quiz as one member stands to it by one assignment, the only one that `assignments` holds. */
export type MemberAssignmentRow = Pick<
  QuizStanding,
  'quiz' | 'liveRevisionId' | 'liveBankRevisionIds' | 'retired' | 'assignments' | 'attempts' | 'serverNow'
>

export const memberAssignmentOrder = keyset(
  'ASC',
  ['instant', windowEnd(sql`r.content`)],
  ['uuid', sql`s.id`],
)

/** The assignments of a person's present cohorts, those first that close soonest for them. Previews use none of their attempts. */
export const listMemberAssignments = statement.list<
  MemberAssignmentRow & PageRow,
  PageValues & { user: string; preview: boolean; now: Date | null }
>(
  'list_member_assignments',
  sql`
    SELECT s.quiz, q.live_revision_id AS "liveRevisionId", ${liveBankRevisions} AS "liveBankRevisionIds",
      q.retired_at IS NOT NULL AS retired, jsonb_build_array(${startableJson(sql`m.user_id`)}) AS assignments,
      (SELECT jsonb_build_array(jsonb_build_object('assignmentId', s.id, 'used', count(*) FILTER (WHERE a.state <> 'voided'),
          'lastNumber', coalesce(max(a.number), 0)))
        FROM attempts a WHERE a.user_id = m.user_id AND a.quiz = s.quiz AND a.assignment_id = s.id
          AND NOT ${value('preview')}::boolean) AS attempts,
      ${judgedAt} AS "serverNow", ${memberAssignmentOrder.key}
    FROM cohort_members m JOIN users u ON u.id = m.user_id
    JOIN assignments s ON s.cohort_id = m.cohort_id ${joinOwn(sql`m.user_id`)} ${joinRevision}
    WHERE m.user_id = ${value('user')}::uuid AND m.left_at IS NULL AND ${memberAssignmentOrder.rest}
    ${memberAssignmentOrder.order}`,
)
