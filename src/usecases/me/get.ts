import { type CohortName, listCohortsOfMember } from '../../db/repositories/cohorts/find.ts'
import { findUser } from '../../db/repositories/users/find.ts'
import { signInAgain } from '../../domain/refusals/auth.ts'
import { type Context, callerId } from '../context.ts'
import { type UserView, userView } from '../users/view.ts'

export interface Me extends UserView {
  /** The cohorts the person is a present member of. */
  cohorts: CohortName[]
}

/** The caller. */
export async function getMe(ctx: Context): Promise<Me> {
  const user = await findUser(ctx.db, callerId(ctx))
  if (!user) throw signInAgain()
  return { ...userView(user), cohorts: await listCohortsOfMember(ctx.db, user.id) }
}
