import type { FollowedReportRow, ReportRow } from '../../../db/repositories/results/reports.ts'
import { type Trainee, traineeOf } from '../trainee.ts'

/** What a trainee finds wrong with a question, as they read it themselves. */
export interface Report extends Pick<ReportRow, 'id' | 'position' | 'text' | 'state' | 'answer'> {
  answeredAt: string | null
  madeAt: string
  changedAt: string
}

/** The same as its trainers read it. */
export interface FollowedReport
  extends Report,
    Pick<FollowedReportRow, 'bank' | 'question' | 'revision' | 'keyHash'> {
  attempt: string
  assignment: string | null
  trainee: Trainee
  /** `name` null once they are erased. */
  answeredBy: { id: string; name: string | null } | null
}

/** A report as its owner reads it. */
export function viewReport({ id, position, text, state, answer, ...at }: ReportRow): Report {
  return {
    ...{ id, position, text, state, answer },
    answeredAt: at.answeredAt?.toISOString() ?? null,
    madeAt: at.madeAt.toISOString(),
    changedAt: at.changedAt.toISOString(),
  }
}

/** The same, but for what may tell of a paper that they have open: the answer waits for its end. */
export function viewOwnReport({ isWithheld, ...row }: ReportRow & { isWithheld: boolean }): Report {
  return { ...viewReport(row), ...(isWithheld && { answer: null }) }
}

/** A report as its trainers read it. */
export function viewFollowedReport(row: FollowedReportRow): FollowedReport {
  const { attemptId: attempt, assignmentId: assignment, bank, question, revision, keyHash } = row
  return {
    ...viewReport(row),
    ...{ attempt, assignment, bank, question, revision, keyHash },
    trainee: traineeOf({ ...row, id: row.userId }),
    answeredBy: row.answeredBy === null ? null : { id: row.answeredBy, name: row.answeredByName },
  }
}
