import { and, eq, isNotNull, sql } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import type { PageRow, PageValues } from '../../page.ts'
import { users } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { peopleKeyset } from './list-order.ts'
import { isPresent, type UserRole, type UserRow } from './rows.ts'

/** A person who was not erased, or null. */
export async function findUser(connection: Connection, id: string): Promise<UserRow | null> {
  const [row] = await connection.orm
    .select()
    .from(users)
    .where(and(eq(users.id, id), isPresent))
  return row ?? null
}

/** The person whose verified address this is, in lower case, or null. */
export async function findUserByEmail(connection: Connection, email: string): Promise<UserRow | null> {
  const [row] = await connection.orm
    .select()
    .from(users)
    .where(and(eq(users.email, email), isNotNull(users.emailVerifiedAt)))
  return row ?? null
}

/** Everybody who says that a lower-cased address is theirs, verified or not, at most `most`: who was first comes first. */
export async function listUsersByEmail(
  connection: Connection,
  email: string,
  most: number,
): Promise<UserRow[]> {
  return connection.orm
    .select()
    .from(users)
    .where(eq(users.email, email))
    .orderBy(sql`email_verified_at IS NULL`, users.id)
    .limit(most)
}

/** The person a resume code was given to, or null. */
export async function findUserByResumeCode(connection: Connection, hash: Buffer): Promise<UserRow | null> {
  const [row] = await connection.orm.select().from(users).where(eq(users.resumeCodeHash, hash))
  return row ?? null
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

/** What may be shown of a person. */
export type ShownUserRow = Pick<
  UserRow,
  | 'id'
  | 'role'
  | 'name'
  | 'familyName'
  | 'givenName'
  | 'reference'
  | 'email'
  | 'emailVerifiedAt'
  | 'passwordHash'
  | 'mustChangePassword'
  | 'extraTimeMultiplier'
  | 'extraTimeMinutes'
  | 'createdAt'
  | 'disabledAt'
>

export const userOrder = peopleKeyset(sql`u`)

/** The people who were not erased, in the order of lists of people. */
export const listUserRows = statement.list<
  ShownUserRow & PageRow,
  PageValues & { role: UserRole | null; email: string | null }
>(
  'list_user_rows',
  sql`
    SELECT u.id, u.role, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference, u.email, u.email_verified_at AS "emailVerifiedAt", u.password_hash AS "passwordHash",
      u.must_change_password AS "mustChangePassword", u.extra_time_multiplier AS "extraTimeMultiplier",
      u.extra_time_minutes AS "extraTimeMinutes", u.created_at AS "createdAt", u.disabled_at AS "disabledAt",
      ${userOrder.key}
    FROM users u
    WHERE ${userOrder.rest} AND u.erased_at IS NULL
      AND (${value('role')}::text IS NULL OR u.role = ${value('role')})
      AND (${value('email')}::text IS NULL OR u.email = ${value('email')})
    ${userOrder.order}`,
)
