import { upsertPresence } from '../../../db/repositories/live/presence.ts'
import type { Context } from '../../context.ts'

/**
 * Writes all that this process saw since the last time, in one statement; without a sight, none. What cannot be written
 * waits for the next time.
 */
export async function writePresence(ctx: Context): Promise<void> {
  const sights = ctx.presence.list()
  if (sights.length === 0) return
  const at = performance.now()
  await upsertPresence(ctx.db, {
    attempts: sights.map(({ attempt }) => attempt),
    people: sights.map(({ user }) => user),
    agesMs: sights.map((sight) => at - sight.at),
    now: ctx.now,
  })
  ctx.presence.forget(sights)
}
