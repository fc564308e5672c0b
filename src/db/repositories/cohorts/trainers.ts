import type { Connection } from '../../connection.ts'
import { type SQL, sql } from '../../drizzle.ts'
import { cohortTrainers } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import type { ManagedCohortId } from './find.ts'

/** Lets a trainer follow a cohort; false when they already do. */
export async function insertTrainer(
  connection: Connection,
  cohortId: ManagedCohortId,
  userId: string,
): Promise<boolean> {
  const rows = await connection.orm
    .insert(cohortTrainers)
    .values({ cohortId, userId })
    .onConflictDoNothing()
    .returning({ userId: cohortTrainers.userId })
  return rows.length === 1
}

/** Who follows a cohort. */
export const listTrainers = statement.list<{ id: string }, { cohort: ManagedCohortId }>(
  'list_trainers',
  sql`SELECT user_id AS id FROM cohort_trainers WHERE cohort_id = ${value('cohort')}::uuid ORDER BY user_id`,
)

/** Ends a trainer's following of a cohort. */
export const endTrainer = statement.run<{ cohort: ManagedCohortId; trainer: string }>(
  'end_trainer',
  sql`
    DELETE FROM cohort_trainers
    WHERE cohort_id = ${value('cohort')}::uuid AND user_id = ${value('trainer')}::uuid`,
)

/** The assignments of the cohorts that a trainer follows. */
export function followedAssignments(trainer: SQL): SQL {
  return sql`SELECT s.id FROM cohort_trainers t JOIN assignments s ON s.cohort_id = t.cohort_id
        WHERE t.user_id = ${trainer}`
}

/** The present members of the cohorts that a trainer follows. */
export function followedPeople(trainer: SQL): SQL {
  return sql`SELECT m.user_id FROM cohort_trainers t JOIN cohort_members m ON m.cohort_id = t.cohort_id
        WHERE t.user_id = ${trainer} AND m.left_at IS NULL`
}

/** Whether a trainer has this person among the present members of a cohort. */
export const trainsPerson = statement.get<{ trains: boolean }, { trainer: string; user: string }>(
  'trains_person',
  sql`SELECT ${value('user')}::uuid IN (${followedPeople(sql`${value('trainer')}::uuid`)}) AS trains`,
)
