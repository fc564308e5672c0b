import { type SQL, sql } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { statement, value } from '../statement.ts'
import { now } from './clock.ts'

export type ExpiredKind = 'refreshTokens' | 'sessions' | 'authFailures' | 'idempotencyKeys'

type Values = { now: Date | null; most: number }

const most = sql`${value('most')}::int`

/**
 * Deletes at most `most` rows that nothing can ask for any more and returns how many. Spent refresh tokens stay
 * until they expire: their reuse is how a stolen one is noticed. A session goes with its last token.
 */
export async function deleteExpired(
  connection: Connection,
  kind: ExpiredKind,
  values: Values,
): Promise<number> {
  const [row] = await deletions[kind](connection, values)
  return row!.count
}

const deletions = {
  refreshTokens: deletion('refresh-tokens', sql`refresh_tokens`, sql`t.expires_at <= ${now}`),
  sessions: deletion(
    'sessions',
    sql`sessions`,
    sql`NOT EXISTS (SELECT FROM refresh_tokens r WHERE r.session_id = t.id)`,
  ),
  authFailures: deletion('auth-failures', sql`auth_failures`, sql`t.failed_at < ${now} - interval '1 day'`),
  idempotencyKeys: deletion(
    'idempotency-keys',
    sql`idempotency_keys`,
    sql`t.created_at < ${now} - interval '24 hours'`,
  ),
}

function deletion(name: string, table: SQL, condition: SQL) {
  return statement<{ count: number }, Values>(
    `purge-${name}`,
    sql`
      WITH gone AS (
        DELETE FROM ${table} WHERE ctid IN (SELECT t.ctid FROM ${table} t WHERE ${condition} LIMIT ${most})
        RETURNING 1
      )
      SELECT count(*)::int AS count FROM gone`,
  )
}
