import type { Connection } from '../../connection.ts'
import { sql } from '../../drizzle.ts'
import { cohorts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { type ManagedCohort, named } from './find.ts'

/** Adds a cohort and hands it to its maker; null when its id is already there. */
export async function insertCohort(
  connection: Connection,
  cohort: typeof cohorts.$inferInsert,
): Promise<ManagedCohort | null> {
  const [row] = await connection.orm.insert(cohorts).values(cohort).onConflictDoNothing().returning(named)
  return (row as ManagedCohort | undefined) ?? null
}

/** Lets one cohort of a name be made at a time, until the transaction ends. */
export const lockCohortName = statement.run<{ name: string }>(
  'lock_cohort_name',
  sql`SELECT pg_advisory_xact_lock(hashtextextended('bareme:cohort ' || ${value('name')}::text, 0))`,
)
