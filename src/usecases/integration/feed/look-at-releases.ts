import {
  type ClaimedLook,
  claimLooks,
  listLookedAt,
  settleLook,
  storeShown,
} from '../../../db/repositories/integration/feed/looks.ts'
import { openNow } from '../../assignments/open-to-all.ts'
import { releasesNow } from '../../attempts/released-now.ts'
import type { Context } from '../../context.ts'

const BATCH = 20

/**
 * Looks at the assignments whose release may have changed: by hand, by other rules, by an hour that has come or a window that
 * is over. What it shows or hides is read off the outcome, so that no way can be forgotten. Says whether more may be due.
 */
export async function lookAtReleases(ctx: Context): Promise<boolean> {
  const looks = await claimLooks(ctx.db, { most: BATCH, now: ctx.now })
  for (const look of looks) await lookAt(ctx, look)
  return looks.length === BATCH
}

async function lookAt(ctx: Context, { assignment, until, isFollowed }: ClaimedLook): Promise<void> {
  if (isFollowed) {
    const rows = await listLookedAt(ctx.db, { assignment, now: ctx.now })
    const shown = await releasesNow(ctx, ctx.db, rows)
    const changed = rows.flatMap(({ id, shown: before }, at) =>
      shown[at] === before ? [] : [{ id, shown: shown[at]! }],
    )
    if (changed.length > 0)
      await storeShown(ctx.db, {
        attempts: changed.map(({ id }) => id),
        shown: changed.map(({ shown }) => shown),
      })
  }
  const [open] = await openNow(ctx, ctx.db, [{ assignment }])
  if (open) await settleLook(ctx.db, { assignment, until, over: open.over, now: ctx.now })
}
