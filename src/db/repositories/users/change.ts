import type { Connection } from '../../connection.ts'
import { eq, isNotNull, sql } from '../../drizzle.ts'
import { users } from '../../schema/index.ts'
import type { UserRow } from './rows.ts'

/** Adds a person; an address given with them counts as verified. Null when it is that of another verified account. */
export async function insertUser(
  connection: Connection,
  user: typeof users.$inferInsert,
): Promise<UserRow | null> {
  const [row] = await connection.orm
    .insert(users)
    .values({ ...user, ...(user.email && { emailVerifiedAt: sql`clock_timestamp()` }) })
    .onConflictDoNothing({ target: users.email, where: isNotNull(users.emailVerifiedAt) })
    .returning()
  return row ?? null
}

/** Changes a person and returns the row as it now is; the caller holds its lock. */
export async function updateUser(
  connection: Connection,
  id: string,
  changes: Partial<typeof users.$inferInsert>,
): Promise<UserRow> {
  const [row] = await connection.orm.update(users).set(changes).where(eq(users.id, id)).returning()
  return row!
}

/** Closes an account: every token of it is refused from the next request on, and none comes back with the account. */
export async function disableUser(connection: Connection, id: string, instant: Date | null): Promise<void> {
  await connection.orm
    .update(users)
    .set({ disabledAt: instant ?? sql`clock_timestamp()`, epoch: sql`${users.epoch} + 1` })
    .where(eq(users.id, id))
}

/** Raises a person's epoch: every access token issued before is refused from the next request on. */
export async function raiseEpoch(connection: Connection, id: string): Promise<void> {
  await connection.orm
    .update(users)
    .set({ epoch: sql`${users.epoch} + 1` })
    .where(eq(users.id, id))
}
