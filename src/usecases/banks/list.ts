import { listLiveBanks } from '../../db/repositories/banks/live.ts'
import type { Context } from '../context.ts'
import { type BankView, bankView } from './view.ts'

/** A page of the live banks, by slug. */
export async function listBanks(
  ctx: Context,
  input: { limit: number; cursor?: string | undefined },
): Promise<{ items: BankView[]; nextCursor: string | null }> {
  const rows = await listLiveBanks(ctx.db, { after: input.cursor ?? '', limit: input.limit + 1 })
  const page = rows.slice(0, input.limit)
  return { items: page.map(bankView), nextCursor: rows.length > input.limit ? page.at(-1)!.bank : null }
}
