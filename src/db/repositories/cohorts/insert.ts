import type { Connection } from '../../connection.ts'
import { cohorts } from '../../schema/index.ts'
import { type CohortName, type ManagedCohort, named } from './find.ts'

/** Adds a cohort and hands it to its maker; null when its id is already there. */
export async function insertCohort(
  connection: Connection,
  cohort: CohortName,
): Promise<ManagedCohort | null> {
  const [row] = await connection.orm.insert(cohorts).values(cohort).onConflictDoNothing().returning(named)
  return (row as ManagedCohort | undefined) ?? null
}
