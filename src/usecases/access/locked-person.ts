import type { Connection } from '../../db/connection.ts'
import { lockActiveAdmins, lockUser } from '../../db/repositories/users/lock.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import { lastAdmin, noSuchPerson } from '../../domain/refusals/users.ts'

/**
 * A person, locked against every other change.
 * @throws DomainError `not-found` once erased.
 */
export async function lockedPerson(tx: Connection, id: string): Promise<UserRow> {
  const user = await lockUser(tx, id)
  if (!user) throw noSuchPerson(id)
  return user
}

/**
 * The same, of whom an admin able to sign in remains when this one no longer is.
 * @throws DomainError `not-found`, `last-admin`.
 */
export async function lockedReplaceable(tx: Connection, id: string): Promise<UserRow> {
  const user = await lockReplaceable(tx, id)
  if (!user) throw noSuchPerson(id)
  return user
}

/**
 * The same; null once erased.
 * @throws DomainError `last-admin`.
 */
export async function lockReplaceable(tx: Connection, id: string): Promise<UserRow | null> {
  // The admins first, in the one order of all who lock them: two who go at once cannot both count on the other.
  const admins = await lockActiveAdmins(tx)
  const user = await lockUser(tx, id)
  if (admins.includes(id) && admins.length === 1) throw lastAdmin()
  return user
}
