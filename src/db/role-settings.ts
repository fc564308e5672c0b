import pg from 'pg'
import { withClient } from './client.ts'

/**
 * What the promises rest on, as defaults of the service's role in its database: a pooler drops what a connection asks
 * for at its start, and lends what it sets later to others. An acknowledged answer is on disk; a statement and a lock
 * end by themselves; instants are written in UTC.
 */
export const ROLE_SETTINGS = {
  synchronous_commit: 'on',
  statement_timeout: '10s',
  lock_timeout: '3s',
  idle_in_transaction_session_timeout: '10s',
  timezone: 'UTC',
} as const

/** Stronger than what is asked for, and so as good. */
const AS_GOOD: Record<string, string[]> = { synchronous_commit: ['remote_apply'] }

/** A setting that is not in force as it must be. */
export interface SettingApart {
  name: string
  found: string
  /** The line that makes it the role's. */
  line: string
}

/** The promises would not be kept; the message names the settings and the lines to run. */
class RoleSettingsError extends Error {
  constructor(apart: readonly SettingApart[], options?: ErrorOptions) {
    const found = apart.map(({ name, found }) => `${name} is ${found || 'not set'}`).join(', ')
    const lines = apart.map(({ line }) => `  ${line};`).join('\n')
    super(
      `What the service promises rests on settings that are not in force on DATABASE_URL: ${found}.\n` +
        `Take them out of its \`options\`, and run this in the database, as that role or as an administrator:\n${lines}\n` +
        'A pooler must then open its connections anew (PgBouncer: RECONNECT).',
      options,
    )
    this.name = 'RoleSettingsError'
  }
}

/** The lines that make the settings a role's own in a database; both as SQL names them. */
export function roleSettingLines(role: string, database: string): string[] {
  return Object.entries(ROLE_SETTINGS).map(
    ([name, value]) => `ALTER ROLE ${role} IN DATABASE ${database} SET ${name} TO '${value}'`,
  )
}

/** The settings that are not in force on a connection as they must be; none is well. */
export async function settingsApart(connection: { query: pg.Pool['query'] }): Promise<SettingApart[]> {
  const { rows } = await connection.query<{ role: string; database: string; found: string[] }>(
    `SELECT session_user AS role, current_database() AS database,
       ARRAY(SELECT current_setting(name) FROM unnest($1::text[]) WITH ORDINALITY AS s (name, at) ORDER BY at) AS found`,
    [Object.keys(ROLE_SETTINGS)],
  )
  const { role, database, found } = rows[0]!
  const lines = roleSettingLines(pg.escapeIdentifier(role), pg.escapeIdentifier(database))
  return Object.entries(ROLE_SETTINGS)
    .map(([name, wanted], index) => ({ name, wanted, found: found[index]!, line: lines[index]! }))
    .filter(({ name, wanted, found }) => found !== wanted && !AS_GOOD[name]?.includes(found))
    .map(({ name, found, line }) => ({ name, found, line }))
}

/**
 * Makes the settings the role's own where they are not in force, and reads them back through the same address.
 * Returns the names that were set.
 * @throws RoleSettingsError when they are not in force even then.
 */
export async function ensureRoleSettings(url: string): Promise<string[]> {
  const before = await onConnection(url, settingsApart)
  if (before.length === 0) return []
  // Of replicas that start at once all but one fail to write the same row: what is in force afterwards counts.
  const cause: unknown = await onConnection(url, (client) =>
    client.query(before.map(({ line }) => line).join(';')).then(
      () => undefined,
      (error: unknown) => error,
    ),
  )
  const after = await onConnection(url, settingsApart)
  if (after.length > 0) throw new RoleSettingsError(after, { cause })
  return before.map(({ name }) => name)
}

/** A session of its own each time: defaults of a role reach those that begin after them. */
function onConnection<T>(url: string, work: (client: pg.Client) => Promise<T>): Promise<T> {
  return withClient({ connectionString: url, connectionTimeoutMillis: 5_000, query_timeout: 11_000 }, work)
}
