import { and, eq, isNull, sql } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { cohortMembers, cohorts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'

export type CohortName = Pick<typeof cohorts.$inferSelect, 'id' | 'name'>

export const named = { id: cohorts.id, name: cohorts.name }

declare const granted: unique symbol

/**
 * A cohort that its holder may act on. No id from a request is one: `findManagedCohort` gives it to who may, and
 * `insertCohort` to who made it.
 */
export type ManagedCohort = CohortName & { id: ManagedCohortId }
export type ManagedCohortId = string & { readonly [granted]: true }

/** A cohort, for who follows it as a trainer, or without `trainer` for who may act on every one. */
export const findManagedCohort = statement.find<ManagedCohort, { cohort: string; trainer: string | null }>(
  'find_managed_cohort',
  sql`
    SELECT c.id, c.name FROM cohorts c
    WHERE c.id = ${value('cohort')}::uuid AND (${value('trainer')}::uuid IS NULL OR EXISTS (
      SELECT FROM cohort_trainers t WHERE t.cohort_id = c.id AND t.user_id = ${value('trainer')}::uuid))`,
)

export async function findCohort(connection: Connection, id: string): Promise<CohortName | null> {
  const [row] = await connection.orm.select(named).from(cohorts).where(eq(cohorts.id, id))
  return row ?? null
}

/** Every cohort of this exact name: those of early releases, and the demo's, may share one. */
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

/**
 * The cohorts whose assignments a person's time is part of: those they are a present member of, and those under which
 * they have an attempt open.
 */
export const listCohortsTimed = statement.list<{ id: string }, { user: string }>(
  'list_cohorts_timed',
  sql`
    SELECT cohort_id AS id FROM cohort_members WHERE user_id = ${value('user')}::uuid AND left_at IS NULL
    UNION
    SELECT s.cohort_id FROM attempts a JOIN assignments s ON s.id = a.assignment_id
    WHERE a.user_id = ${value('user')}::uuid AND a.state = 'inProgress'
    ORDER BY id`,
)
