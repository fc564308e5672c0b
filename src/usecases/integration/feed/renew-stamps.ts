import { stampAnew, takeOverStamps } from '../../../db/repositories/integration/feed/stamps.ts'
import { takeAsLongAsNeeded } from '../../../db/repositories/service/backups.ts'
import type { Context } from '../../context.ts'

/**
 * Stamps all attempts anew where they came from another cluster or database: they count the transactions of one. Cursors of before are refused from then on. Harmless when repeated.
 */
export async function renewStamps(ctx: Context): Promise<void> {
  const attempts = await ctx.db.transaction(async (tx) => {
    const moved = await takeOverStamps(tx)
    if (!moved) return null
    await takeAsLongAsNeeded(tx.pg)
    return stampAnew(tx)
  })
  if (attempts !== null)
    ctx.log.info({ attempts }, 'the database was moved here: the feed of results begins anew')
}
