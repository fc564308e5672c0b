import type { Connection } from '../../../db/connection.ts'
import { getAttemptRow } from '../../../db/repositories/attempts/find.ts'
import { lockAttempt } from '../../../db/repositories/attempts/lock.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { lockPersonTime } from '../../../db/repositories/users/extra-time.ts'
import type { AuditAction } from '../../../domain/access/audit.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import { visibleAttempt } from '../../access/visible-attempt.ts'
import type { Context } from '../../context.ts'
import { tried } from '../../requests/dry-run.ts'
import { outline } from '../outline.ts'

/** Changes an attempt the caller may manage, under its lock, with an audit row in the same transaction; or tries to. */
export async function manageAttempt(
  ctx: Context,
  input: { attempt: string; reason: string; dryRun?: boolean | undefined },
  action: AuditAction,
  change: (tx: Connection, attempt: AttemptRow) => Promise<'changed' | 'unchanged'>,
): Promise<AttemptView> {
  const found = await visibleAttempt(ctx, input.attempt)
  return tried(ctx, input, async (tx) => {
    // The order of every grant: the person first, of whom no attempt starts meanwhile, then the attempt.
    await lockPersonTime(tx, { user: found.userId })
    const attempt = await lockAttempt(tx, { attempt: found.id, now: ctx.now })
    const outcome = await change(tx, attempt)
    const after = await getAttemptRow(tx, { attempt: found.id, now: ctx.now })
    if (outcome === 'unchanged') return outline(ctx, tx, after)
    await insertAudit(tx, ctx.actor, {
      action,
      objectType: 'attempt',
      objectId: found.id,
      before: auditedTimes(attempt),
      after: auditedTimes(after),
      reason: input.reason,
    })
    return outline(ctx, tx, after)
  })
}

function auditedTimes(attempt: AttemptRow) {
  const { state, deadlineAt, grantedMs, afterRelease, waitingUntil, reopenedMs } = attempt
  const { scoreReleasedAt, answersReleasedAt } = attempt
  return {
    state,
    deadlineAt,
    grantedMs,
    ...(waitingUntil && { waitingUntil, reopenedMs }),
    ...(scoreReleasedAt && { scoreReleasedAt }),
    ...(answersReleasedAt && { answersReleasedAt }),
    ...(afterRelease && { afterRelease }),
  }
}
