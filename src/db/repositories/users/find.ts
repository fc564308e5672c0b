import { and, asc, eq, gt } from 'drizzle-orm'
import type { Connection } from '../../connection.ts'
import { users } from '../../schema/index.ts'
import { isPresent, type UserRole, type UserRow } from './rows.ts'

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

/** Whether anybody, even disabled, is an admin. */
export async function hasAdmin(connection: Connection): Promise<boolean> {
  const rows = await connection.orm
    .select({ id: users.id })
    .from(users)
    .where(and(eq(users.role, 'admin'), isPresent))
    .limit(1)
  return rows.length > 0
}

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
