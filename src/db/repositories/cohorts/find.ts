import type { Connection } from '../../connection.ts'
import { and, eq, isNull, sql } from '../../drizzle.ts'
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

export interface ManagedCohortRow extends ManagedCohort, Pick<typeof cohorts.$inferSelect, 'archivedAt'> {}

const managed = sql`
    SELECT c.id, c.name, c.archived_at AS "archivedAt" FROM cohorts c
    WHERE c.id = ${value('cohort')}::uuid AND (${value('trainer')}::uuid IS NULL OR EXISTS (
      SELECT FROM cohort_trainers t WHERE t.cohort_id = c.id AND t.user_id = ${value('trainer')}::uuid))`

type Managing = { cohort: string; trainer: string | null }

/** A cohort, for who follows it as a trainer, or without `trainer` for who may act on every one. */
export const findManagedCohort = statement.find<ManagedCohortRow, Managing>('find_managed_cohort', managed)

/** The same, held as it is: neither archived nor deleted until the transaction ends. */
export const shareManagedCohort = statement.find<ManagedCohortRow, Managing>(
  'share_managed_cohort',
  sql`${managed} FOR SHARE OF c`,
)

export async function findCohort(connection: Connection, id: string): Promise<CohortName | null> {
  const [row] = await connection.orm.select(named).from(cohorts).where(eq(cohorts.id, id))
  return row ?? null
}

/**
 * Every cohort of this exact name, or those of them that a trainer follows or that are among `cohorts`: those of different trainers, of early releases,
 * and the demo's, may share one.
 */
export const listCohortsNamed = statement.list<
  CohortName,
  { name: string; trainer: string | null; cohorts: readonly string[] | null }
>(
  'list_cohorts_named',
  sql`
    SELECT c.id, c.name FROM cohorts c
    WHERE c.name = ${value('name')} AND (${value('cohorts')}::uuid[] IS NULL OR c.id = ANY (${value('cohorts')}::uuid[])) AND (${value('trainer')}::uuid IS NULL OR EXISTS (
      SELECT FROM cohort_trainers t WHERE t.cohort_id = c.id AND t.user_id = ${value('trainer')}::uuid))
    ORDER BY c.id`,
)

/** The cohort that a newcomer joins, held as it is until the transaction ends; null once it is archived or gone. */
export const shareLivingCohort = statement.find<CohortName, { cohort: string }>(
  'share_living_cohort',
  sql`
    SELECT c.id, c.name FROM cohorts c WHERE c.id = ${value('cohort')}::uuid AND c.archived_at IS NULL FOR SHARE`,
)

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
