import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { cohortMembers, cohorts, cohortTrainers } from '../schema/index.ts'
import { statement, value } from '../statement.ts'
import { now } from './clock.ts'

export interface CohortName {
  id: string
  name: string
}

const named = { id: cohorts.id, name: cohorts.name }

/** Adds a cohort; false when its id is already there. */
export async function insertCohort(connection: Connection, cohort: CohortName): Promise<boolean> {
  const rows = await connection.orm.insert(cohorts).values(cohort).onConflictDoNothing().returning(named)
  return rows.length === 1
}

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

export async function insertTrainer(connection: Connection, cohortId: string, userId: string): Promise<void> {
  await connection.orm.insert(cohortTrainers).values({ cohortId, userId }).onConflictDoNothing()
}

/** Ends every cohort's following by a trainer. */
export async function deleteTrainer(connection: Connection, userId: string): Promise<void> {
  await connection.orm.delete(cohortTrainers).where(eq(cohortTrainers.userId, userId))
}

/** Makes someone a present member; 0 when they already were. One who left comes back. */
export const insertMember = statement.run<{ cohortId: string; userId: string; now: Date | null }>(
  'insert_member',
  sql`
    INSERT INTO cohort_members AS m (cohort_id, user_id, joined_at)
    VALUES (${value('cohortId')}::uuid, ${value('userId')}::uuid,
      ${now})
    ON CONFLICT (cohort_id, user_id) DO UPDATE SET joined_at = excluded.joined_at, left_at = NULL
      WHERE m.left_at IS NOT NULL`,
)
