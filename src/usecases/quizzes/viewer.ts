import { findPersonTime } from '../../db/repositories/users/extra-time.ts'
import { NOT_ASSIGNED } from '../../domain/attempt/startability.ts'
import { type Context, callerOf } from '../context.ts'
import { type PersonalStanding, previews } from './standing.ts'

/**
 * The caller as quizzes are shown to them, with the values that the statements of standings need. A client sees what a
 * trainer does, and has no attempts: nobody's bear its id.
 */
export async function viewer(ctx: Context) {
  const { user, role } = seeing(ctx)
  const time = await findPersonTime(ctx.db, { user })
  const person = { role, multiplier: time?.multiplier ?? 1, minutes: time?.minutes ?? 0 }
  return { person, values: { user, preview: previews(role), now: ctx.now } }
}

/** How the caller stands to a quiz, as it is shown: no client takes one. */
export function shownStanding({ actor }: Context, standing: PersonalStanding): PersonalStanding {
  return actor.kind === 'client' ? { ...standing, startability: NOT_ASSIGNED } : standing
}

function seeing({ actor }: Context) {
  if (actor.kind === 'client') return { user: actor.clientId, role: 'trainer' as const }
  const { userId: user, role } = callerOf({ actor })
  return { user, role }
}
