import { findPlatform } from '../../../../db/repositories/integration/lti/platforms.ts'
import { platformNotFound } from '../../../../domain/refusals/integration/lti.ts'
import type { Context } from '../../../context.ts'
import { type PlatformView, platformView } from './fields.ts'

/** @throws DomainError `not-found`. */
export async function getPlatform(ctx: Context, { platform }: { platform: string }): Promise<PlatformView> {
  const row = await findPlatform(ctx.db, { platform })
  if (!row) throw platformNotFound()
  return platformView(row)
}
