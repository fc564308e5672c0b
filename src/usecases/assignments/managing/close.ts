import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { lockAttemptsUnder, updateGivenTerms } from '../../../db/repositories/assignments/change.ts'
import { listLaterWindows } from '../../../db/repositories/assignments/later-windows.ts'
import { getStoredNow } from '../../../db/repositories/clock.ts'
import type { GivenTerms } from '../../../domain/quiz/terms.ts'
import { notOpenYet } from '../../../domain/refusals/quizzes.ts'
import type { CloseReason } from '../../../domain/words.ts'
import { type ClosedAttempt, type CloseOrder, closeAttempts } from '../../attempts/closing/close.ts'
import { expiryOrder } from '../../attempts/closing/expire.ts'
import type { Context } from '../../context.ts'
import { dryRunField, idField, reasonField } from '../../fields.ts'
import { manageAssignment } from './manage.ts'

/** Attempts graded and written at once. */
const CHUNK = 20

export const closeAssignmentInput = z.strictObject({
  assignment: idField,
  reason: reasonField,
  dryRun: dryRunField,
})

export interface ClosedAssignment {
  closesAt: string
  attempts: { attempt: string; user: string; closedAt: string; closeReason: CloseReason }[]
  /** Whose own window, or extra time, ends later: they may start until then, and what is released on close waits. */
  heldBy: { user: string; opensAt: string; closesAt: string }[]
}

/**
 * Closes every running attempt of an assignment, scored on the answers that were acknowledged, and ends its window now.
 * @throws DomainError `not-found`, `cohort-archived`; `not-startable` for one that is not open yet.
 */
export async function closeAssignment(
  ctx: Context,
  input: z.output<typeof closeAssignmentInput>,
): Promise<ClosedAssignment> {
  return manageAssignment(ctx, input, 'assignment.close', async (tx, { id }, terms) => {
    const { now } = await getStoredNow(tx, { now: ctx.now })
    if (terms.opensAt >= now) throw notOpenYet(terms.opensAt)
    const closesAt = terms.closesAt > now ? now : terms.closesAt
    if (terms.closesAt > now) await endWindow(tx, id, { ...terms, closesAt })
    const closed = await closeAll(ctx, tx, id)
    const held = await listLaterWindows(tx, { assignment: id, now: ctx.now })
    const answer = {
      closesAt: closesAt.toISOString(),
      attempts: closed.map(({ attempt }) => ({
        attempt: attempt.id,
        user: attempt.userId,
        closedAt: attempt.closedAt!.toISOString(),
        closeReason: attempt.closeReason!,
      })),
      heldBy: held.map(({ user, opensAt, closesAt: until }) => ({
        user,
        opensAt: opensAt.toISOString(),
        closesAt: until.toISOString(),
      })),
    }
    const changed = closed.length > 0 || closesAt < terms.closesAt
    return {
      answer,
      before: { closesAt: terms.closesAt },
      after: changed ? { closesAt, attempts: closed.length } : null,
    }
  })
}

function endWindow(tx: Connection, assignment: string, terms: GivenTerms): Promise<unknown> {
  return updateGivenTerms(tx, {
    assignment,
    ...terms,
    release: terms.release && JSON.stringify(terms.release),
  })
}

async function closeAll(ctx: Context, tx: Connection, assignment: string): Promise<ClosedAttempt[]> {
  const open = await lockAttemptsUnder(tx, { assignment, now: ctx.now })
  const orders = open.map(
    (attempt): CloseOrder =>
      expiryOrder(attempt) ?? { attempt, state: 'expired', reason: 'trainer', closedAt: null },
  )
  const closed: ClosedAttempt[] = []
  for (let at = 0; at < orders.length; at += CHUNK) {
    closed.push(...(await closeAttempts(ctx, tx, orders.slice(at, at + CHUNK))))
  }
  return closed
}
