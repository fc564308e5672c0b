import { sql } from 'drizzle-orm'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

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
