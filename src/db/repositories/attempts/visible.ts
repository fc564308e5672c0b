import { type SQL, sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import { judgedAt } from '../clock.ts'
import { followedAssignments, followedPeople } from '../cohorts/trainers.ts'
import type { UserRole } from '../users/rows.ts'
import { type AttemptRow, attemptColumns } from './rows.ts'
import type { ScoreRow } from './score.ts'
import { type ScoredAttemptRow, scoreColumns, standingScore } from './scored.ts'

export interface ListFilter {
  /** The person asking: sees their own, and as a trainer those of their cohorts; an admin sees all. */
  viewer: string
  role: UserRole
  user: string | null
  quiz: string | null
  assignment: string | null
  /** Only those whose standing score is in this state; what was voided waits for none. */
  score: ScoreRow['state'] | null
  now: Date | null
}

const viewer = sql`${value('viewer')}::uuid`
const isTrainer = sql`${value('role')} = 'trainer' AND a.user_id <> ${viewer}`

/**
 * The attempts that the viewer may see, each once: one's own; as a trainer those under the assignments of one's cohorts,
 * also of members who left, and the practice of present members; as an admin all. Each branch has an index to begin with,
 * and `rest`, what is asked of `attempts a` beside, stands in each: conditions, order and limit.
 */
function visible(rest: SQL): SQL {
  const branches = [
    sql`a.user_id = ${viewer}`,
    sql`${isTrainer} AND a.assignment_id IN (${followedAssignments(viewer)})`,
    sql`${isTrainer} AND a.kind = 'practice' AND a.user_id IN (${followedPeople(viewer)})`,
    sql`${value('role')} = 'admin' AND a.user_id <> ${viewer}`,
  ]
  return sql.join(
    branches.map((branch) => sql`(SELECT a.id FROM attempts a WHERE ${branch} AND ${rest})`),
    sql` UNION ALL `,
  )
}

export const attemptOrder = keyset('DESC', ['uuid', sql`a.id`])

const filtered = sql`${attemptOrder.rest}
      AND (${value('user')}::uuid IS NULL OR a.user_id = ${value('user')}::uuid)
      AND (${value('quiz')}::text IS NULL OR a.quiz = ${value('quiz')})
      AND (${value('assignment')}::uuid IS NULL OR a.assignment_id = ${value('assignment')}::uuid)
      AND (${value('score')}::text IS NULL OR EXISTS (
        SELECT FROM attempt_scores c
        WHERE c.attempt_id = a.id AND c.superseded_at IS NULL AND c.state = ${value('score')}
          AND (c.state = 'final' OR a.state <> 'voided')))
      ${attemptOrder.order}`

/** The attempts a person may see, with their scores, newest first. */
export const listVisibleAttempts = statement.list<ScoredAttemptRow & PageRow, ListFilter & PageValues>(
  'list_visible_attempts',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow", ${scoreColumns}, ${attemptOrder.key}
    FROM (SELECT a.id FROM (${visible(filtered)}) a ${attemptOrder.order}) page JOIN attempts a USING (id)
    ${standingScore}
    ${attemptOrder.order}`,
)

/** An attempt that the viewer may see by the rule of the list, without a lock. */
export const findVisibleAttempt = statement.find<
  AttemptRow,
  Pick<ListFilter, 'viewer' | 'role' | 'now'> & { attempt: string }
>(
  'find_visible_attempt',
  sql`
    SELECT ${attemptColumns}, ${judgedAt} AS "serverNow" FROM attempts a
    WHERE a.id IN (${visible(sql`a.id = ${value('attempt')}::uuid`)})`,
)
