import { z } from 'zod'
import {
  listPlatforms as listRows,
  platformOrder,
} from '../../../../db/repositories/integration/lti/platforms.ts'
import type { Context } from '../../../context.ts'
import { pageFields } from '../../../fields.ts'
import { type Page, page } from '../../../page.ts'
import { type PlatformView, platformView } from './fields.ts'

export const listPlatformsInput = z.strictObject(pageFields)

/**
 * A page of the platforms, those first that were registered first.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listPlatforms(
  ctx: Context,
  input: z.output<typeof listPlatformsInput>,
): Promise<Page<PlatformView>> {
  const listing = { list: 'platforms', filter: {}, kinds: platformOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) => listRows(ctx.db, values))
  return { items: items.map(platformView), nextCursor }
}
