import { retrying } from '../../../db/connection.ts'
import {
  type ClaimedDelivery,
  claimDeliveries,
  endFailing,
  freezeBody,
  noteFailure,
  releaseClaim,
  settleDelivery,
} from '../../../db/repositories/integration/webhooks/claim.ts'
import { insertAudit } from '../../../db/repositories/service/audit.ts'
import { MOST_TRIES, nextStep, type TryOutcome } from '../../../domain/integration/webhooks/schedule.ts'
import { OutboundFailure } from '../../../outbound/failure.ts'
import { webhookHeaders } from '../../../security/webhooks.ts'
import type { Context } from '../../context.ts'
import { composeBody } from './compose.ts'

const DAY_MS = 24 * 3_600_000
const TIMEOUT_MS = 15_000
/** Of an answer nothing is read but its status. */
const MOST_BYTES = 16 * 1024
/** Well over the timeout: a claim that is over belongs to a process that is gone. */
const CLAIM_MS = 30_000
/** Tries of one endpoint that a process has under way at once. */
const MOST_EACH = 8
/** An endpoint that fails for so long is disabled; failures further apart than the second are not one. */
const PATIENCE_MS = 5 * DAY_MS
const QUIET_MS = 2 * DAY_MS

/** Claims deliveries that are due, whichever replica comes first. `busy`: the endpoint of each try under way in this one. */
export async function claimDue(
  ctx: Context,
  { most, busy }: { most: number; busy: readonly string[] },
): Promise<ClaimedDelivery[]> {
  return claimDeliveries(ctx.db, { most, busy, mostEach: MOST_EACH, claimMs: CLAIM_MS, now: ctx.now })
}

/** Tries a claimed delivery once and settles what comes of it. A try that is given up by `signal` counts for nothing. */
export async function deliver(ctx: Context, delivery: ClaimedDelivery, signal: AbortSignal): Promise<void> {
  if (!delivery.isTheirs) return settleUntold(ctx, delivery, 'not-bound')
  // Whoever tried it last neither settled it nor gave it back, each time.
  if (delivery.tries > MOST_TRIES) return settleUntold(ctx, delivery, 'interrupted')
  const body = delivery.body ?? (await frozenBody(ctx, delivery))
  if (body === null) return
  const outcome = signal.aborted ? null : await tryOnce(ctx, delivery, { body, signal })
  if (outcome === null) return void (await releaseClaim(ctx.db, delivery))
  await settle(ctx, delivery, outcome)
}

/** The bytes that every try sends; null when another has the delivery by now. */
async function frozenBody(ctx: Context, delivery: ClaimedDelivery): Promise<Buffer | null> {
  const { text, tellsPoints } = await composeBody(ctx, delivery)
  const body = Buffer.from(text)
  return (await freezeBody(ctx.db, { ...delivery, body, tellsPoints })) === 0 ? null : body
}

async function tryOnce(
  ctx: Context,
  delivery: ClaimedDelivery,
  { body, signal }: { body: Buffer; signal: AbortSignal },
): Promise<TryOutcome | null> {
  try {
    const { status, headers } = await ctx.outbound.request({
      method: 'POST',
      url: delivery.url,
      headers: {
        'content-type': 'application/json',
        ...webhookHeaders({ id: delivery.id, body, at: delivery.triedAt }, secretsOf(ctx, delivery)),
      },
      body,
      timeoutMs: TIMEOUT_MS,
      mostBytes: MOST_BYTES,
      signal,
    })
    return { kind: 'answered', status, retryAfter: headers['retry-after'] }
  } catch (error) {
    if (!(error instanceof OutboundFailure)) throw error
    if (error.reason === 'stopped') return null
    // What it said at such length is not read; that it took the event is.
    if (error.reason === 'too-large' && error.status !== null)
      return { kind: 'answered', status: error.status, retryAfter: undefined }
    return { kind: 'failed', reason: error.reason, status: error.status }
  }
}

function secretsOf(
  ctx: Context,
  { endpointId, secretSealed, formerSecretSealed }: ClaimedDelivery,
): string[] {
  return [secretSealed, formerSecretSealed]
    .filter((sealed) => sealed !== null)
    .map((sealed) => ctx.webhookSecrets.unseal(endpointId, sealed))
}

async function settle(ctx: Context, delivery: ClaimedDelivery, outcome: TryOutcome): Promise<void> {
  const { tries, endpointId: endpoint } = delivery
  const step = nextStep({ tries, outcome, random: Math.random(), now: delivery.triedAt })
  const settling = {
    ...delivery,
    state: step.state,
    waitMs: step.state === 'pending' ? step.waitMs : null,
    lastStatus: outcome.status,
    lastError: step.state === 'delivered' ? null : outcome.kind === 'failed' ? outcome.reason : 'status',
    now: ctx.now,
  }
  if (step.state === 'delivered') {
    await retrying(() => settleDelivery(ctx.db, settling))
    await endFailing(ctx.db, { endpoint })
    return
  }
  const disabled = await ctx.db.transaction(async (tx) => {
    // Whoever lost the claim tells nothing of the endpoint either: its holder does.
    if ((await settleDelivery(tx, settling)) === 0) return null
    const gone = step.state === 'pending' && step.gone
    const noted = await noteFailure(tx, {
      endpoint,
      gone,
      patienceMs: PATIENCE_MS,
      quietMs: QUIET_MS,
      now: ctx.now,
    })
    const reason = noted?.disabledReason ?? null
    if (reason !== null)
      await insertAudit(tx, ctx.actor, {
        action: 'webhook.disable',
        objectType: 'webhook',
        objectId: endpoint,
        after: { reason },
      })
    return reason
  })
  if (disabled !== null) ctx.log.warn({ webhook: endpoint, reason: disabled }, 'a webhook is disabled')
  else if (step.state === 'dead')
    ctx.log.warn({ webhook: endpoint, event: delivery.id }, 'an event could not be delivered')
}

/** Ends a delivery that is not tried: what its client may not know of any more, for one. */
async function settleUntold(ctx: Context, delivery: ClaimedDelivery, lastError: string): Promise<void> {
  const nothing = { waitMs: null, lastStatus: null, now: ctx.now }
  await settleDelivery(ctx.db, { ...delivery, ...nothing, state: 'dead', lastError })
}
