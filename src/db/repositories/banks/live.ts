import { sql } from '../../drizzle.ts'
import { keyset, type PageRow, type PageValues } from '../../page.ts'
import type { banks, publications } from '../../schema/index.ts'
import { statement, value } from '../../statement.ts'
import type { BankRevisionRow } from './revisions.ts'

/** The live revision of every bank that is not retired. */
export const listLiveBankRevisions = statement.list<Pick<typeof banks.$inferSelect, 'liveRevisionId'>>(
  'list_live_bank_revisions',
  sql`SELECT live_revision_id AS "liveRevisionId" FROM banks WHERE retired_at IS NULL`,
)

export interface LiveBankRow
  extends Omit<BankRevisionRow, 'id' | 'questions'>,
    Pick<typeof publications.$inferSelect, 'publishedAt'> {
  revisionId: string
  questions: number
}

const liveBankColumns = sql`
  b.bank, r.id AS "revisionId", r.hash, r.title, r.module, r.chapter, r.language, r.license, r.credits,
  (SELECT count(*) FROM bank_revision_questions q WHERE q.bank_revision_id = r.id) AS questions,
  (SELECT max(published_at) FROM publications p WHERE p.kind = 'bank' AND p.slug = b.bank) AS "publishedAt"`

/** The live bank of a slug. */
export const findLiveBank = statement.find<LiveBankRow, { bank: string }>(
  'find_live_bank',
  sql`
    SELECT ${liveBankColumns} FROM banks b JOIN bank_revisions r ON r.id = b.live_revision_id
    WHERE b.bank = ${value('bank')} AND b.retired_at IS NULL`,
)

export const bankOrder = keyset('ASC', ['slug', sql`b.bank`])

/** The live banks, by slug. */
export const listLiveBanks = statement.list<LiveBankRow & PageRow, PageValues>(
  'list_live_banks',
  sql`
    SELECT ${liveBankColumns}, ${bankOrder.key} FROM banks b JOIN bank_revisions r ON r.id = b.live_revision_id
    WHERE ${bankOrder.rest} AND b.retired_at IS NULL ${bankOrder.order}`,
)
