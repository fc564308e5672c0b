import type { Connection } from '../../db/connection.ts'
import { type AssignmentOverview, getAssignmentOverview } from '../../db/repositories/assignments/find.ts'
import type { CohortName } from '../../db/repositories/cohorts/find.ts'
import { type GivenTerms, termsOf } from '../../domain/quiz/terms.ts'
import { type ReleaseView, releaseView } from '../quizzes/view.ts'

/** What an assignment says, or what holds where it says nothing. */
interface TermsView {
  timeLimitMs: number | null
  maxAttempts: number | null
  release: ReleaseView | null
}

/** An assignment as its trainers see it. */
export interface AssignmentView extends TermsView {
  id: string
  cohort: CohortName
  quiz: string
  title: string
  quizRevision: string
  isLatest: boolean
  opensAt: string
  closesAt: string
  /** For whoever has nothing of their own. */
  effective: TermsView & { release: ReleaseView }
  scoreReleasedAt: string | null
  answersReleasedAt: string | null
  asksStartCode: boolean
  overrides: number
  attempts: number
  hasBegun: boolean
  createdAt: string
}

export async function assignmentById(connection: Connection, assignment: string): Promise<AssignmentView> {
  return assignmentView(await getAssignmentOverview(connection, { assignment }))
}

export function assignmentView(row: AssignmentOverview): AssignmentView {
  const { timeLimitMs, maxAttempts, release } = termsOf(row.content, row)
  const iso = (at: Date | null) => at?.toISOString() ?? null
  return {
    id: row.id,
    cohort: { id: row.cohortId, name: row.cohortName },
    quiz: row.quiz,
    title: row.title,
    quizRevision: row.quizRevisionId,
    isLatest: row.isLatest,
    ...givenView(row),
    effective: { timeLimitMs, maxAttempts, release: releaseView(release) },
    scoreReleasedAt: iso(row.scoreReleasedAt),
    answersReleasedAt: iso(row.answersReleasedAt),
    asksStartCode: row.asksStartCode,
    overrides: row.overrides,
    attempts: row.attempts,
    hasBegun: row.hasBegun,
    createdAt: row.createdAt.toISOString(),
  }
}

/** The terms that an assignment says itself. */
export function givenView({ opensAt, closesAt, timeLimitMs, maxAttempts, release }: GivenTerms) {
  return {
    opensAt: opensAt.toISOString(),
    closesAt: closesAt.toISOString(),
    timeLimitMs,
    maxAttempts,
    release: release && releaseView(release),
  }
}
