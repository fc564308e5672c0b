import { type CohortName, listCohortsOfMember } from '../../db/repositories/cohorts/find.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { DomainError } from '../../domain/errors.ts'
import { type Context, callerId } from '../context.ts'
import { type UserView, userView } from '../users/view.ts'

export interface Me extends UserView {
  /** The cohorts the person is a present member of. */
  cohorts: CohortName[]
}

/** The caller. */
export async function getMe(ctx: Context): Promise<Me> {
  const user = await findUser(ctx.db, callerId(ctx))
  if (!user) throw new DomainError('unauthenticated', 'Sign in again.')
  return { ...userView(user), cohorts: await listCohortsOfMember(ctx.db, user.id) }
}
