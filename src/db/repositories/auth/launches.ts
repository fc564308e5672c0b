import { sql } from 'drizzle-orm'
import type { launches } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

type LaunchRow = typeof launches.$inferSelect

/** Keeps a way in for `seconds`. */
export const insertLaunch = statement.run<
  Omit<LaunchRow, 'expiresAt'> & { seconds: number; now: Date | null }
>(
  'insert_launch',
  sql`
    INSERT INTO launches (code_hash, user_id, origin, page, expires_at)
    VALUES (${value('codeHash')}::bytea, ${value('userId')}::uuid, ${value('origin')}, ${value('page')},
      ${now} + make_interval(secs => ${value('seconds')}::int))`,
)

/** Takes a way in: whose it was and where it leads, for one caller alone; null for every other, and once it is over. */
export const takeLaunch = statement.find<
  Pick<LaunchRow, 'userId' | 'origin' | 'page'>,
  { codeHash: Buffer; now: Date | null }
>(
  'take_launch',
  sql`
    DELETE FROM launches WHERE code_hash = ${value('codeHash')}::bytea AND expires_at > ${now}
    RETURNING user_id AS "userId", origin, page`,
)
