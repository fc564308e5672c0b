import { sql } from '../../drizzle.ts'
import type { cohorts } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { ManagedCohortId } from './find.ts'

type Changeable = Pick<typeof cohorts.$inferSelect, 'name' | 'timeZone'> & { archived: boolean }

type Locking = { cohort: ManagedCohortId }

/** A cohort, locked against every other change of it, of who follows it and of who joins it. */
export const lockCohort = statement.find<Changeable, Locking>(
  'lock_cohort',
  sql`
    SELECT name, time_zone AS "timeZone", archived_at IS NOT NULL AS archived FROM cohorts
    WHERE id = ${value('cohort')}::uuid FOR UPDATE`,
)

/** Stores what a cohort is called, its time zone, and whether it is archived: since now, where it was not. */
export const updateCohortRow = statement.run<Locking & Changeable & { now: Date | null }>(
  'update_cohort_row',
  sql`
    UPDATE cohorts SET name = ${value('name')}, time_zone = ${value('timeZone')},
      archived_at = CASE WHEN ${value('archived')}::boolean THEN coalesce(archived_at, ${now}) END
    WHERE id = ${value('cohort')}::uuid`,
)

/** Whether anybody is, was or was asked to be in a locked cohort. */
export const wasEverUsed = statement.get<{ used: boolean }, Locking>(
  'was_ever_used',
  sql`
    SELECT EXISTS (SELECT FROM cohort_members WHERE cohort_id = ${value('cohort')}::uuid)
      OR EXISTS (SELECT FROM cohort_invitations WHERE cohort_id = ${value('cohort')}::uuid) AS used`,
)

/** Deletes a locked cohort that nobody was ever in, with its codes and assignments. */
export const deleteCohortRow = statement.run<Locking>(
  'delete_cohort_row',
  sql`
    WITH given AS (SELECT id FROM assignments WHERE cohort_id = ${value('cohort')}::uuid),
    banks AS (DELETE FROM assignment_banks WHERE assignment_id IN (SELECT id FROM given)),
    gone AS (DELETE FROM assignments WHERE id IN (SELECT id FROM given)),
    codes AS (DELETE FROM join_codes WHERE cohort_id = ${value('cohort')}::uuid),
    trainers AS (DELETE FROM cohort_trainers WHERE cohort_id = ${value('cohort')}::uuid)
    DELETE FROM cohorts WHERE id = ${value('cohort')}::uuid`,
)
