import { eq, type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { cohortTrainers } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

export async function insertTrainer(connection: Connection, cohortId: string, userId: string): Promise<void> {
  await connection.orm.insert(cohortTrainers).values({ cohortId, userId }).onConflictDoNothing()
}

/** Ends every cohort's following by a trainer. */
export async function deleteTrainer(connection: Connection, userId: string): Promise<void> {
  await connection.orm.delete(cohortTrainers).where(eq(cohortTrainers.userId, userId))
}

/** Whether `trainer` follows a cohort in which `person` is a present member. */
export function trains(trainer: SQL, person: SQL): SQL {
  return sql`EXISTS (
      SELECT FROM cohort_members m JOIN cohort_trainers t ON t.cohort_id = m.cohort_id
      WHERE m.user_id = ${person} AND m.left_at IS NULL AND t.user_id = ${trainer})`
}

/** Whether a trainer has this person among the present members of a cohort. */
export const trainsPerson = statement.get<{ trains: boolean }, { trainer: string; user: string }>(
  'trains_person',
  sql`SELECT ${trains(sql`${value('trainer')}::uuid`, sql`${value('user')}::uuid`)} AS trains`,
)
