import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { joinCodes } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'
import type { ManagedCohortId } from './find.ts'

type JoinCode = typeof joinCodes.$inferSelect

/** Adds a join code and returns when it expires. */
export const insertJoinCode = statement.get<
  Pick<JoinCode, 'expiresAt'>,
  Pick<JoinCode, 'id' | 'codeHash' | 'seats'> & {
    cohortId: ManagedCohortId
    days: number
    now: Date | null
  }
>(
  'insert_join_code',
  sql`
    INSERT INTO join_codes (id, cohort_id, code_hash, seats, created_at, expires_at)
    VALUES (${value('id')}::uuid, ${value('cohortId')}::uuid, ${value('codeHash')}::bytea,
      ${value('seats')}::int, ${now}, ${now} + make_interval(days => ${value('days')}::int))
    RETURNING expires_at AS "expiresAt"`,
)

/** The cohort an unexpired code opens, even a full one; null otherwise. */
export const findJoinCodeCohort = statement.find<
  Pick<JoinCode, 'cohortId'>,
  { codeHash: Buffer; now: Date | null }
>(
  'find_join_code_cohort',
  sql`
    SELECT cohort_id AS "cohortId" FROM join_codes
    WHERE code_hash = ${value('codeHash')}::bytea AND expires_at > ${now}`,
)

/** A code that still lets people in, by what it says or by its id; null otherwise. */
export const findJoinCode = statement.find<
  Pick<JoinCode, 'id' | 'cohortId'>,
  { codeHash: Buffer; id: string | null; now: Date | null }
>(
  'find_join_code',
  sql`
    SELECT id, cohort_id AS "cohortId" FROM join_codes
    WHERE (code_hash = ${value('codeHash')}::bytea OR id = ${value('id')}::uuid) AND expires_at > ${now}`,
)

export const joinCodeOrder = keyset('DESC', ['uuid', sql`j.id`])

/** The join codes of a cohort, newest first, also those that let nobody in any more. */
export const listJoinCodes = statement.list<
  Pick<JoinCode, 'id' | 'seats' | 'seatsUsed' | 'createdAt' | 'expiresAt'> & PageRow,
  PageValues & { cohort: ManagedCohortId }
>(
  'list_join_codes',
  sql`
    SELECT j.id, j.seats, j.seats_used AS "seatsUsed", j.created_at AS "createdAt", j.expires_at AS "expiresAt",
      ${joinCodeOrder.key}
    FROM join_codes j WHERE j.cohort_id = ${value('cohort')}::uuid AND ${joinCodeOrder.rest} ${joinCodeOrder.order}`,
)

/** Ends a join code of a cohort; 0 when it lets nobody in any more. */
export const endJoinCode = statement.run<{ id: string; cohortId: ManagedCohortId; now: Date | null }>(
  'end_join_code',
  sql`
    UPDATE join_codes SET expires_at = ${now}
    WHERE id = ${value('id')}::uuid AND cohort_id = ${value('cohortId')}::uuid AND expires_at > ${now}`,
)

/** Takes one seat of an unexpired code; 0 when none is left. Callers at once wait for one another here. */
export const takeSeat = statement.run<{ codeHash: Buffer; now: Date | null }>(
  'take_seat',
  sql`
    UPDATE join_codes SET seats_used = seats_used + 1
    WHERE code_hash = ${value('codeHash')}::bytea AND expires_at > ${now} AND seats_used < seats`,
)
