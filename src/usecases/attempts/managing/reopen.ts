import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { insertAttemptEvent } from '../../../db/repositories/attempts/events.ts'
import { lockOpenAttempt } from '../../../db/repositories/attempts/lock.ts'
import { setWaiting } from '../../../db/repositories/attempts/reopen.ts'
import type { AttemptRow } from '../../../db/repositories/attempts/rows.ts'
import { actedBy } from '../../../db/repositories/service/acted-by.ts'
import { effectiveState } from '../../../domain/attempt/state.ts'
import type { AttemptView } from '../../../domain/attempt/view.ts'
import {
  answersSeen,
  attemptOpenElsewhere,
  attemptVoided,
  stillRunning,
  untilPast,
} from '../../../domain/refusals/attempts.ts'
import { instantField } from '../../assignments/fields.ts'
import type { Context } from '../../context.ts'
import { dryRunField, forceField, idField, reasonField } from '../../fields.ts'
import { closeAttempts } from '../closing/close.ts'
import { expiryOrder } from '../closing/expire.ts'
import { releasesNow } from '../released-now.ts'
import { manageAttempt } from './manage.ts'

const MINUTE_MS = 60_000

export const reopenAttemptInput = z.strictObject({
  attempt: idField,
  minutes: z
    .int()
    .min(1)
    .max(1440)
    .meta({ description: 'From when its owner takes it up again.', examples: [10] }),
  until: instantField.meta({ description: 'It waits until then, and never runs any longer.' }),
  reason: reasonField,
  force: forceField,
  dryRun: dryRunField,
})

/**
 * Lets the owner of a closed attempt take it up again by starting, until an instant. It closes then, or never having been
 * taken up stays as it was closed; what it was closed with stands until it closes again, and is kept.
 * @throws DomainError `not-found`, `attempt-voided`, `not-closed-yet`; `attempt-open-elsewhere` while another of the quiz is open;
 * `answers-released` once its owner could read the answers, unless forced; `validation` for an `until` that is past.
 */
export async function reopenAttempt(
  ctx: Context,
  input: z.output<typeof reopenAttemptInput>,
): Promise<AttemptView> {
  return manageAttempt(ctx, input, 'attempt.reopen', (tx, attempt) => reopen(ctx, tx, attempt, input))
}

async function reopen(
  ctx: Context,
  tx: Connection,
  attempt: AttemptRow,
  { minutes, until, reason, force }: z.output<typeof reopenAttemptInput>,
): Promise<'changed'> {
  if (attempt.state === 'voided') throw attemptVoided()
  if (effectiveState(attempt, attempt.serverNow) === 'inProgress') throw stillRunning()
  if (until <= attempt.serverNow) throw untilPast()
  const over = expiryOrder(attempt)
  if (over) await closeAttempts(ctx, tx, [over])
  const [released] = await releasesNow(ctx, tx, [attempt])
  const wasSeen = released === 'answers'
  if (wasSeen && !force) throw answersSeen()
  const open = await lockOpenAttempt(tx, { user: attempt.userId, quiz: attempt.quiz, now: ctx.now })
  if (open && open.id !== attempt.id) {
    throw attemptOpenElsewhere({ attempt: open.id, assignment: open.assignmentId })
  }
  await setWaiting(tx, {
    attempt: attempt.id,
    waitingUntil: until,
    reopenedMs: minutes * MINUTE_MS,
    afterRelease: wasSeen,
  })
  await insertAttemptEvent(tx, {
    attempt: attempt.id,
    event: 'reopened',
    ...actedBy(ctx.actor),
    data: { minutes, until, reason },
    now: ctx.now,
  })
  return 'changed'
}
