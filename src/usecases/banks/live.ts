import { findLiveBank, type LiveBankRow } from '../../db/repositories/banks/live.ts'
import { noSuchBank } from '../../domain/refusals/banks.ts'
import type { Context } from '../context.ts'

/**
 * The live bank of that slug.
 * @throws DomainError `not-found`.
 */
export async function liveBank(ctx: Context, bank: string): Promise<LiveBankRow> {
  const row = await findLiveBank(ctx.db, { bank })
  if (!row) throw noSuchBank(bank)
  return row
}
