import { findPersonTime } from '../../db/repositories/users/extra-time.ts'
import { type Context, callerOf } from '../context.ts'
import { previews } from './standing.ts'

/** The caller as quizzes are shown to them, with the values that the statements of standings need. */
export async function viewer(ctx: Context) {
  const { userId: user, role } = callerOf(ctx)
  const time = await findPersonTime(ctx.db, { user })
  const person = { role, multiplier: time?.multiplier ?? 1, minutes: time?.minutes ?? 0 }
  return { person, values: { user, preview: previews(role), now: ctx.now } }
}
