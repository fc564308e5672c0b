import { sql } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { statement, value } from '../statement.ts'
import { now } from './clock.ts'

/** Adds a join code and returns when it expires. */
export async function insertJoinCode(
  connection: Connection,
  values: { id: string; cohortId: string; codeHash: Buffer; seats: number; days: number; now: Date | null },
): Promise<Date> {
  const [row] = await addCode(connection, values)
  return row!.expiresAt
}

const addCode = statement<
  { expiresAt: Date },
  { id: string; cohortId: string; codeHash: Buffer; seats: number; days: number; now: Date | null }
>(
  'join-codes-insert',
  sql`
    INSERT INTO join_codes (id, cohort_id, code_hash, seats, created_at, expires_at)
    VALUES (${value('id')}::uuid, ${value('cohortId')}::uuid, ${value('codeHash')}::bytea,
      ${value('seats')}::int, ${now}, ${now} + make_interval(days => ${value('days')}::int))
    RETURNING expires_at AS "expiresAt"`,
)

/** The cohort an unexpired code opens, even a full one; null otherwise. */
export async function findJoinCodeCohort(
  connection: Connection,
  values: { codeHash: Buffer; now: Date | null },
): Promise<string | null> {
  const [row] = await liveCode(connection, values)
  return row?.cohortId ?? null
}

const liveCode = statement<{ cohortId: string }, { codeHash: Buffer; now: Date | null }>(
  'join-codes-find-live',
  sql`
    SELECT cohort_id AS "cohortId" FROM join_codes
    WHERE code_hash = ${value('codeHash')}::bytea AND expires_at > ${now}`,
)

/** Takes one seat of an unexpired code; false when none is left. Callers at once wait for one another here. */
export async function takeSeat(
  connection: Connection,
  values: { codeHash: Buffer; now: Date | null },
): Promise<boolean> {
  const rows = await addUsedSeat(connection, values)
  return rows.length === 1
}

const addUsedSeat = statement<{ cohortId: string }, { codeHash: Buffer; now: Date | null }>(
  'join-codes-take-seat',
  sql`
    UPDATE join_codes SET seats_used = seats_used + 1
    WHERE code_hash = ${value('codeHash')}::bytea AND expires_at > ${now} AND seats_used < seats
    RETURNING cohort_id AS "cohortId"`,
)
