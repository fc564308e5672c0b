import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { markAfterRelease } from '../../../db/repositories/assignments/admissions.ts'
import { lockAttemptsUnder } from '../../../db/repositories/assignments/change.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { effectiveState } from '../../../domain/attempt/state.ts'
import { reopensReleased } from '../../../domain/refusals/quizzes.ts'
import type { Context } from '../../context.ts'
import { dryRunField, forceField, idField, reasonField } from '../../fields.ts'
import { recomputeDeadlines } from '../../grants/recompute-deadlines.ts'
import { openNow } from '../open-to-all.ts'
import { manageAssignment } from './manage.ts'

const MINUTE_MS = 60_000

export const extendAssignmentInput = z.strictObject({
  assignment: idField,
  minutes: z.int().min(1).max(1440),
  reason: reasonField,
  force: forceField,
  dryRun: dryRunField,
})

/** A running attempt, and what became of its end; null: nothing limits it. */
export interface ExtendedAttempt {
  attempt: string
  user: string
  before: string | null
  deadlineAt: string | null
}

/**
 * Gives every running attempt of an assignment more time, on top of each person's own.
 * @throws DomainError `not-found`, `cohort-archived`; `answers-released` where all may read the answers, unless forced.
 */
export async function extendAssignment(
  ctx: Context,
  input: z.output<typeof extendAssignmentInput>,
): Promise<{ attempts: ExtendedAttempt[] }> {
  const { minutes, reason } = input
  return manageAssignment(ctx, input, 'assignment.extend', async (tx, { id }) => {
    const before = await runningUnder(ctx, tx, id)
    await heedRelease(ctx, tx, id, before, input)
    await recomputeDeadlines(ctx, tx, before, {
      grant: 'extension',
      grantedMs: minutes * MINUTE_MS,
      reason,
    })
    const after = new Map(
      (await lockAttemptsUnder(tx, { assignment: id, now: ctx.now })).map((row) => [row.id, row]),
    )
    const attempts = before.map((row) => ({
      attempt: row.id,
      user: row.userId,
      before: row.deadlineAt?.toISOString() ?? null,
      deadlineAt: after.get(row.id)!.deadlineAt?.toISOString() ?? null,
    }))
    return { answer: { attempts }, after: { minutes, attempts: attempts.length } }
  })
}

/** The attempts of an assignment whose time is not over, locked. */
async function runningUnder(ctx: Context, tx: Connection, assignment: string): Promise<AttemptRow[]> {
  const open = await lockAttemptsUnder(tx, { assignment, now: ctx.now })
  return open.filter((row) => effectiveState(row, row.serverNow) === 'inProgress')
}

async function heedRelease(
  ctx: Context,
  tx: Connection,
  assignment: string,
  attempts: readonly AttemptRow[],
  { force }: { force?: boolean | undefined },
): Promise<void> {
  const [open] = await openNow(ctx, tx, [{ assignment }])
  if (!open!.answers) return
  if (!force) throw reopensReleased([assignment])
  for (const { userId } of attempts) await markAfterRelease(tx, { user: userId, assignments: [assignment] })
}
