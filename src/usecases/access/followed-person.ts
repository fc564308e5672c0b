import type { Connection } from '../../db/connection.ts'
import { trainsPerson } from '../../db/repositories/cohorts/trainers.ts'
import { lockUser } from '../../db/repositories/users/lock.ts'
import type { UserRow } from '../../db/repositories/users/rows.ts'
import { personNotFound } from '../../domain/refusals/users.ts'
import { type Context, trainerOf } from '../context.ts'

/**
 * A trainee whom the caller may act on, locked against every other change: as a trainer a present member of a cohort that
 * they follow, as an admin or the service anybody.
 * @throws DomainError `not-found`.
 */
export async function followedPerson(ctx: Context, tx: Connection, id: string): Promise<UserRow> {
  const trainer = trainerOf(ctx)
  const { trains } = trainer === null ? { trains: true } : await trainsPerson(tx, { trainer, user: id })
  const user = trains ? await lockUser(tx, id) : null
  // Who teaches is nobody's trainee any more, whatever cohort they were in.
  if (!user || (trainer !== null && user.role !== 'trainee')) throw personNotFound()
  return user
}
