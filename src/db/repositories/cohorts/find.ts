import { and, eq, isNull } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { cohortMembers, cohorts } from '../../schema/index.ts'

export type CohortName = Pick<typeof cohorts.$inferSelect, 'id' | 'name'>

export const named = { id: cohorts.id, name: cohorts.name }

export async function findCohort(connection: Connection, id: string): Promise<CohortName | null> {
  const [row] = await connection.orm.select(named).from(cohorts).where(eq(cohorts.id, id))
  return row ?? null
}

/** Every cohort of this exact name: names are not unique. */
export async function listCohortsNamed(connection: Connection, name: string): Promise<CohortName[]> {
  return connection.orm.select(named).from(cohorts).where(eq(cohorts.name, name)).orderBy(cohorts.id)
}

/** The cohorts a person is a present member of. */
export async function listCohortsOfMember(connection: Connection, userId: string): Promise<CohortName[]> {
  return connection.orm
    .select(named)
    .from(cohorts)
    .innerJoin(cohortMembers, eq(cohortMembers.cohortId, cohorts.id))
    .where(and(eq(cohortMembers.userId, userId), isNull(cohortMembers.leftAt)))
    .orderBy(cohorts.id)
}
