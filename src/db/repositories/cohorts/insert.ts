import type { Connection } from '../../connection.ts'
import { cohorts } from '../../schema/index.ts'
import { type CohortName, named } from './find.ts'

/** Adds a cohort; false when its id is already there. */
export async function insertCohort(connection: Connection, cohort: CohortName): Promise<boolean> {
  const rows = await connection.orm.insert(cohorts).values(cohort).onConflictDoNothing().returning(named)
  return rows.length === 1
}
