import { z } from 'zod'
import { bankOrder, listLiveBanks } from '../../db/repositories/banks/live.ts'
import type { Context } from '../context.ts'
import { pageFields } from '../fields.ts'
import { type Page, page } from '../page.ts'
import { type BankView, bankView } from './view.ts'

export const listBanksInput = z.strictObject(pageFields)

/**
 * A page of the live banks, by slug.
 * @throws DomainError `validation` for a cursor of another list.
 */
export async function listBanks(
  ctx: Context,
  input: z.output<typeof listBanksInput>,
): Promise<Page<BankView>> {
  const listing = { list: 'banks', kinds: bankOrder.kinds }
  const { items, nextCursor } = await page(input, listing, (values) => listLiveBanks(ctx.db, values))
  return { items: items.map(bankView), nextCursor }
}
