import type { ClaimedDelivery } from '../../../db/repositories/integration/webhooks/claim.ts'
import { findScoredAt } from '../../../db/repositories/integration/webhooks/deliveries.ts'
import { bodyOf } from '../../../domain/integration/webhooks/body.ts'
import type { Mark } from '../../../domain/scoring/score.ts'
import { releasedMarks } from '../../attempts/released-score.ts'
import type { Context } from '../../context.ts'

/** The body that tells a client of an event, and whether it tells points. */
export async function composeBody(
  ctx: Context,
  delivery: ClaimedDelivery,
): Promise<{ text: string; tellsPoints: boolean }> {
  const score =
    delivery.type === 'score.changed' && delivery.readsResults ? await releasedScore(ctx, delivery) : null
  return { text: bodyOf(delivery, score), tellsPoints: score !== null }
}

/** The score that an event tells of, as its owner may read it now: null once another stands, of which a later event tells. */
async function releasedScore(ctx: Context, { stream, data }: ClaimedDelivery): Promise<Mark | null> {
  const row = await findScoredAt(ctx.db, { id: stream, revision: Number(data['revision']), now: ctx.now })
  if (row === null) return null
  const [mark] = await releasedMarks(ctx, ctx.db, [row])
  return mark ?? null
}
