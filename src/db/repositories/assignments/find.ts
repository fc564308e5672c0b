import type { Quiz } from '../../../domain/quiz/schema.ts'
import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import { statement, value } from '../../statement.ts'
import type { AssignmentRow } from './insert.ts'
import { joinRevision } from './terms.ts'

/** An assignment as its trainers see it. */
export interface AssignmentOverview
  extends Pick<
      AssignmentRow,
      'id' | 'cohortId' | 'quiz' | 'scoreReleasedAt' | 'answersReleasedAt' | 'createdAt'
    >,
    GivenTerms {
  cohortName: string
  title: string
  /** The revision that it gives: the one it is pinned to, else the live one. */
  quizRevisionId: string
  isLatest: boolean
  asksStartCode: boolean
  /** What the quiz has for what the assignment leaves to it. */
  content: Pick<Quiz, 'timeLimitMs' | 'attempts' | 'release' | 'access' | 'feedback'>
  overrides: number
  /** Without those that were voided. */
  attempts: number
  /** Somebody has started under it, be it voided since. */
  hasBegun: boolean
}

const columns = sql`
  s.id, s.cohort_id AS "cohortId", c.name AS "cohortName", s.quiz, r.content->>'title' AS title, r.id AS "quizRevisionId",
  r.id = q.live_revision_id AS "isLatest", s.opens_at AS "opensAt", s.closes_at AS "closesAt",
  s.time_limit_ms AS "timeLimitMs", s.max_attempts AS "maxAttempts", s.release, r.content,
  s.score_released_at AS "scoreReleasedAt", s.answers_released_at AS "answersReleasedAt",
  s.start_code_sealed IS NOT NULL AS "asksStartCode", s.created_at AS "createdAt",
  (SELECT count(*) FROM assignment_overrides o WHERE o.assignment_id = s.id) AS overrides,
  (SELECT count(*) FROM attempts a WHERE a.assignment_id = s.id AND a.state <> 'voided') AS attempts,
  EXISTS (SELECT FROM attempts a WHERE a.assignment_id = s.id) AS "hasBegun"`

const source = sql`assignments s JOIN cohorts c ON c.id = s.cohort_id ${joinRevision}`

export const getAssignmentOverview = statement.get<AssignmentOverview, { assignment: string }>(
  'get_assignment_overview',
  sql`SELECT ${columns} FROM ${source} WHERE s.id = ${value('assignment')}::uuid`,
)

export const assignmentOrder = keyset('DESC', ['instant', sql`s.opens_at`], ['uuid', sql`s.id`])

/** The assignments of a cohort, those first that open last. */
export const listAssignmentOverviews = statement.list<
  AssignmentOverview & PageRow,
  PageValues & { cohort: string }
>(
  'list_assignment_overviews',
  sql`
    SELECT ${columns}, ${assignmentOrder.key} FROM ${source}
    WHERE s.cohort_id = ${value('cohort')}::uuid AND ${assignmentOrder.rest}
    ${assignmentOrder.order}`,
)

/** The cohort and the quiz of an assignment, which never change. */
export const findAssignmentBase = statement.find<
  Pick<AssignmentRow, 'id' | 'cohortId' | 'quiz'>,
  { assignment: string }
>(
  'find_assignment_base',
  sql`SELECT id, cohort_id AS "cohortId", quiz FROM assignments WHERE id = ${value('assignment')}::uuid`,
)
