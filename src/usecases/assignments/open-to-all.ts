import type { Connection } from '../../db/connection.ts'
import {
  type AssignmentRelease,
  listAssignmentReleases,
  storeRelease,
} from '../../db/repositories/assignments/release.ts'
import { lockAssignment } from '../../db/repositories/assignments/start.ts'
import { openToAll } from '../../domain/release/release.ts'
import type { Context } from '../context.ts'

/** What is open to all members of an assignment, and since when that is kept; with what one person has of their own. */
export interface Opened extends AssignmentRelease {
  score: boolean
  answers: boolean
}

/** An assignment, and the person whose own release is asked for beside. */
export interface AskedRelease {
  assignment: string
  user?: string | undefined
}

/** What is open to all members of each of these assignments now, in their order. */
export async function openNow(
  ctx: Context,
  connection: Connection,
  asked: readonly AskedRelease[],
): Promise<Opened[]> {
  if (asked.length === 0) return []
  const releases = await listAssignmentReleases(connection, {
    assignments: asked.map(({ assignment }) => assignment),
    people: asked.map(({ user }) => user ?? null),
    now: ctx.now,
  })
  return releases.map((row) => ({ ...row, ...openToAll(row.release, row) }))
}

/**
 * What is open now, kept from now on: whoever may read it goes on to, whatever windows are given later. Looks again under
 * the lock that a start shares, so that none slips in between.
 */
export async function keepOpen(ctx: Context, assignment: string): Promise<Opened> {
  return ctx.db.transaction(async (tx) => {
    await lockAssignment(tx, { assignment })
    const [open] = await openNow(ctx, tx, [{ assignment }])
    const { score, answers } = open!
    return { ...open!, ...(await storeRelease(tx, { assignment, score, answers, now: ctx.now })) }
  })
}
