import type { Connection } from '../../../db/connection.ts'
import { hasOpenAttempt } from '../../../db/repositories/attempts/find.ts'
import { moveExternalIds } from '../../../db/repositories/integration/headless/external-ids.ts'
import {
  becomeAlias,
  enterCohorts,
  leaveCohorts,
  liftNumbers,
  moveAttempts,
  moveTerms,
  numberByStart,
  takeOverCohorts,
} from '../../../db/repositories/people/merge.ts'
import { deleteInvitations } from '../../../db/repositories/people/records.ts'
import { updatePersonTime } from '../../../db/repositories/users/extra-time.ts'
import type { UserRow } from '../../../db/repositories/users/rows.ts'
import type { Accommodation } from '../../../domain/attempt/deadline.ts'
import { openBeforeMerge } from '../../../domain/refusals/people.ts'
import { closeOverdueOf } from '../../attempts/closing/expire.ts'
import type { Context } from '../../context.ts'
import { reopenedBy } from '../../grants/reopened.ts'

/** What went from one person to another, by ids: enough to undo it. The audit log keeps it. */
export interface Moved {
  into: string
  attempts: string[]
  /** Cohorts that the one who stays was not in, and that the other one was in. */
  entered: string[]
  left: string[]
  /** Cohorts that the one who goes looked after; and those of them that the one who stays did not. */
  followed: string[]
  taken: string[]
  /** By assignment. */
  overrides: string[]
  excuses: string[]
  admissions: string[]
  aliases: string[]
  wasDisabled: boolean
  /** The extra time of the one who stays, before. */
  accommodation: Accommodation
}

/**
 * Moves all that belongs to a record into a person, of whom it is an alias from then on: its attempts, numbered with theirs
 * by their start, its memberships, the cohorts that it looks after, what it has under assignments and the ids that clients
 * know it by. Of two extra times the longer holds. Both are locked, in the order of their ids; who calls it audits it.
 * @throws DomainError `attempt-in-progress` while either has an attempt open; `answers-released` where the extra time would
 * reopen an assignment whose answers all read.
 */
export async function moveRecord(
  ctx: Context,
  tx: Connection,
  { from, into }: { from: UserRow; into: UserRow },
): Promise<Moved> {
  const pair = { from: from.id, into: into.id }
  await refuseOpen(ctx, tx, pair)
  const accommodation = timeOf(into)
  const longest = longer(accommodation, timeOf(from))
  await reopenedBy(ctx, tx, { user: into.id, ...longest })
  await updatePersonTime(tx, { user: into.id, ...longest })
  const attempts = ids(await moveAttempts(tx, { ...pair, attempts: null }))
  await renumber(tx, into.id)
  const all = { ...pair, assignments: null }
  const looked = await takeOverCohorts(tx, pair)
  const moved = {
    into: into.id,
    attempts,
    entered: ids(await enterCohorts(tx, { ...pair, now: ctx.now })),
    left: ids(await leaveCohorts(tx, { user: from.id, cohorts: null, now: ctx.now })),
    followed: ids(looked),
    taken: ids(looked.filter(({ isNew }) => isNew)),
    overrides: ids(await moveTerms.overrides(tx, all)),
    excuses: ids(await moveTerms.excuses(tx, all)),
    admissions: ids(await moveTerms.admissions(tx, all)),
    aliases: ids(await becomeAlias(tx, { ...pair, now: ctx.now })),
    wasDisabled: from.disabledAt !== null,
    accommodation,
  }
  await moveExternalIds(tx, pair)
  await deleteInvitations(tx, { user: from.id })
  return moved
}

/**
 * Closes what is over, and makes sure that nothing is open.
 * @throws DomainError `attempt-in-progress`.
 */
export async function refuseOpen(
  ctx: Context,
  tx: Connection,
  { from, into }: { from: string; into: string },
): Promise<void> {
  for (const user of [from, into].sort()) {
    await closeOverdueOf(ctx, tx, user)
    if (await hasOpenAttempt(tx, user)) throw openBeforeMerge()
  }
}

/** Numbers the attempts of a person by their start. */
export async function renumber(tx: Connection, user: string): Promise<void> {
  await liftNumbers(tx, { user })
  await numberByStart(tx, { user })
}

/** The extra time of a person. */
export function timeOf({ extraTimeMultiplier, extraTimeMinutes }: UserRow): Accommodation {
  return { multiplier: Number(extraTimeMultiplier), minutes: extraTimeMinutes }
}

/** The longer of two extra times. */
export function longer(one: Accommodation, other: Accommodation): Accommodation {
  return {
    multiplier: Math.max(one.multiplier, other.multiplier),
    minutes: Math.max(one.minutes, other.minutes),
  }
}

function ids(rows: readonly { id: string }[]): string[] {
  return rows.map(({ id }) => id)
}
