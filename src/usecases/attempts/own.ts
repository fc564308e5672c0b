import { findOwnAttempt, type OwnAttemptValues } from '../../db/repositories/attempts/find.ts'
import type { AttemptRow, CalledAttemptRow } from '../../db/repositories/attempts/rows.ts'
import { callerValues, mine } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { closeIfOver } from './closing/expire.ts'

/** The caller's own attempt, closed first when its time is over; null for somebody else's. */
export function ownAttempt(ctx: Context, attempt: string): Promise<AttemptRow | null> {
  return ownFoundBy(findOwnAttempt, ctx, attempt)
}

/** The same, by a statement that tells more of it. */
export async function ownFoundBy<Row extends CalledAttemptRow>(
  find: (db: Context['db'], values: OwnAttemptValues) => Promise<Row | null>,
  ctx: Context,
  attempt: string,
): Promise<Row | null> {
  const values = { ...callerValues(ctx), attempt }
  const found = await find(ctx.db, values)
  if (!found) return null
  const row = mine(found)
  return (await closeIfOver(ctx, row)) ? mine(await find(ctx.db, values)) : row
}
