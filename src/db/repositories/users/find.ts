import type { Connection } from '../../connection.ts'
import { and, eq, isNotNull, type SQL, sql } from '../../drizzle.ts'
import type { PageRow, PageValues } from '../../page.ts'
import { users } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import { followedPeople } from '../cohorts/trainers.ts'
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
  | 'contactEmail'
  | 'emailVerifiedAt'
  | 'passwordHash'
  | 'mustChangePassword'
  | 'extraTimeMultiplier'
  | 'extraTimeMinutes'
  | 'createdAt'
  | 'disabledAt'
>

const trainer = sql`${value('trainer')}::uuid`
const seenAddress = sql`CASE WHEN u.email_verified_at IS NOT NULL OR ${trainer} IS NULL THEN u.email END`

export const userOrder = peopleKeyset(sql`u`)

/** Without capitals and accents, as people search. */
const folded = (text: SQL) =>
  sql`regexp_replace(normalize(lower(${text} COLLATE "fr-x-icu"), NFD), '[\u0300-\u036f]', '', 'g')`

/** What `users u` are found by: an address that they typed themselves is for admins alone. */
const sought = sql`concat_ws(' ', u.name, u.family_name, u.given_name, u.reference, u.contact_email, ${seenAddress})`

/**
 * The people who were neither erased nor merged into others, in the order of lists of people: for a trainer the present
 * members of the cohorts that they follow, without one everybody. `words`, folded, are all found in one's names, reference
 * or addresses.
 */
export const listUserRows = statement.list<
  ShownUserRow & PageRow,
  PageValues & { trainer: string | null; role: UserRole | null; email: string | null; words: string[] }
>(
  'list_user_rows',
  sql`
    SELECT u.id, u.role, u.name, u.family_name AS "familyName", u.given_name AS "givenName", u.reference, u.email, u.contact_email AS "contactEmail", u.email_verified_at AS "emailVerifiedAt", u.password_hash AS "passwordHash",
      u.must_change_password AS "mustChangePassword", u.extra_time_multiplier AS "extraTimeMultiplier",
      u.extra_time_minutes AS "extraTimeMinutes", u.created_at AS "createdAt", u.disabled_at AS "disabledAt",
      ${userOrder.key}
    FROM users u
    WHERE ${userOrder.rest} AND u.erased_at IS NULL AND u.merged_into IS NULL
      AND (${trainer} IS NULL OR (u.role = 'trainee' AND u.id IN (${followedPeople(trainer)})))
      AND (${value('role')}::text IS NULL OR u.role = ${value('role')})
      AND (${value('email')}::text IS NULL OR ${value('email')} IN (${seenAddress}, u.contact_email))
      AND (${value('words')}::text[] = '{}' OR NOT EXISTS (
        SELECT FROM unnest(${value('words')}::text[]) AS word WHERE strpos(${folded(sought)}, word) = 0))
    ${userOrder.order}`,
)
