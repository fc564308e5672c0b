import { findOwnAttempt, type OwnAttemptRow } from '../../db/repositories/attempts/find.ts'
import { callerValues, mine } from '../access/caller.ts'
import type { Context } from '../context.ts'
import { closeIfOver } from './closing/expire.ts'

/** The caller's own attempt, closed first when its time is over; null for somebody else's. */
export async function ownAttempt(ctx: Context, attempt: string): Promise<OwnAttemptRow | null> {
  const values = { ...callerValues(ctx), attempt }
  const found = await findOwnAttempt(ctx.db, values)
  if (!found) return null
  const row = mine(found)
  return (await closeIfOver(ctx, row)) ? mine(await findOwnAttempt(ctx.db, values)) : row
}
