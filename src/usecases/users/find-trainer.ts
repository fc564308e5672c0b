import { noSuchTrainer } from '../../domain/refusals/cohorts.ts'
import type { Context } from '../context.ts'
import { findPerson } from './find-named.ts'

/**
 * The id of the trainer or admin that an administrator means by an id or an address: for the command line alone.
 * @throws DomainError `not-found`.
 */
export async function findTrainer(ctx: Context, idOrEmail: string): Promise<string> {
  const user = await findPerson(ctx, idOrEmail)
  if (user.role === 'trainee') throw noSuchTrainer(idOrEmail)
  return user.id
}
