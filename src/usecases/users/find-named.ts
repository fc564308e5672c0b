import { z } from 'zod'
import { findUser, findUserByEmail } from '../../db/repositories/users/find.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import { noSuchPerson } from '../../domain/refusals/users.ts'
import type { Context } from '../context.ts'

/**
 * The person that an administrator means by an id or an address: for the command line alone.
 * @throws DomainError `not-found`.
 */
export async function findPerson(ctx: Context, idOrEmail: string): Promise<UserRow> {
  const isId = z.uuid().safeParse(idOrEmail).success
  const user = isId
    ? await findUser(ctx.db, idOrEmail)
    : await findUserByEmail(ctx.db, idOrEmail.toLowerCase())
  if (!user) throw noSuchPerson(idOrEmail)
  return user
}
