import {
  lockPlatform,
  deletePlatform as remove,
} from '../../../../db/repositories/integration/lti/platforms.ts'
import { insertAudit } from '../../../../db/repositories/service/audit.ts'
import { platformNotFound } from '../../../../domain/refusals/integration/lti.ts'
import type { Context } from '../../../context.ts'

/**
 * Ends a registration: nobody comes from it any more. Its people, cohorts and assignments stay.
 * @throws DomainError `not-found`.
 */
export async function deletePlatform(ctx: Context, { platform }: { platform: string }): Promise<void> {
  await ctx.db.transaction(async (tx) => {
    const before = await lockPlatform(tx, { platform })
    if (!before) throw platformNotFound()
    await remove(tx, { platform })
    await insertAudit(tx, ctx.actor, {
      action: 'platform.delete',
      objectType: 'platform',
      objectId: platform,
      before: { issuer: before.issuer, client: before.clientId, name: before.name },
    })
  })
}
