import { findUserByEmail } from '../../db/repositories/users/find.ts'
import { noSuchTrainer } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'

/**
 * The id of the trainer or admin that an administrator means by an address: for the command line alone.
 * @throws DomainError `not-found`.
 */
export async function findTrainer(ctx: Context, email: string): Promise<string> {
  const user = await findUserByEmail(ctx.db, email.toLowerCase())
  if (user && user.role !== 'trainee') return user.id
  throw noSuchTrainer(email)
}
