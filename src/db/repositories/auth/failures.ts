import type { Connection } from '../../connection.ts'
import { inArray, sql } from '../../drizzle.ts'
import { authFailures } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { now } from '../clock.ts'

const inWindow = sql`failed_at > ${now} - make_interval(secs => ${value('windowSeconds')}::int)`

/**
 * Seconds until fewer than `limit` failures of the last `windowSeconds` are left on record under a key, or null
 * when fewer already are.
 */
export const findBlockedSeconds = statement.find<
  { seconds: number },
  { key: string; limit: number; windowSeconds: number; now: Date | null }
>(
  'find_blocked_seconds',
  sql`
    SELECT ceil(extract(epoch FROM failed_at + make_interval(secs => ${value('windowSeconds')}::int) - ${now}))::int
      AS seconds
    FROM auth_failures
    WHERE address = ${value('key')}::text AND ${inWindow}
    ORDER BY failed_at DESC OFFSET ${value('limit')}::int - 1 LIMIT 1`,
)

/** Makes guesses at one account wait for one another, until the transaction ends. */
export const lockGuesses = statement.run<{ account: string }>(
  'lock_guesses',
  sql`SELECT pg_advisory_xact_lock(hashtextextended('bareme:guess ' || ${value('account')}::text, 0))`,
)

/** What is on record of the window under an account's two keys: everywhere, and from one place. */
export const getGuessRecord = statement.get<
  { here: number; everywhere: number; secondsSinceLast: number | null },
  { account: string; place: string; windowSeconds: number; now: Date | null }
>(
  'get_guess_record',
  sql`
    SELECT count(*) FILTER (WHERE address = ${value('place')}::text)::int AS here,
      count(*) FILTER (WHERE address = ${value('account')}::text)::int AS everywhere,
      extract(epoch FROM ${now} - max(failed_at) FILTER (WHERE address = ${value('place')}::text))::float8
        AS "secondsSinceLast"
    FROM auth_failures WHERE address IN (${value('account')}::text, ${value('place')}::text) AND ${inWindow}`,
)

/** Puts one failure on record under each key, and returns the ids of the rows. */
export async function insertFailures(
  connection: Connection,
  keys: readonly string[],
  now: Date | null,
): Promise<number[]> {
  const rows = await connection.orm
    .insert(authFailures)
    .values(keys.map((address) => ({ address, failedAt: now ?? undefined })))
    .returning({ id: authFailures.id })
  return rows.map(({ id }) => id)
}

/** Takes failures off the record. */
export async function deleteFailures(connection: Connection, ids: readonly number[]): Promise<void> {
  await connection.orm.delete(authFailures).where(inArray(authFailures.id, [...ids]))
}

/** Forgets what is on record under the keys that begin so. */
export async function deleteFailuresOf(connection: Connection, prefix: string): Promise<void> {
  await connection.orm.delete(authFailures).where(sql`starts_with(${authFailures.address}, ${prefix})`)
}
