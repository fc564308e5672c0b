import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { type SQL, sql } from '../../drizzle.ts'
import type { AssignmentRow } from './insert.ts'
import { givenJson } from './terms.ts'

/** Terms as JSON holds them: instants as text. */
export interface JsonTerms extends Omit<GivenTerms, 'opensAt' | 'closesAt'> {
  opensAt: string
  closesAt: string
}

/** What a start of one person under an assignment depends on, beside the attempts they have used. */
export interface StartableAssignment extends Pick<AssignmentRow, 'id'> {
  /** What the assignment says, with what this person has in its place. */
  given: JsonTerms
  /** What it says of its release to all; null: the quiz decides. */
  release: GivenTerms['release']
  /** The revision that it gives for good, once somebody has started under it; null until then. */
  quizRevisionId: string | null
  bankRevisionIds: string[]
  scoreReleasedAt: string | null
  answersReleasedAt: string | null
  /** A trainer lets the person start whatever is released. */
  isAdmitted: boolean
  isArchived: boolean
  hasStartCode: boolean
}

/** A StartableAssignment of `assignments s` for a person, whose override is joined as `own`. */
export const startableJson = (
  user: SQL,
) => sql`jsonb_build_object('id', s.id, 'given', ${givenJson}, 'release', s.release,
      'quizRevisionId', CASE WHEN EXISTS (SELECT FROM attempts t WHERE t.assignment_id = s.id) THEN s.quiz_revision_id END,
      'scoreReleasedAt', s.score_released_at, 'answersReleasedAt', s.answers_released_at,
      'isAdmitted', EXISTS (
        SELECT FROM assignment_admissions d WHERE d.assignment_id = s.id AND d.user_id = ${user}),
      'isArchived', (SELECT c.archived_at IS NOT NULL FROM cohorts c WHERE c.id = s.cohort_id),
      'hasStartCode', s.start_code_sealed IS NOT NULL,
      'bankRevisionIds', coalesce((
        SELECT jsonb_agg(b.bank_revision_id) FROM assignment_banks b WHERE b.assignment_id = s.id), '[]'))`
