import type { Connection } from '../../connection.ts'
import { and, asc, eq, isNull, sql } from '../../drizzle.ts'
import { users } from '../../schema/index.ts'
import { statement } from '../../statement.ts'
import { isPresent, type UserRow } from './rows.ts'

/** Locks a person against every other change, and against a start or a new session; null once erased. */
export async function lockUser(connection: Connection, id: string): Promise<UserRow | null> {
  const [row] = await connection.orm
    .select()
    .from(users)
    .where(and(eq(users.id, id), isPresent))
    .for('no key update')
  return row ?? null
}

/**
 * Locks every admin able to sign in, in id order, and returns their ids: two who leave at once cannot both count
 * on the other.
 */
export async function lockActiveAdmins(connection: Connection): Promise<string[]> {
  const rows = await connection.orm
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isPresent, isNull(users.disabledAt)))
    .orderBy(asc(users.id))
    .for('no key update')
  return rows.map((row) => row.id)
}

/** Makes the first admin's creation one at a time, until the transaction ends. */
export const lockFirstAdmin = statement.run(
  'lock_first_admin',
  sql`SELECT pg_advisory_xact_lock(hashtext('bareme:first-admin'))`,
)
