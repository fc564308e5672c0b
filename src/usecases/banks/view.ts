import type { LiveBankRow } from '../../db/repositories/banks/live.ts'

/** A live bank, without its questions. */
export type BankView = Omit<LiveBankRow, 'revisionId' | 'publishedAt'> & {
  revision: string
  publishedAt: string
}

/** What is shown of a live bank. */
export function bankView({ revisionId, publishedAt, ...row }: LiveBankRow): BankView {
  return { ...row, revision: revisionId, publishedAt: publishedAt.toISOString() }
}
