import { z } from 'zod'
import type { Connection } from '../../../db/connection.ts'
import { closeCall as closeCallRow } from '../../../db/repositories/live/calls.ts'
import { actedBy } from '../../../db/repositories/service/acted-by.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { noSuchCall } from '../../../domain/refusals/live.ts'
import { visibleAttempt } from '../../access/visible-attempt.ts'
import type { Context } from '../../context.ts'
import { idField } from '../../fields.ts'
import { type Call, viewCall } from './words.ts'

export const closeCallInput = z.strictObject({ attempt: idField, call: idField })

/**
 * Closes a call that was seen to; closing it again changes nothing.
 * @throws DomainError `not-found`.
 */
export async function closeCall(ctx: Context, input: z.output<typeof closeCallInput>): Promise<Call> {
  const { id: attempt } = await visibleAttempt(ctx, input.attempt)
  return ctx.db.transaction((tx) => closeCallOf(ctx, tx, { attempt, call: input.call }))
}

/** The same within a transaction, for who may act on the attempt. @throws DomainError `not-found`. */
export async function closeCallOf(
  ctx: Context,
  tx: Connection,
  { attempt, call }: { attempt: string; call: string },
): Promise<Call> {
  const row = await closeCallRow(tx, { attempt, call, ...actedBy(ctx.actor), now: ctx.now })
  if (!row) throw noSuchCall()
  if (row.isNew)
    await insertAudit(tx, ctx.actor, {
      action: 'attempt.close-call',
      objectType: 'attempt',
      objectId: attempt,
      after: { call },
    })
  return viewCall(row)
}
