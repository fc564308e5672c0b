import { sql } from '../../drizzle.ts'
import type { launches } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

type LaunchRow = typeof launches.$inferSelect

/** What a page shows of a launch: its code, and what its browser kept of it. */
export interface ShownLaunch {
  codeHash: Buffer
  /** Null when it brings nothing. */
  browserHash: Buffer | null
  now: Date | null
}

/** Keeps a way in for `seconds`. */
export const insertLaunch = statement.run<
  Omit<LaunchRow, 'expiresAt' | 'redeemedAt'> & { seconds: number; now: Date | null }
>(
  'insert_launch',
  sql`
    INSERT INTO launches (code_hash, user_id, origin, page, browser_hash, expires_at)
    VALUES (${value('codeHash')}::bytea, ${value('userId')}::uuid, ${value('origin')}, ${value('page')},
      ${value('browserHash')}::bytea, ${now} + make_interval(secs => ${value('seconds')}::int))`,
)

/**
 * Goes a way in: whose it is and where it leads, for one caller alone, in its own browser; null for every other, and once it
 * is over. What is left of it lasts for `seconds`.
 */
export const spendLaunch = statement.find<
  Pick<LaunchRow, 'userId' | 'origin' | 'page'> & { isBound: boolean },
  ShownLaunch & { seconds: number }
>(
  'spend_launch',
  sql`
    UPDATE launches SET redeemed_at = ${now}, expires_at = ${now} + make_interval(secs => ${value('seconds')}::int)
    WHERE code_hash = ${value('codeHash')}::bytea AND redeemed_at IS NULL AND expires_at > ${now}
      AND (browser_hash IS NULL OR browser_hash = ${value('browserHash')}::bytea)
    RETURNING user_id AS "userId", origin, page, browser_hash IS NOT NULL AS "isBound"`,
)

const boundLaunch = sql`
    code_hash = ${value('codeHash')}::bytea AND browser_hash = ${value('browserHash')}::bytea AND expires_at > ${now}`

/** Whether a way in is known to be its browser's, and not over. */
export const findBoundLaunch = statement.find<Pick<LaunchRow, 'userId'>, ShownLaunch>(
  'find_bound_launch',
  sql`SELECT user_id AS "userId" FROM launches WHERE ${boundLaunch}`,
)

/** Takes such a way in, for one caller alone. */
export const takeBoundLaunch = statement.find<Pick<LaunchRow, 'userId' | 'origin' | 'page'>, ShownLaunch>(
  'take_bound_launch',
  sql`DELETE FROM launches WHERE ${boundLaunch} RETURNING user_id AS "userId", origin, page`,
)
