import type { Connection } from '../../db/connection.ts'
import {
  type AssignmentRelease,
  listAssignmentReleases,
  storeRelease,
} from '../../db/repositories/assignments/release.ts'
import { lockAssignment } from '../../db/repositories/assignments/start.ts'
import type { Quiz } from '../../domain/quiz/schema.ts'
import { openToAll } from '../../domain/release/release.ts'
import type { Context } from '../context.ts'

/** An assignment, with the quiz that it gives. */
export interface Given {
  assignment: string
  quiz: Pick<Quiz, 'release' | 'timeLimitMs'>
}

/** What is open to all members of an assignment, and since when that is kept. */
export interface Opened extends AssignmentRelease {
  score: boolean
  answers: boolean
}

/** What is open to all members of each of these assignments now, in their order. */
export async function openNow(
  ctx: Context,
  connection: Connection,
  given: readonly Given[],
): Promise<Opened[]> {
  if (given.length === 0) return []
  const releases = await listAssignmentReleases(connection, {
    assignments: given.map(({ assignment }) => assignment),
    quizTimeLimitsMs: given.map(({ quiz }) => quiz.timeLimitMs),
    now: ctx.now,
  })
  return releases.map((release, at) => ({ ...release, ...openToAll(given[at]!.quiz.release, release) }))
}

/**
 * What is open now, kept from now on: whoever may read it goes on to, whatever windows are given later. Looks again under
 * the lock that a start shares, so that none slips in between.
 */
export async function keepOpen(ctx: Context, given: Given): Promise<Opened> {
  return ctx.db.transaction(async (tx) => {
    await lockAssignment(tx, given)
    const [open] = await openNow(ctx, tx, [given])
    const { assignment } = given
    const { score, answers } = open!
    return { ...open!, ...(await storeRelease(tx, { assignment, score, answers, now: ctx.now })) }
  })
}
