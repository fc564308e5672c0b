import { and, asc, eq, gt, isNull, sql } from 'drizzle-orm'
import type { Connection } from '../connection.ts'
import { attempts, users } from '../schema/index.ts'
import { statement, value } from '../statement.ts'

export type UserRow = typeof users.$inferSelect
export type UserRole = UserRow['role']

const isPresent = isNull(users.erasedAt)

/** A person who was not erased, or null. */
export async function findUser(connection: Connection, id: string): Promise<UserRow | null> {
  const [row] = await connection.orm
    .select()
    .from(users)
    .where(and(eq(users.id, id), isPresent))
  return row ?? null
}

/** The person behind a lower-cased address, or null. */
export async function findUserByEmail(connection: Connection, email: string): Promise<UserRow | null> {
  const [row] = await connection.orm.select().from(users).where(eq(users.email, email))
  return row ?? null
}

/** The person a resume code was given to, or null. */
export async function findUserByResumeCode(connection: Connection, hash: Buffer): Promise<UserRow | null> {
  const [row] = await connection.orm.select().from(users).where(eq(users.resumeCodeHash, hash))
  return row ?? null
}

/** Adds a person; null when the address is taken. */
export async function insertUser(
  connection: Connection,
  user: typeof users.$inferInsert,
): Promise<UserRow | null> {
  const [row] = await connection.orm
    .insert(users)
    .values(user)
    .onConflictDoNothing({ target: users.email })
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

/** Empties a person of everything personal; the row and its id stay for what points at it. */
export async function eraseUser(connection: Connection, id: string, instant: Date | null): Promise<void> {
  await connection.orm
    .update(users)
    .set({
      name: null,
      email: null,
      passwordHash: null,
      resumeCodeHash: null,
      mustChangePassword: false,
      extraTimeMultiplier: '1',
      extraTimeMinutes: 0,
      epoch: sql`${users.epoch} + 1`,
      erasedAt: instant ?? sql`clock_timestamp()`,
    })
    .where(eq(users.id, id))
}

/** Raises a person's epoch: every access token issued before is refused from the next request on. */
export async function raiseEpoch(connection: Connection, id: string): Promise<void> {
  await connection.orm
    .update(users)
    .set({ epoch: sql`${users.epoch} + 1` })
    .where(eq(users.id, id))
}

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

/** Whether anybody, even disabled, is an admin. */
export async function hasAdmin(connection: Connection): Promise<boolean> {
  const rows = await connection.orm
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isPresent))
    .limit(1)
  return rows.length > 0
}

/** Makes the first admin's creation one at a time, until the transaction ends. */
export const lockFirstAdmin = statement.run(
  'lock_first_admin',
  sql`SELECT pg_advisory_xact_lock(hashtext('bareme:first-admin'))`,
)

/** People who were not erased, by id, from the one after `after`. */
export async function listUserRows(
  connection: Connection,
  filter: { role?: UserRole; email?: string; after?: string; limit: number },
): Promise<UserRow[]> {
  return connection.orm
    .select()
    .from(users)
    .where(
      and(
        isPresent,
        filter.role && eq(users.role, filter.role),
        filter.email === undefined ? undefined : eq(users.email, filter.email),
        filter.after === undefined ? undefined : gt(users.id, filter.after),
      ),
    )
    .orderBy(asc(users.id))
    .limit(filter.limit)
}

/** What an access token's session and person are worth now; null when either is gone, revoked or outdated. */
export const findTokenStanding = statement.find<
  { role: UserRole; mustChangePassword: boolean },
  { userId: string; sessionId: string; epoch: number }
>(
  'find_token_standing',
  sql`
    SELECT u.role, u.must_change_password AS "mustChangePassword"
    FROM users u JOIN sessions s ON s.user_id = u.id
    WHERE u.id = ${value('userId')}::uuid AND s.id = ${value('sessionId')}::uuid
      AND u.epoch = ${value('epoch')}::int AND s.revoked_at IS NULL
      AND u.disabled_at IS NULL AND u.erased_at IS NULL`,
)

/** Whether a person has an attempt under way; the caller holds the person's lock, so that none can start. */
export async function hasOpenAttempt(connection: Connection, userId: string): Promise<boolean> {
  const rows = await connection.orm
    .select({ id: attempts.id })
    .from(attempts)
    .where(and(eq(attempts.userId, userId), eq(attempts.state, 'inProgress')))
    .limit(1)
  return rows.length > 0
}
