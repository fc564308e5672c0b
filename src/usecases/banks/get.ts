import type { Context } from '../context.ts'
import { liveBank } from './live.ts'
import { type BankView, bankView } from './view.ts'

/**
 * One live bank.
 * @throws DomainError `not-found`.
 */
export async function getBank(ctx: Context, input: { bank: string }): Promise<BankView> {
  return bankView(await liveBank(ctx, input.bank))
}
