import type { CohortRow } from '../../db/repositories/cohorts/list.ts'

/** A cohort as its trainers see it. */
export interface CohortView extends Omit<CohortRow, 'createdAt' | 'archivedAt'> {
  createdAt: string
  archivedAt: string | null
}

export function cohortView({ createdAt, archivedAt, ...row }: CohortRow): CohortView {
  return { ...row, createdAt: createdAt.toISOString(), archivedAt: archivedAt?.toISOString() ?? null }
}
