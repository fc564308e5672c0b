import { deleteExpired, type ExpiredKind } from '../../db/repositories/service/expired-rows.ts'
import type { Context } from '../context.ts'

const BATCH = 5_000
const MOST_BATCHES = 20
const KINDS = Object.keys(deleteExpired) as ExpiredKind[]

export type Purged = Record<ExpiredKind, number>

/**
 * Deletes refresh tokens past their expiry, sessions without any, launch links past theirs, failed attempts to sign in
 * and marks of presence older than a day, idempotency keys older than 24 h, secrets and assertions of clients past theirs,
 * what webhooks were told over 30 days ago, and launches and logins from platforms that nobody finished; returns how many
 * of each. Works in batches of 5,000, at most 20 of each kind a run, and may run in several replicas at once.
 */
export async function purge(ctx: Context): Promise<Purged> {
  const purged = Object.fromEntries(KINDS.map((kind) => [kind, 0])) as Purged
  for (const kind of KINDS) purged[kind] = await purgeKind(ctx, kind)
  return purged
}

async function purgeKind(ctx: Context, kind: ExpiredKind): Promise<number> {
  let total = 0
  for (let batch = 0; batch < MOST_BATCHES; batch++) {
    const deleted = await deleteExpired[kind](ctx.db, { now: ctx.now, most: BATCH })
    total += deleted
    if (deleted < BATCH) break
  }
  return total
}
