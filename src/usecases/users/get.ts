import { z } from 'zod'
import { trainsPerson } from '../../db/repositories/cohorts/trainers.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { personNotFound } from '../../domain/refusals/users.ts'
import { type Context, trainerOf } from '../context.ts'
import { idField } from '../fields.ts'
import { shownTo, type UserView, userView } from './view.ts'

export const getUserInput = z.strictObject({ user: idField })

/**
 * A person with their extra time: for an admin anybody, for a trainer a present member of a cohort that they follow.
 * @throws DomainError `not-found`.
 */
export async function getUser(ctx: Context, { user: id }: z.output<typeof getUserInput>): Promise<UserView> {
  const trainer = trainerOf(ctx)
  const { trains } = trainer === null ? { trains: true } : await trainsPerson(ctx.db, { trainer, user: id })
  const user = trains ? await findUser(ctx.db, id) : null
  if (!user) throw personNotFound()
  return shownTo(ctx, userView(user))
}
